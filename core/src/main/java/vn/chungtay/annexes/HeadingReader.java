package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.SourceCell;

/** Reads a heading: which column has the row number, the name, and which has what of which year. */
final class HeadingReader {
  private static final Pattern PHASE =
      Pattern.compile(
          "đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|ước thực hiện|thực hiện|ước|kế hoạch|dự kiến|kết quả"
              + "|phấn đấu|mục tiêu|trước|sau",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** One column while it is read. */
  private record Draft(
      int at, Measure measure, @Nullable Integer year, List<SourceCell> above, String phase) {
    /** The words that tell this column from another of the same year and measure. */
    String context(boolean withPhase) {
      List<String> words = new ArrayList<>();
      above.forEach(cell -> words.add(cell.text()));
      if ((withPhase || words.isEmpty()) && !phase.isEmpty()) {
        words.add(phase);
      }
      return String.join(" – ", words);
    }
  }

  private final HeadingBlock block;
  private final @Nullable Measure ofTitle;
  private final List<List<SourceCell>> paths = new ArrayList<>();
  private final Map<SourceCell, String> folded = new HashMap<>();

  private HeadingReader(HeadingBlock block, @Nullable Measure ofTitle) {
    this.block = block;
    this.ofTitle = ofTitle;
    for (int c = 0; c < block.width(); c++) {
      paths.add(block.path(c));
    }
  }

  /** What the heading means; figures may be missing, the unit is -1 where no heading names it. */
  static Heading read(HeadingBlock block) {
    return new HeadingReader(block, null).heading();
  }

  /** The heading of a table whose columns say only when, and whose title says what of. */
  static Heading read(HeadingBlock block, Measure ofTitle) {
    return new HeadingReader(block, ofTitle).heading();
  }

  /** True where the heading is of a list of people, tasks or money. */
  static boolean isNotAnnex(HeadingBlock block) {
    for (int c = 0; c < block.width(); c++) {
      for (SourceCell cell : block.path(c)) {
        if (HeadingWords.isNotAnnex(Folding.fold(cell.text()))) {
          return true;
        }
      }
    }
    return false;
  }

  private Heading heading() {
    int ordinal = -1;
    int unit = -1;
    int outer = -1;
    int year = -1;
    List<Draft> drafts = new ArrayList<>();
    for (int c = 0; c < paths.size(); c++) {
      List<SourceCell> path = paths.get(c);
      String leaf = path.isEmpty() ? "" : fold(path.get(path.size() - 1));
      if (leaf.isEmpty()) {
        continue;
      }
      if (ordinal < 0 && drafts.isEmpty() && HeadingWords.isOrdinal(leaf)) {
        ordinal = c;
      } else if (drafts.isEmpty() && HeadingWords.isUnit(leaf)) {
        boolean sameCell = unit >= 0 && paths.get(unit).equals(path);
        outer = unit >= 0 && !sameCell ? unit : outer;
        unit = sameCell ? unit : c;
      } else if (drafts.isEmpty() && HeadingWords.isYearColumn(leaf) && path.size() == 1) {
        year = c;
      } else {
        @Nullable Draft left = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        draft(c, left).ifPresent(drafts::add);
      }
    }
    return new Heading(block.firstDataRow(), ordinal, unit, outer, year, phased(ofOneYear(drafts)));
  }

  private String fold(SourceCell cell) {
    return folded.computeIfAbsent(cell, each -> Folding.fold(each.text()));
  }

  private Optional<Draft> draft(int c, @Nullable Draft left) {
    List<SourceCell> path = paths.get(c);
    Optional<Measure> measure = measure(c, left);
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    Integer year = year(path);
    List<SourceCell> above = path.subList(0, path.size() - 1);
    String phase = phase(path.get(path.size() - 1).text());
    // A bare "Tỷ lệ" is of the column before it, its year and its phase included.
    if (measure.get().isRate() && left != null && left.above().equals(above)) {
      year = year == null ? left.year() : year;
      phase = phase.isEmpty() ? left.phase() : phase;
    }
    return Optional.of(new Draft(c, measure.get(), year, above, phase));
  }

  /** Where only one year is named, it is the year of all columns. */
  private static List<Draft> ofOneYear(List<Draft> drafts) {
    Set<Integer> years = new HashSet<>();
    drafts.stream().map(Draft::year).filter(Objects::nonNull).forEach(years::add);
    if (years.size() != 1) {
      return drafts;
    }
    Integer only = years.iterator().next();
    return drafts.stream()
        .map(draft -> new Draft(draft.at(), draft.measure(), only, draft.above(), draft.phase()))
        .toList();
  }

  private static @Nullable Integer year(List<SourceCell> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      OptionalInt year = Years.inHeading(path.get(i).text());
      if (year.isPresent()) {
        return year.getAsInt();
      }
    }
    return null;
  }

  private static String phase(String leaf) {
    Matcher phase = PHASE.matcher(leaf);
    return phase.find() ? phase.group() : "";
  }

  private Optional<Measure> measure(int c, @Nullable Draft left) {
    List<SourceCell> path = paths.get(c);
    int last = path.size() - 1;
    if (ofTitle != null) {
      boolean saysWhen = path.stream().allMatch(cell -> HeadingWords.isYearOnly(fold(cell)));
      return saysWhen && year(path) != null ? Optional.of(ofTitle) : Optional.empty();
    }
    // "Hộ nghèo" above "2023 | 2024": the last words say when, those above say what.
    while (last > 0 && HeadingWords.isYearOnly(fold(path.get(last)))) {
      last--;
    }
    return measure(path.subList(0, last + 1), left);
  }

  private Optional<Measure> measure(List<SourceCell> path, @Nullable Draft left) {
    SourceCell leafCell = path.get(path.size() - 1);
    String leaf = fold(leafCell);
    if (HeadingWords.isOther(leaf) || HeadingWords.isPersons(leaf)) {
      return Optional.empty();
    }
    boolean rate = HeadingWords.isRate(leaf, leafCell.text());
    if (rate && HeadingWords.isShareOfPoor(leaf)) {
      return Optional.empty();
    }
    boolean near = HeadingWords.isNear(leaf);
    boolean poor = HeadingWords.isPoor(leaf);
    if (near && poor) {
      return Optional.empty();
    }
    if (near || poor) {
      return Optional.of(of(near, rate));
    }
    boolean generic = rate || HeadingWords.isGeneric(leaf) || isPlainHouseholds(leaf);
    return generic ? fromAbove(path, leaf, rate, left) : Optional.empty();
  }

  /** A column whose own words say only "number" or "rate": the cells above tell of what. */
  private Optional<Measure> fromAbove(
      List<SourceCell> path, String leaf, boolean rate, @Nullable Draft left) {
    for (int i = path.size() - 2; i >= 0; i--) {
      SourceCell above = path.get(i);
      String words = fold(above);
      if (coversOwnSubjects(above)) {
        break;
      }
      boolean persons = HeadingWords.isPersons(words) && !leaf.startsWith("so ho");
      if (persons || HeadingWords.isOther(words)) {
        return Optional.empty();
      }
      boolean near = HeadingWords.isNear(words);
      boolean poor = HeadingWords.isPoor(words);
      if (near && poor) {
        return Optional.empty();
      }
      if (near || poor) {
        boolean share = rate || (HeadingWords.isRate(words, above.text()) && !isCount(leaf));
        return Optional.of(of(near, share));
      }
    }
    if (rate) {
      boolean near = left != null && left.measure() == Measure.NEAR_POOR;
      return Optional.of(near ? Measure.NEAR_RATE : Measure.RATE);
    }
    boolean households =
        isPlainHouseholds(leaf)
            || leaf.equals("tong so")
            || path.stream().anyMatch(cell -> isPlainHouseholds(fold(cell)));
    return households ? Optional.of(Measure.HOUSEHOLDS) : Optional.empty();
  }

  private static boolean isPlainHouseholds(String words) {
    return HeadingWords.isHouseholds(words)
        && !HeadingWords.isPoor(words)
        && !HeadingWords.isNear(words)
        && !HeadingWords.isOther(words);
  }

  private static boolean isCount(String leaf) {
    return HeadingWords.isHouseholds(leaf) || leaf.startsWith("so") || leaf.startsWith("tong");
  }

  /**
   * True where a column under {@code above} names poor or near-poor itself: then {@code above} is
   * the title of a period ("Kế hoạch giảm nghèo năm 2017"), not the subject of its other columns.
   */
  private boolean coversOwnSubjects(SourceCell above) {
    for (List<SourceCell> path : paths) {
      int at = path.indexOf(above);
      for (int i = at + 1; at >= 0 && i < path.size(); i++) {
        String words = fold(path.get(i));
        // "Hộ nghèo" above "Hộ nghèo DTTS": a part of the poor leaves the parent what it says.
        boolean part =
            HeadingWords.isBareSubject(fold(above))
                && (HeadingWords.isOther(words) || !HeadingWords.isBareSubject(words));
        if (!part && (HeadingWords.isPoor(words) || HeadingWords.isNear(words))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Measure of(boolean near, boolean rate) {
    if (near) {
      return rate ? Measure.NEAR_RATE : Measure.NEAR_POOR;
    }
    return rate ? Measure.RATE : Measure.POOR;
  }

  /** Tells columns of one year and one measure apart by their context, or by their order. */
  private static List<Heading.Column> phased(List<Draft> drafts) {
    boolean withPhase =
        drafts.stream()
            .anyMatch(
                one ->
                    drafts.stream()
                        .anyMatch(two -> rivals(one, two) && one.above().equals(two.above())));
    List<Heading.Column> columns = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean alone =
          drafts.stream()
              .noneMatch(
                  other ->
                      rivals(draft, other) || sharesWithRival(draft, other, drafts, withPhase));
      String phase = alone ? "" : draft.context(withPhase);
      columns.add(new Heading.Column(draft.at(), draft.measure(), draft.year(), phase));
    }
    return numbered(columns);
  }

  private static boolean rivals(Draft one, Draft other) {
    return one.at() != other.at()
        && one.measure() == other.measure()
        && Objects.equals(one.year(), other.year());
  }

  private static boolean sharesWithRival(
      Draft one, Draft other, List<Draft> all, boolean withPhase) {
    String context = one.context(withPhase);
    return !context.isEmpty()
        && context.equals(other.context(withPhase))
        && Objects.equals(one.year(), other.year())
        && all.stream().anyMatch(third -> rivals(other, third));
  }

  /** Columns that still cannot be told apart get the number of their turn. */
  private static List<Heading.Column> numbered(List<Heading.Column> columns) {
    List<Heading.Column> result = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Heading.Column column : columns) {
      String key = column.measure() + "/" + column.year() + "/" + column.phase();
      int turn = seen.merge(key, 1, Integer::sum);
      String phase = turn == 1 ? column.phase() : (column.phase() + " (" + turn + ")").strip();
      result.add(new Heading.Column(column.at(), column.measure(), column.year(), phase));
    }
    return result;
  }
}
