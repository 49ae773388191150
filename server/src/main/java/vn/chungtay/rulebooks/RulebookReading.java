package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Act;
import vn.chungtay.standards.DatedValue;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Period;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** Puts a rulebook into the words of one language. */
final class RulebookReading {
  private final Rulebooks books;
  private final Language language;
  private final Texts texts;
  private final Figures figures;

  RulebookReading(Rulebooks books, Language language) {
    this.books = books;
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
  }

  RulebookSheet sheet(Rulebook book) {
    return new RulebookSheet(
        book.id(),
        book.title().in(language),
        period(book.inForce()),
        book.certainty().isVerified() ? "" : certainty(book.certainty().code()),
        Objects.requireNonNullElse(book.parent(), ""),
        book.digest(),
        book.openQuestions().stream().map(each -> each.in(language)).toList(),
        book.acts().stream().map(this::act).toList(),
        book.values().values().stream().map(value -> value(book, value)).toList(),
        book.sides().stream().map(this::side).toList(),
        book.classes().stream()
            .map(
                rule ->
                    new RulebookSheet.Clause(
                        rule.outcome(),
                        rule.title().in(language),
                        List.of(rule.when()),
                        basis(rule.clause(), rule.source())))
            .toList(),
        grid(book),
        book.indicators().stream().map(each -> indicator(book, each)).toList(),
        book.facts().stream().map(this::fact).toList(),
        book.scores().values().stream().map(this::points).toList());
  }

  private RulebookSheet.ActLine act(Act act) {
    LocalDate signed = act.signed();
    return new RulebookSheet.ActLine(
        act.number(),
        signed == null ? "" : figures.day(signed),
        act.note().in(language),
        certainty(act.certainty().code()),
        act.certainty().isVerified());
  }

  RulebookSheet.Value value(Rulebook book, DatedValue value) {
    String parent = book.parent();
    boolean ofParent =
        parent != null
            && books
                .find(parent)
                .map(base -> value.equals(base.values().get(value.code())))
                .orElse(false);
    return new RulebookSheet.Value(
        value.code(),
        value.title().in(language),
        texts.text("standards.unit." + value.unit().code()),
        value.used(),
        ofParent,
        value.history().stream().map(entry -> entry(value, entry)).toList());
  }

  private RulebookSheet.Entry entry(DatedValue value, DatedValue.Entry entry) {
    return new RulebookSheet.Entry(
        period(entry.period()),
        value.keys().stream()
            .map(
                key ->
                    new RulebookSheet.Part(
                        key.equals(DatedValue.SINGLE) ? "" : texts.text("standards.key." + key),
                        number(entry.numbers().get(key))))
            .toList(),
        basis("", entry.source()));
  }

  private String number(@Nullable BigDecimal number) {
    return number == null
        ? Figures.MISSING
        : figures.number(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  private RulebookSheet.Clause side(IncomeSide side) {
    return new RulebookSheet.Clause(
        side.code(),
        side.title().in(language),
        Stream.of(side.byIncome(), side.byScore())
            .filter(Objects::nonNull)
            .map(rule -> rule.replaceAll("\\s+", " "))
            .toList(),
        basis(side.clause(), side.source()));
  }

  /** Neighbouring counts with the same classes on every side share a column. */
  private RulebookSheet.Grid grid(Rulebook book) {
    Judge judge = Judge.under(book.onDay(book.inForce().from()));
    int most = book.indicators().size();
    TreeSet<Integer> starts = new TreeSet<>(List.of(0));
    for (IncomeSide side : book.sides()) {
      for (int count = 1; count <= most; count++) {
        if (judge.classAt(side.code(), count) != judge.classAt(side.code(), count - 1)) {
          starts.add(count);
        }
      }
    }
    List<String> counts = new ArrayList<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      int end = next == null ? most : next - 1;
      counts.add(start == end ? String.valueOf(start) : start + "–" + end);
    }
    return new RulebookSheet.Grid(
        counts,
        book.sides().stream()
            .map(
                side ->
                    new RulebookSheet.Grid.Row(
                        side.title().in(language),
                        starts.stream().map(at -> cell(judge.classAt(side.code(), at))).toList()))
            .toList());
  }

  private RulebookSheet.Grid.Cell cell(HouseholdClass outcome) {
    return new RulebookSheet.Grid.Cell(
        texts.text(outcome.textKey()), outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private RulebookSheet.IndicatorLine indicator(Rulebook book, Indicator indicator) {
    String rule = indicator.rule();
    return new RulebookSheet.IndicatorLine(
        indicator.code(),
        book.dimensions().stream()
            .filter(each -> each.code().equals(indicator.dimension()))
            .map(each -> each.title().in(language))
            .findFirst()
            .orElse(indicator.dimension()),
        indicator.title().in(language),
        indicator.meaning().in(language),
        texts.text("standards.print.weight", indicator.weight()),
        rule == null ? "" : rule.replaceAll("\\s+", " "),
        basis(indicator.clause(), indicator.source()));
  }

  private RulebookSheet.FactLine fact(Fact fact) {
    return new RulebookSheet.FactLine(
        fact.path(),
        fact.of() == Fact.Of.MEMBER,
        fact.question().in(language),
        fact.choices().entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue().in(language))
            .collect(Collectors.joining("; ")),
        Objects.requireNonNullElse(fact.asked(), ""));
  }

  private RulebookSheet.Points points(ScoreTable table) {
    return new RulebookSheet.Points(
        table.code(),
        table.title().in(language),
        table.complete(),
        table.columns(),
        table.rows().stream()
            .map(
                row ->
                    new RulebookSheet.Points.AnswerLine(
                        row.item(), row.title().in(language), row.points()))
            .toList(),
        basis("", table.source()));
  }

  RulebookSheet.Basis basis(String clause, LegalSource source) {
    LocalDate checked = source.checkedOn();
    return new RulebookSheet.Basis(
        source.citation(),
        clause,
        certainty(source.certainty().code()),
        checked == null ? "" : figures.day(checked),
        Objects.requireNonNullElse(source.readIn(), ""),
        source.certainty().isVerified());
  }

  private String certainty(String code) {
    return texts.text("standards.certainty." + code);
  }

  private String period(Period period) {
    LocalDate to = period.to();
    return figures.day(period.from()) + "–" + (to == null ? "" : figures.day(to));
  }
}
