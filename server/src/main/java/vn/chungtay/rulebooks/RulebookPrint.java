package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * A rulebook for a lawyer: each value with act, dates and certainty, as a {@link RulebookSheet} for
 * a page or as plain lines for a terminal.
 */
public final class RulebookPrint {
  private final RulebookReading reading;
  private final Texts texts;
  private final Language language;

  /** Prints in {@code language}; {@code books} knows the parents of overlays. */
  public RulebookPrint(Rulebooks books, Language language) {
    this.reading = new RulebookReading(books, language);
    this.texts = Texts.in(language);
    this.language = language;
  }

  /** Everything in the rulebook, in words. */
  public RulebookSheet sheet(Rulebook book) {
    return reading.sheet(book);
  }

  /** What differs between two rulebooks. */
  public RulebookDifference compare(Rulebook left, Rulebook right) {
    return RulebookDifference.between(sheet(left), sheet(right), language);
  }

  /** One line: id, days, title, mark. */
  public String line(Rulebook book) {
    return line(sheet(book));
  }

  private static String line(RulebookSheet sheet) {
    String mark = sheet.mark().isEmpty() ? "" : " [" + sheet.mark() + "]";
    return "%-16s %s  %s%s".formatted(sheet.id(), sheet.period(), sheet.title(), mark);
  }

  /** Everything in the rulebook. */
  public List<String> all(Rulebook book) {
    RulebookSheet sheet = sheet(book);
    List<String> lines = new ArrayList<>();
    lines.add(line(sheet));
    lines.add(texts.text("explain.digest", sheet.digest()));
    if (!sheet.parent().isEmpty()) {
      lines.add(texts.text("standards.print.parent", sheet.parent()));
    }
    heading(lines, "open");
    sheet.open().forEach(each -> lines.add("  ? " + each));
    heading(lines, "acts");
    sheet
        .acts()
        .forEach(
            act -> lines.add("  %s: %s [%s]".formatted(act.number(), act.note(), act.certainty())));
    heading(lines, "values");
    sheet.values().forEach(value -> addValue(lines, value));
    heading(lines, "sides");
    sheet.sides().forEach(side -> addClause(lines, side.code() + ": ", side));
    heading(lines, "classes");
    sheet.classes().forEach(rule -> addClause(lines, "", rule));
    heading(lines, "indicators");
    sheet.indicators().forEach(indicator -> addIndicator(lines, indicator));
    heading(lines, "facts");
    sheet.facts().forEach(fact -> addFact(lines, fact));
    heading(lines, "scores");
    if (sheet.points().isEmpty()) {
      lines.add("  " + texts.text("standards.print.no-scores"));
    }
    sheet.points().forEach(table -> addPoints(lines, table));
    return lines;
  }

  private void heading(List<String> lines, String key) {
    lines.add("");
    lines.add(texts.text("standards.print." + key));
  }

  private void addValue(List<String> lines, RulebookSheet.Value value) {
    String unused = value.used() ? "" : " (" + texts.text("standards.print.unused") + ")";
    lines.add("  " + value.code() + ": " + value.title() + unused);
    for (RulebookSheet.Entry entry : value.history()) {
      lines.add("      " + entry.period() + "  " + entry.inLine() + " " + value.unit());
      lines.add("      " + basis(entry.basis()));
    }
  }

  private static void addClause(List<String> lines, String code, RulebookSheet.Clause clause) {
    lines.add("  " + code + clause.title());
    clause.rules().forEach(rule -> lines.add("      " + rule));
    lines.add("      " + basis(clause.basis()));
  }

  private static void addIndicator(List<String> lines, RulebookSheet.IndicatorLine indicator) {
    lines.add("  %s: %s (%s)".formatted(indicator.code(), indicator.title(), indicator.weight()));
    lines.add("      " + indicator.meaning());
    if (!indicator.rule().isEmpty()) {
      lines.add("      " + indicator.rule());
    }
    lines.add("      " + basis(indicator.basis()));
  }

  private void addFact(List<String> lines, RulebookSheet.FactLine fact) {
    lines.add("  " + fact.path() + ": " + fact.question());
    if (!fact.choices().isEmpty()) {
      lines.add("      " + fact.choices());
    }
    if (!fact.asked().isEmpty()) {
      lines.add("      " + texts.text("standards.print.asked", fact.asked()));
    }
  }

  private void addPoints(List<String> lines, RulebookSheet.Points table) {
    String part = table.complete() ? "" : " (" + texts.text("standards.print.incomplete") + ")";
    lines.add("  " + table.code() + ": " + table.title() + part);
    lines.add("      " + String.join(" ", table.columns()));
    for (RulebookSheet.Points.AnswerLine row : table.rows()) {
      lines.add(
          "      %s · %s: %s"
              .formatted(
                  row.item(),
                  row.answer(),
                  row.points().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }
    lines.add("      " + basis(table.basis()));
  }

  private static String basis(RulebookSheet.Basis basis) {
    String clause = basis.clause().isEmpty() ? "" : " (" + basis.clause() + ")";
    String when = basis.checked().isEmpty() ? "" : ", " + basis.checked();
    return basis.citation() + clause + " [" + basis.certainty() + when + "]";
  }

  /** What differs, as lines. */
  public List<String> differences(Rulebook left, Rulebook right) {
    RulebookDifference difference = compare(left, right);
    List<String> lines = new ArrayList<>();
    lines.add(line(left));
    lines.add(line(right));
    for (RulebookDifference.Part part : difference.parts()) {
      heading(lines, part.code());
      for (RulebookDifference.Row row : part.rows()) {
        lines.add("  " + row.title());
        lines.add("    - " + row.left().inLine());
        lines.add("    + " + row.right().inLine());
      }
    }
    return lines;
  }
}
