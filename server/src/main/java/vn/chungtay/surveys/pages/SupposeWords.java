package vn.chungtay.surveys.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Standard;
import vn.chungtay.surveys.Moved;
import vn.chungtay.surveys.Supposed;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** Figures and sentences of the page of a supposed law. */
final class SupposeWords {
  private static final Set<HouseholdClass> HELPED =
      Set.of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR);
  private static final int NAMED = 3;
  private static final BigDecimal DOUBLE = BigDecimal.valueOf(2);
  private static final BigDecimal STEPS = BigDecimal.valueOf(200);

  private final Standard before;
  private final Standard after;
  private final Supposed supposed;
  private final AreaBook book;
  private final LocalDate today;
  private final Language language;
  private final Texts texts;
  private final Figures figures;

  SupposeWords(
      Standard before,
      Standard after,
      Supposed supposed,
      AreaBook book,
      LocalDate today,
      Language language) {
    this.before = before;
    this.after = after;
    this.supposed = supposed;
    this.book = book;
    this.today = today;
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
  }

  /** The numbers that decide on which income side a household is, with room on both sides. */
  static List<SupposeView.Line> lines(Standard law, Standard supposed, Language language) {
    List<SupposeView.Line> lines = new ArrayList<>();
    for (Figure figure : supposed.listFigures()) {
      Figure own = law.figure(figure.key());
      String word = "standard." + figure.key().replace('-', '_');
      if (law.rulebook().sides().stream().anyMatch(side -> reads(side, word))) {
        BigDecimal most = own.number().multiply(DOUBLE);
        lines.add(
            new SupposeView.Line(
                SupposeAddress.SET + figure.key(),
                name(law, figure, language),
                figure.number().toPlainString(),
                Figures.in(language).number(own.number(), 0),
                "0",
                most.toPlainString(),
                most.divideToIntegralValue(STEPS).max(BigDecimal.ONE).toPlainString()));
      }
    }
    return lines;
  }

  private static boolean reads(IncomeSide side, String word) {
    return String.valueOf(side.byIncome()).contains(word)
        || String.valueOf(side.byScore()).contains(word);
  }

  private static String name(Standard law, Figure figure, Language language) {
    int dot = figure.key().indexOf('.');
    String code = dot < 0 ? figure.key() : figure.key().substring(0, dot);
    String title = Objects.requireNonNull(law.rulebook().values().get(code)).title().in(language);
    String part = dot < 0 ? "" : figure.key().substring(dot + 1);
    return part.isEmpty() ? title : title + ", " + Texts.in(language).text("standards.key." + part);
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(texts.text("surveys.suppose.nothing-stored"));
    for (Standard each : List.of(before, after)) {
      Rulebook rulebook = each.rulebook();
      if (!rulebook.certainty().isVerified()) {
        notes.add(
            texts.text("surveys.suppose.unverified", rulebook.id(), rulebook.title().in(language)));
      }
    }
    int open = into(HouseholdClass.UNDETERMINED);
    if (open > 0) {
      notes.add(texts.text("surveys.suppose.open", figures.count(open)));
    }
    return notes;
  }

  private int into(HouseholdClass after) {
    int all = 0;
    for (HouseholdClass each : HouseholdClass.values()) {
      all += supposed.count(each, after);
    }
    return all;
  }

  /** The whole answer in one sentence. */
  String told() {
    return texts.text(
        "surveys.suppose.told",
        figures.count(supposed.surveyed()),
        figures.count(supposed.moved().size()),
        figures.count(entered(supposed.villages())),
        figures.count(left(supposed.villages())));
  }

  List<String> classes() {
    List<String> names = new ArrayList<>();
    for (HouseholdClass each : HouseholdClass.values()) {
      names.add(texts.text(each.textKey()));
    }
    return names;
  }

  /** The classes a village is told in, in the order of {@link SupposeView.Village}. */
  List<String> moving() {
    return java.util.stream.Stream.of(
            HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.UNDETERMINED)
        .map(each -> texts.text(each.textKey()))
        .toList();
  }

  List<SupposeView.Matrix> matrix() {
    List<SupposeView.Matrix> rows = new ArrayList<>();
    for (HouseholdClass from : HouseholdClass.values()) {
      List<SupposeView.Cell> cells = new ArrayList<>();
      int sum = 0;
      for (HouseholdClass to : HouseholdClass.values()) {
        int count = supposed.count(from, to);
        sum += count;
        cells.add(new SupposeView.Cell(figures.count(count), from == to, count == 0));
      }
      rows.add(new SupposeView.Matrix(texts.text(from.textKey()), cells, figures.count(sum)));
    }
    return rows;
  }

  List<SupposeView.Village> villages() {
    List<SupposeView.Village> rows = new ArrayList<>();
    for (long village : supposed.villages()) {
      rows.add(village(place(village), List.of(village), false));
    }
    rows.add(village(texts.text("surveys.suppose.sum"), supposed.villages(), true));
    return rows;
  }

  private SupposeView.Village village(String name, List<Long> of, boolean total) {
    int all = 0;
    for (HouseholdClass each : HouseholdClass.values()) {
      all += before(of, each);
    }
    return new SupposeView.Village(
        name,
        figures.count(all),
        both(of, HouseholdClass.POOR),
        both(of, HouseholdClass.NEAR_POOR),
        both(of, HouseholdClass.UNDETERMINED),
        figures.count(entered(of)),
        figures.count(left(of)),
        total);
  }

  private String both(List<Long> of, HouseholdClass each) {
    return figures.count(before(of, each)) + " → " + figures.count(after(of, each));
  }

  private int before(List<Long> of, HouseholdClass from) {
    return sum(of, Set.of(from), Set.of(HouseholdClass.values()));
  }

  private int after(List<Long> of, HouseholdClass to) {
    return sum(of, Set.of(HouseholdClass.values()), Set.of(to));
  }

  /** Not poor nor near-poor before, and surely so after. */
  private int entered(List<Long> of) {
    return sum(of, Set.of(HouseholdClass.NOT_POOR), HELPED);
  }

  private int left(List<Long> of) {
    return sum(of, HELPED, Set.of(HouseholdClass.NOT_POOR));
  }

  private int sum(List<Long> of, Set<HouseholdClass> from, Set<HouseholdClass> to) {
    int sum = 0;
    for (long village : of) {
      for (HouseholdClass one : from) {
        for (HouseholdClass other : to) {
          sum += supposed.count(village, one, other);
        }
      }
    }
    return sum;
  }

  SupposeView.Change change(Moved moved) {
    return new SupposeView.Change(
        "/surveys/" + moved.householdId(),
        moved.head(),
        place(moved.areaId()),
        texts.text(moved.before().textKey()),
        texts.text(moved.after().textKey()),
        why(moved));
  }

  private String place(long area) {
    return book.get(area, today).fullName();
  }

  private String why(Moved moved) {
    List<String> parts = new ArrayList<>();
    String was = side(before, moved.sideBefore());
    String is = side(after, moved.sideAfter());
    if (!is.isEmpty() && !is.equals(was)) {
      parts.add(is);
    }
    if (!moved.gained().isEmpty()) {
      parts.add(texts.text("surveys.suppose.gained", titles(after, moved.gained())));
    }
    if (!moved.lost().isEmpty()) {
      parts.add(texts.text("surveys.suppose.lost", titles(before, moved.lost())));
    }
    if (moved.after() == HouseholdClass.UNDETERMINED) {
      parts.add(texts.text("surveys.suppose.missing", missing(moved.missing())));
    }
    return parts.isEmpty() ? texts.text("surveys.suppose.other-rule") : String.join("; ", parts);
  }

  /** The first few, in words: what to ask, or which threshold the second law lacks. */
  private String missing(List<String> paths) {
    List<String> names =
        paths.stream().distinct().limit(NAMED).map(this::missing).distinct().toList();
    return String.join("; ", names) + (paths.size() > NAMED ? "…" : "");
  }

  private String missing(String path) {
    Rulebook rulebook = after.rulebook();
    if (path.startsWith(Judge.STANDARD)) {
      return texts.text(
          "explain.standard-lacks",
          titles(after, List.of(path.substring(Judge.STANDARD.length()))));
    }
    return rulebook.facts().stream()
        .filter(fact -> fact.path().equals(path) || fact.path().equals("household." + path))
        .map(fact -> fact.question().in(language))
        .findFirst()
        .orElse(path);
  }

  private String side(Standard law, String code) {
    return law.rulebook().sides().stream()
        .filter(side -> side.code().equals(code))
        .map(side -> side.title().in(language))
        .findFirst()
        .orElse("");
  }

  private String titles(Standard law, List<String> codes) {
    return String.join(
        ", ",
        codes.stream()
            .map(code -> law.rulebook().findIndicator(code).orElseThrow().title().in(language))
            .toList());
  }
}
