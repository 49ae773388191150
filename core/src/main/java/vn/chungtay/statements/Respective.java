package vn.chungtay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chungtay.statements.Statement.Kind;

/** "Năm 2022, 2023, 2024 lần lượt là 6,2%; 4,9%; 3,9%": each figure has the year of its turn. */
final class Respective {
  private static final Pattern IN_TURN =
      Pattern.compile("lần lượt|theo thứ tự|tương ứng (?:là|với các năm)");

  private Respective() {}

  /** The statements with the years of their turns; none is certain where the numbers differ. */
  static List<Statement> dated(String lower, List<Figure> figures, List<Statement> read) {
    List<Statement> result = new ArrayList<>(read);
    if (figures.size() < 2 || !IN_TURN.matcher(lower).find()) {
      return result;
    }
    List<Integer> years = years(lower.substring(0, figures.get(0).start()));
    if (years.size() < 2) {
      return result;
    }
    if (result.size() == years.size() && isLevel(result.get(0))) {
      Statement first = result.get(0);
      result.replaceAll(each -> first.withFigure(each));
    }
    List<Integer> levels = new ArrayList<>();
    for (int i = 0; i < result.size(); i++) {
      if (isLevel(result.get(i))) {
        levels.add(i);
      }
    }
    for (int turn = 0; turn < levels.size(); turn++) {
      Statement said = result.get(levels.get(turn));
      boolean certain = levels.size() == years.size();
      result.set(
          levels.get(turn),
          certain ? said.atYear(years.get(turn)) : said.ofKind(Kind.NOT_UNDERSTOOD));
    }
    return result;
  }

  private static boolean isLevel(Statement said) {
    return said.kind() == Kind.RATE || said.kind() == Kind.REMAIN;
  }

  private static List<Integer> years(String before) {
    List<Integer> years = new ArrayList<>();
    for (TimeMark mark : TimeMark.in(before, 20)) {
      for (int year = mark.from(); year <= mark.to(); year++) {
        years.add(year);
      }
    }
    return years;
  }
}
