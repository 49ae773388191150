package vn.chungtay.rulebooks;

import java.util.List;

/**
 * A rulebook in the words of one language, as a lawyer reads it: the one source of the printed
 * lines and of the page. Made by {@link RulebookReading}.
 *
 * @param id of the rulebook
 * @param title in full
 * @param period the days it decides classes
 * @param mark why it is no law or not sure; empty where it was read in a source
 * @param parent the rulebook it overlays; empty where none
 * @param digest of all its files
 * @param open what it does not know
 * @param grid the decision table in numbers of deprivations
 */
public record RulebookSheet(
    String id,
    String title,
    String period,
    String mark,
    String parent,
    String digest,
    List<String> open,
    List<ActLine> acts,
    List<Value> values,
    List<Clause> sides,
    List<Clause> classes,
    Grid grid,
    List<IndicatorLine> indicators,
    List<FactLine> facts,
    List<Points> points) {
  /**
   * Where a value or clause stands.
   *
   * @param citation act and article
   * @param clause id of the clause; empty for a value
   * @param certainty how it came here, in words
   * @param checked the day of that check, empty where nobody wrote one
   * @param readIn where it was read, if it was
   * @param verified false where the mark must be shown
   */
  public record Basis(
      String citation,
      String clause,
      String certainty,
      String checked,
      String readIn,
      boolean verified) {}

  /** An act the rulebook rests on. */
  public record ActLine(
      String number, String signed, String note, String certainty, boolean verified) {}

  /**
   * A number of the law.
   *
   * @param used false where no rule reads it
   * @param ofParent true where an overlay keeps its parent's number
   */
  public record Value(
      String code, String title, String unit, boolean used, boolean ofParent, List<Entry> history) {
    /** True where one of its numbers was not compared with the act. */
    public boolean unverified() {
      return history.stream().anyMatch(entry -> !entry.basis().verified());
    }
  }

  /** The numbers of one period, {@code numbers} as name and figure. */
  public record Entry(String period, List<Part> numbers, Basis basis) {
    /** All numbers in one line. */
    public String inLine() {
      return String.join(
          ", ",
          numbers.stream()
              .map(
                  each -> each.name().isEmpty() ? each.figure() : each.name() + " " + each.figure())
              .toList());
    }
  }

  /** One number; without name where the value has only one. */
  public record Part(String name, String figure) {}

  /** A clause of the decision table, and its rules as the machine reads them. */
  public record Clause(String code, String title, List<String> rules, Basis basis) {}

  /**
   * The decision table.
   *
   * @param counts headings, e.g. {@code 0–2}
   */
  public record Grid(List<String> counts, List<Row> rows) {
    /** One income side: a class a heading. */
    public record Row(String side, List<Cell> cells) {}

    /** A class: its words and its style. */
    public record Cell(String outcome, String style) {}
  }

  /** A deprivation indicator; {@code rule} is empty where the threshold is not at hand. */
  public record IndicatorLine(
      String code,
      String dimension,
      String title,
      String meaning,
      String weight,
      String rule,
      Basis basis) {}

  /** A question. */
  public record FactLine(
      String path, boolean ofMember, String question, String choices, String asked) {}

  /** A table of points. */
  public record Points(
      String code,
      String title,
      boolean complete,
      List<String> columns,
      List<AnswerLine> rows,
      Basis basis) {
    /** The points of one answer. */
    public record AnswerLine(String item, String answer, List<Integer> points) {}
  }

  /** True where something in it was not compared with the act. */
  public boolean unverified() {
    return !mark.isEmpty()
        || values.stream().anyMatch(Value::unverified)
        || indicators.stream().anyMatch(each -> !each.basis().verified());
  }
}
