package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.sources.Place;

/**
 * What an import of results would write, before anybody has agreed to it.
 *
 * @param years years of the plan that the file has figures of
 * @param otherYears years of the file outside the plan: never written
 * @param chosenYears the years that would be written
 * @param rows in the order of the file
 * @param free units of the plan that no row of the file means
 * @param faults errors that the audit found in the file itself
 * @param digest stands for everything that would be written and what it would replace
 */
public record ResultDraft(
    List<Integer> years,
    List<Integer> otherYears,
    List<Integer> chosenYears,
    List<Row> rows,
    List<String> free,
    List<Finding> faults,
    String digest) {

  /** Which unit of the plan a row means, and how sure that is. */
  public enum Standing {
    /** The name, or the unit of areas that has it. */
    MATCHED,
    /** Other marks or one other letter: a person should look. */
    SPELLING,
    /** A person said which. */
    CHOSEN,
    /** Several units may be meant. */
    AMBIGUOUS,
    /** No unit of the plan is called anything like this. */
    UNKNOWN,
    /** Another row means the same unit. */
    TWICE;

    /** True where the row says something about exactly one unit. */
    public boolean sure() {
      return this == MATCHED || this == SPELLING || this == CHOSEN;
    }
  }

  /** What writing one figure would do. */
  public enum Effect {
    NEW,
    SAME,
    DIFFERS,
    /** Not a whole number of households. */
    UNREADABLE,
    /** More poor households than households. */
    IMPOSSIBLE;

    /** True where something would be written. */
    public boolean writes() {
      return this == NEW || this == DIFFERS;
    }

    /** True where the figure cannot be used. */
    public boolean wrong() {
      return this == UNREADABLE || this == IMPOSSIBLE;
    }
  }

  /**
   * One row of the file.
   *
   * @param number its place among the rows of units, from 0
   * @param unit the plan's unit; null where it is not known which
   */
  public record Row(
      int number,
      String printed,
      Place place,
      Standing standing,
      @Nullable String unit,
      List<Cell> cells) {
    /** The figure of a year and measure; null where the file has none. */
    public @Nullable Cell cell(int year, Measure measure) {
      return cells.stream()
          .filter(cell -> cell.year() == year && cell.measure() == measure)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * One figure of the file beside what is stored.
   *
   * @param value null where it cannot be read
   * @param stored null where nothing is stored
   */
  public record Cell(
      int year,
      Measure measure,
      String printed,
      @Nullable BigDecimal value,
      @Nullable BigDecimal stored,
      Effect effect,
      Place place) {}

  /** The rows that say nothing about a unit of the plan. */
  public List<Row> unmatched() {
    return rows.stream().filter(row -> !row.standing().sure()).toList();
  }

  /** How many figures of rows with a unit have this effect. */
  public int count(Effect effect) {
    return (int)
        rows.stream()
            .filter(row -> row.standing().sure())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.effect() == effect)
            .count();
  }

  /** The figures that cannot be used. */
  public int wrong() {
    return count(Effect.UNREADABLE) + count(Effect.IMPOSSIBLE);
  }

  /** How many figures would be written. */
  public int writes() {
    return count(Effect.NEW) + count(Effect.DIFFERS);
  }

  /** The measures that any row has. */
  public List<Measure> measures() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(Cell::measure)
        .distinct()
        .sorted()
        .toList();
  }
}
