package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * Years that contradict each other: a heading out of the row of headings, a heading beyond the
 * plan's span, the annex's reference to its plan under another year, an annex titled for a year
 * that the plan is not about.
 */
final class YearCheck {
  private static final int EARLIEST_BASE = 10;
  private static final int LONGEST_TITLE = 160;
  private static final Pattern PLANNED =
      Pattern.compile(
          "dự kiến|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A line of the plan's body that happens to stand near the annex: a bullet, a full sentence. */
  private static final Pattern SENTENCE = Pattern.compile("^[-+–•]|[.;:]$");

  /** What tells two headings apart that are printed alike. */
  private static final Pattern COUNTER = Pattern.compile("(?:^| )\\d$");

  private static final Set<String> TITLE_WORDS =
      Set.of("phu luc", "bieu", "bang", "du kien", "chi tieu", "muc tieu", "tong hop", "danh sach");
  private static final Pattern YEAR_WORDS = Pattern.compile("(nam )?(19|20)\\d\\d( \\d+)?");

  /** A heading's year and where to look for it. */
  private record Headed(int year, String phase, Place place) {}

  private final SourceDocument document;
  private final List<Finding> findings = new ArrayList<>();

  private YearCheck(SourceDocument document) {
    this.document = document;
  }

  static List<Finding> check(SourceDocument document, List<Annex> annexes) {
    YearCheck check = new YearCheck(document);
    check.findings.addAll(OwnReferences.check(document));
    Optional<Years.Span> plan = PlanYears.of(document);
    for (Annex annex : annexes) {
      List<Headed> headed = headed(annex);
      check.sequence(headed);
      check.pair(annex, headed);
      check.gap(headed);
      plan.ifPresent(years -> check.against(years, annex, headed));
    }
    plan.ifPresent(years -> check.behind(years, annexes));
    return check.findings;
  }

  private static List<Headed> headed(Annex annex) {
    List<Headed> headed = new ArrayList<>();
    for (Period period : annex.periods()) {
      if (period.year().isPresent()) {
        headed.add(new Headed(period.year().getAsInt(), period.phase(), place(annex, period)));
      }
    }
    return headed;
  }

  private static Place place(Annex annex, Period period) {
    for (AnnexLine line : annex.lines()) {
      for (Measure measure : Measure.values()) {
        Optional<AnnexCell> cell = line.cell(period, measure);
        if (cell.isPresent()) {
          return cell.get().place();
        }
      }
    }
    return Place.document();
  }

  /** Headings 2015, 2016, 2016, 2018: one of them is not the year it says. */
  private void sequence(List<Headed> headed) {
    for (int i = 0; i < headed.size() && headed.size() >= 3; i++) {
      int own = headed.get(i).year();
      @Nullable Integer expected = expected(headed, i);
      if (expected != null && expected != own) {
        Message message = Message.of("annexes.year-sequence", own, expected);
        add(own, String.valueOf(own), String.valueOf(expected), message, headed.get(i).place());
      }
    }
  }

  /** Two groups of the same columns headed alike: "Năm 2023" beside "Năm 2023". */
  private void pair(Annex annex, List<Headed> headed) {
    if (headed.size() != 2 || headed.get(0).year() != headed.get(1).year()) {
      return;
    }
    Set<Measure> first = measures(annex, annex.periods().get(0));
    boolean same = first.size() > 1 && first.equals(measures(annex, annex.periods().get(1)));
    if (same && isPlain(headed, 1)) {
      int own = headed.get(1).year();
      Message message = Message.of("annexes.year-twice", own, own + 1);
      add(own, String.valueOf(own), String.valueOf(own + 1), message, headed.get(1).place());
    }
  }

  private static Set<Measure> measures(Annex annex, Period period) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    for (AnnexLine line : annex.lines()) {
      measures.addAll(line.cells().getOrDefault(period, Map.of()).keySet());
    }
    return measures;
  }

  /**
   * 2021, 2022, 2024, 2025: a year left out in the middle. A base some years before, or a last year
   * far ahead, is usual.
   */
  private void gap(List<Headed> headed) {
    List<Headed> distinct = new ArrayList<>();
    for (Headed each : headed) {
      boolean known =
          !distinct.isEmpty() && distinct.get(distinct.size() - 1).year() == each.year();
      if (!known) {
        distinct.add(each);
      }
    }
    int gaps = 0;
    int at = 0;
    for (int i = 1; i < distinct.size(); i++) {
      if (distinct.get(i).year() != distinct.get(i - 1).year() + 1) {
        gaps++;
        at = i;
      }
    }
    boolean middle = gaps == 1 && at >= 2 && at <= distinct.size() - 2;
    if (middle && distinct.get(at).year() == distinct.get(at - 1).year() + 2) {
      int own = distinct.get(at).year();
      Message message = Message.of("annexes.year-gap", distinct.get(at - 1).year(), own);
      add(own, String.valueOf(own), String.valueOf(own - 1), message, distinct.get(at).place());
    }
  }

  /** A plan whose annexes all end more than a year before it begins is headed for another year. */
  private void behind(Years.Span plan, List<Annex> annexes) {
    Optional<Headed> last =
        annexes.stream()
            .flatMap(annex -> headed(annex).stream())
            .max(Comparator.comparingInt(Headed::year));
    if (last.isPresent() && last.get().year() < plan.from() - 1) {
      int own = last.get().year();
      String expected =
          plan.from() == plan.to() ? String.valueOf(plan.from()) : plan.from() + "–" + plan.to();
      Message message = Message.of("annexes.year-behind", own, expected);
      add(own, String.valueOf(own), null, message, last.get().place());
    }
  }

  private static @Nullable Integer expected(List<Headed> headed, int i) {
    boolean first = i == 0;
    boolean last = i == headed.size() - 1;
    int own = headed.get(i).year();
    if (!first && !last) {
      int before = headed.get(i - 1).year();
      int after = headed.get(i + 1).year();
      return after == before + 2 && isPlain(headed, i) ? before + 1 : null;
    }
    if (!othersAreRegular(headed, i) || !isPlain(headed, i)) {
      return null;
    }
    int next = first ? headed.get(1).year() - 1 : headed.get(i - 1).year() + 1;
    boolean odd = first ? own >= headed.get(1).year() : own <= headed.get(i - 1).year();
    return odd ? next : null;
  }

  /**
   * True where the heading has no words but the year, or stands twice word for word, so that a year
   * given twice is a slip and not "done" beside "planned".
   */
  private static boolean isPlain(List<Headed> headed, int i) {
    Headed own = headed.get(i);
    String words = words(own);
    long twins =
        headed.stream()
            .filter(each -> each.year() == own.year() && words(each).equals(words))
            .count();
    return twins > 1 || YEAR_WORDS.matcher(words).replaceAll(" ").isBlank();
  }

  private static String words(Headed headed) {
    return COUNTER.matcher(Folding.fold(headed.phase())).replaceAll("").strip();
  }

  private static boolean othersAreRegular(List<Headed> headed, int but) {
    if (headed.size() < 4) {
      return false;
    }
    for (int i = 1; i < headed.size(); i++) {
      boolean touches = i == but || i - 1 == but;
      if (!touches && headed.get(i).year() != headed.get(i - 1).year() + 1) {
        return false;
      }
    }
    return true;
  }

  private void against(Years.Span plan, Annex annex, List<Headed> headed) {
    int from = plan.from();
    int to = plan.to();
    // A plan of one year may show the next; a base lies some years before, never ten.
    int latest = from < to ? to : to + 1;
    for (Headed each : headed) {
      if (each.year() > latest || each.year() < from - EARLIEST_BASE) {
        Message message = Message.of("annexes.year-beyond", each.year(), from, to);
        add(each.year(), String.valueOf(each.year()), null, message, each.place());
      }
    }
    annexTitle(annex, from, to);
  }

  private void annexTitle(Annex annex, int from, int to) {
    for (String line : annex.title().split("\n", -1)) {
      boolean sentence = SENTENCE.matcher(line.strip()).find();
      if (sentence || !isTitle(line)) {
        continue;
      }
      boolean planned = PLANNED.matcher(line).find();
      OptionalInt year = Years.inTitle(line);
      Optional<Years.Span> span = Years.span(line);
      boolean early = year.isPresent() && planned && year.getAsInt() < from;
      if (year.isPresent() && (early || year.getAsInt() > to)) {
        String expected = from == to ? String.valueOf(from) : from + "–" + to;
        Message message = Message.of("annexes.year-title", year.getAsInt(), expected);
        Place place = placeOf(line);
        add(year.getAsInt(), String.valueOf(year.getAsInt()), expected, message, place);
      } else if (span.isPresent() && planned && span.get().to() < from) {
        String printed = span.get().from() + "–" + span.get().to();
        Message message = Message.of("annexes.year-title", printed, from + "–" + to);
        add(null, printed, from + "–" + to, message, placeOf(line));
      }
    }
  }

  /** A caption and not the last sentence of the plan above it. */
  private static boolean isTitle(String line) {
    String folded = Folding.fold(line);
    if (line.length() > LONGEST_TITLE || folded.contains("kem theo")) {
      return false;
    }
    boolean shouted = line.equals(line.toUpperCase(Locale.ROOT));
    return shouted || TITLE_WORDS.stream().anyMatch(word -> folded.startsWith(word + " "));
  }

  private Place placeOf(String text) {
    return document.paragraphs().stream()
        .filter(paragraph -> paragraph.text().equals(text))
        .map(Paragraph::place)
        .findFirst()
        .orElse(Place.document());
  }

  private void add(
      @Nullable Integer year,
      String printed,
      @Nullable String expected,
      Message message,
      Place place) {
    findings.add(finding(year, printed, expected, message, place));
  }

  static Finding finding(
      @Nullable Integer year,
      String printed,
      @Nullable String expected,
      Message message,
      Place place) {
    return new Finding(
        Finding.Code.YEAR,
        Finding.Severity.WARNING,
        null,
        year,
        null,
        printed,
        expected,
        message,
        place);
  }
}
