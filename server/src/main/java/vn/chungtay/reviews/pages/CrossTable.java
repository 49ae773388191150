package vn.chungtay.reviews.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.households.StandingClass;
import vn.chungtay.reviews.Compared;
import vn.chungtay.reviews.Compared.Agreement;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Spelling;

/** The households of a check as lines in an order, and their sums. */
@Component
class CrossTable {
  /** Columns that sort, by the names addresses use. */
  private static final List<String> COLUMNS =
      List.of("village", "head", "first", "check", "agreement", "differences");

  private final CrossWords words;

  CrossTable(CrossWords words) {
    this.words = words;
  }

  /** The lines in the order asked for; in that of the check where no column has that name. */
  List<Compared> sorted(List<Compared> lines, CrossCheck check, String sort) {
    String column = column(sort);
    Comparator<Compared> order =
        switch (column) {
          case "village" -> Comparator.comparing(each -> key(words.village(each, check)));
          case "head" -> Comparator.comparing(each -> key(each.entry().head()));
          case "first" -> Comparator.comparing(each -> rank(each.entry().found()));
          case "check" -> Comparator.comparing(each -> rank(each.check()));
          case "agreement" -> Comparator.comparing(Compared::agreement);
          case "differences" -> Comparator.comparing(CrossTable::count);
          default -> Comparator.comparing(each -> each.pick().place());
        };
    order = sort.startsWith("-") ? order.reversed() : order;
    return lines.stream().sorted(order.thenComparing(each -> each.pick().place())).toList();
  }

  private static String column(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  private static String key(String name) {
    return Spelling.sortKey(name);
  }

  /** What is unknown comes last. */
  private static int rank(@Nullable StandingClass standing) {
    List<StandingClass> order = List.of(StandingClass.values());
    return standing == null ? order.size() : order.indexOf(standing);
  }

  private static int count(Compared line) {
    return line.onlyFirst().size() + line.onlyCheck().size() + line.differences().size();
  }

  List<CrossCompareView.Head> heads(String href, String sort) {
    return COLUMNS.stream()
        .map(
            column -> {
              boolean here = column(sort).equals(column);
              boolean falling = here && sort.startsWith("-");
              return new CrossCompareView.Head(
                  words.text("column." + column),
                  href + "?sort=" + (here && !falling ? "-" : "") + column + "#lines",
                  here ? falling ? "descending" : "ascending" : "none");
            })
        .toList();
  }

  CrossCompareView.Line line(Compared each, CrossCheck check) {
    return new CrossCompareView.Line(
        "/households/" + each.entry().householdId(),
        each.entry().number(),
        each.entry().head(),
        words.village(each, check),
        words.standing(each.entry().found()),
        points(each.entry().incomeScore(), each.entry().deprivationScore()),
        words.standing(each.check()),
        points(each.checkIncome(), each.checkDeprivation()),
        words.agreement(each.agreement()),
        CrossWords.tone(each.agreement()),
        words.differences(each, check),
        words.noDifference(each),
        words.came(each),
        words.aside(each));
  }

  /** Points of both sides, e.g. "95 · 40"; empty where neither is known. */
  private static String points(@Nullable Integer income, @Nullable Integer deprivation) {
    return income == null && deprivation == null
        ? ""
        : number(income) + " · " + number(deprivation);
  }

  private static String number(@Nullable Integer points) {
    return points == null ? Figures.MISSING : points.toString();
  }

  /** A sum a village, in the order of the check. */
  List<CrossCompareView.Sum> villages(List<Compared> lines, CrossCheck check) {
    Map<Long, List<Compared>> byVillage = new LinkedHashMap<>();
    for (Compared each : lines) {
      byVillage.computeIfAbsent(each.pick().areaId(), k -> new ArrayList<>()).add(each);
    }
    return byVillage.entrySet().stream()
        .map(each -> sum(words.village(each.getKey(), check), each.getValue()))
        .toList();
  }

  CrossCompareView.Sum sum(String name, Collection<Compared> lines) {
    int agrees = count(lines, Agreement.AGREES);
    int poorer = count(lines, Agreement.POORER);
    int better = count(lines, Agreement.BETTER_OFF);
    return new CrossCompareView.Sum(
        name,
        lines.size(),
        agrees,
        poorer,
        better,
        count(lines, Agreement.OPEN),
        count(lines, Agreement.NOT_REACHED),
        count(lines, Agreement.NOT_YET),
        words.rate(agrees, agrees + poorer + better));
  }

  private static int count(Collection<Compared> lines, Agreement agreement) {
    return (int) lines.stream().filter(each -> each.agreement() == agreement).count();
  }
}
