package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.DatedValue;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Period;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** A rulebook as plain lines for a lawyer: each value with act, dates and certainty. */
public final class RulebookPrint {
  private final Language language;
  private final Texts texts;
  private final Figures figures;

  /** Prints in {@code language}. */
  public RulebookPrint(Language language) {
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
  }

  /** One line: id, days, title, mark. */
  public String line(Rulebook book) {
    String mark =
        book.certainty().isVerified() ? "" : " [" + certainty(book.certainty().code()) + "]";
    return "%-16s %s  %s%s"
        .formatted(book.id(), period(book.inForce()), book.title().in(language), mark);
  }

  /** Everything in the rulebook. */
  public List<String> all(Rulebook book) {
    List<String> lines = new ArrayList<>();
    lines.add(line(book));
    lines.add(texts.text("explain.digest", book.digest()));
    String parent = book.parent();
    if (parent != null) {
      lines.add(texts.text("standards.print.parent", parent));
    }
    heading(lines, "open");
    book.openQuestions().forEach(each -> lines.add("  ? " + each.in(language)));
    heading(lines, "acts");
    book.acts()
        .forEach(
            act ->
                lines.add(
                    "  %s: %s [%s]"
                        .formatted(
                            act.number(),
                            act.note().in(language),
                            certainty(act.certainty().code()))));
    heading(lines, "values");
    book.values().values().forEach(value -> addValue(lines, value));
    heading(lines, "sides");
    book.sides().forEach(side -> addSide(lines, side));
    heading(lines, "classes");
    book.classes()
        .forEach(
            rule -> {
              lines.add("  " + rule.title().in(language));
              lines.add("      " + rule.when());
              lines.add("      " + basis(rule.clause(), rule.source()));
            });
    heading(lines, "indicators");
    book.indicators().forEach(indicator -> addIndicator(lines, indicator));
    heading(lines, "facts");
    book.facts().forEach(fact -> addFact(lines, fact));
    heading(lines, "scores");
    if (book.scores().isEmpty()) {
      lines.add("  " + texts.text("standards.print.no-scores"));
    }
    book.scores().values().forEach(table -> addScores(lines, table));
    return lines;
  }

  private void heading(List<String> lines, String key) {
    lines.add("");
    lines.add(texts.text("standards.print." + key));
  }

  private void addValue(List<String> lines, DatedValue value) {
    String unused = value.used() ? "" : " (" + texts.text("standards.print.unused") + ")";
    lines.add("  " + value.code() + ": " + value.title().in(language) + unused);
    for (DatedValue.Entry entry : value.history()) {
      lines.add("      " + period(entry.period()) + "  " + numbers(value, entry));
      lines.add("      " + basis("", entry.source()));
    }
  }

  private String numbers(DatedValue value, DatedValue.Entry entry) {
    String unit = texts.text("standards.unit." + value.unit().code());
    return value.keys().stream()
        .map(
            key ->
                (key.equals(DatedValue.SINGLE) ? "" : key + " ") + number(entry.numbers().get(key)))
        .collect(Collectors.joining(", ", "", " " + unit));
  }

  private String number(@Nullable BigDecimal number) {
    return number == null
        ? Figures.MISSING
        : figures.number(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  private void addSide(List<String> lines, IncomeSide side) {
    lines.add("  " + side.code() + ": " + side.title().in(language));
    if (side.byIncome() != null) {
      lines.add("      " + side.byIncome().replace("\n", " "));
    }
    if (side.byScore() != null) {
      lines.add("      " + side.byScore().replace("\n", " "));
    }
    lines.add("      " + basis(side.clause(), side.source()));
  }

  private void addIndicator(List<String> lines, Indicator indicator) {
    lines.add(
        "  "
            + indicator.code()
            + ": "
            + indicator.title().in(language)
            + " ("
            + texts.text("standards.print.weight", indicator.weight())
            + ")");
    lines.add("      " + indicator.meaning().in(language));
    String rule = indicator.rule();
    if (rule != null) {
      lines.add("      " + rule.replaceAll("\\s+", " "));
    }
    lines.add("      " + basis(indicator.clause(), indicator.source()));
  }

  private void addFact(List<String> lines, Fact fact) {
    String choices =
        fact.choices().entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue().in(language))
            .collect(Collectors.joining("; "));
    lines.add("  " + fact.path() + ": " + fact.question().in(language));
    if (!choices.isEmpty()) {
      lines.add("      " + choices);
    }
    if (fact.asked() != null) {
      lines.add("      " + texts.text("standards.print.asked", fact.asked()));
    }
  }

  private void addScores(List<String> lines, ScoreTable table) {
    String part = table.complete() ? "" : " (" + texts.text("standards.print.incomplete") + ")";
    lines.add("  " + table.code() + ": " + table.title().in(language) + part);
    lines.add("      " + String.join(" ", table.columns()));
    for (ScoreTable.Row row : table.rows()) {
      lines.add(
          "      %s · %s: %s"
              .formatted(
                  row.item(),
                  row.title().in(language),
                  row.points().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }
    lines.add("      " + basis("", table.source()));
  }

  /** What differs: values on the first day of each, indicators, classes. */
  public List<String> differences(Rulebook left, Rulebook right) {
    List<String> lines = new ArrayList<>();
    lines.add(line(left));
    lines.add(line(right));
    heading(lines, "values");
    Set<String> codes = new LinkedHashSet<>(left.values().keySet());
    codes.addAll(right.values().keySet());
    for (String code : codes) {
      compare(lines, code, lastNumbers(left, code), lastNumbers(right, code));
    }
    heading(lines, "indicators");
    Set<String> indicators = new LinkedHashSet<>();
    left.indicators().forEach(each -> indicators.add(each.code()));
    right.indicators().forEach(each -> indicators.add(each.code()));
    for (String code : indicators) {
      compare(lines, code, rule(left, code), rule(right, code));
    }
    heading(lines, "classes");
    compare(lines, "classes", classes(left), classes(right));
    return lines;
  }

  private static void compare(List<String> lines, String code, String left, String right) {
    if (!left.equals(right)) {
      lines.add("  " + code);
      lines.add("    - " + left);
      lines.add("    + " + right);
    }
  }

  private String lastNumbers(Rulebook book, String code) {
    DatedValue value = book.values().get(code);
    return value == null
        ? Figures.MISSING
        : numbers(value, value.history().get(value.history().size() - 1));
  }

  private String rule(Rulebook book, String code) {
    return book.findIndicator(code)
        .map(
            each -> {
              String rule = each.rule();
              return rule == null
                  ? texts.text("standards.print.threshold-open")
                  : rule.replaceAll("\\s+", " ");
            })
        .orElse(Figures.MISSING);
  }

  private static String classes(Rulebook book) {
    return book.classes().stream()
        .map(rule -> rule.outcome() + ": " + rule.when())
        .collect(Collectors.joining("; "));
  }

  private String basis(String clause, LegalSource source) {
    String citation = source.citation() + (clause.isEmpty() ? "" : " (" + clause + ")");
    LocalDate checked = source.checkedOn();
    String when = checked == null ? "" : ", " + figures.day(checked);
    return citation + " [" + certainty(source.certainty().code()) + when + "]";
  }

  private String certainty(String code) {
    return texts.text("standards.certainty." + code);
  }

  private String period(Period period) {
    LocalDate to = period.to();
    return figures.day(period.from()) + "–" + (to == null ? "" : figures.day(to));
  }
}
