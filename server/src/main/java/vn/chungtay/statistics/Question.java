package vn.chungtay.statistics;

import java.time.LocalDate;
import java.util.Optional;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statutory.StatutoryTable;

/**
 * Which table, of where, of when.
 *
 * @param rows the level of the units in the rows; below that of the area, or of the area itself
 * @param day what was so at the end of this day
 * @param borders the day whose borders are meant: the same day, but for a unit that is not there on
 *     it, or where figures are to be compared
 * @param year of the yearly review whose results are asked for: villages that have not decided it
 *     are missing; empty for what is so on the day, whoever reviewed it when
 * @param preliminary what the review of the year found, decided or not; only with a year
 */
public record Question(
    StatutoryTable table,
    long areaId,
    AreaLevel rows,
    LocalDate day,
    LocalDate borders,
    Optional<Integer> year,
    boolean preliminary) {
  /** What is so on a day. */
  public static Question on(StatutoryTable table, long areaId, AreaLevel rows, LocalDate day) {
    return new Question(table, areaId, rows, day, day, Optional.empty(), false);
  }

  /** The last day on which the results of a year are asked for: later ones are the next year's. */
  public static LocalDate latest(int year) {
    return LocalDate.of(year + 1, 6, 30);
  }

  /** True where only villages count that have decided the review of the year. */
  public boolean isOfDecided() {
    return year.isPresent() && !preliminary;
  }

  /** True for what a review in progress does not tell: how households moved, and other classes. */
  boolean isUntold(String ofTable) {
    return preliminary
        && year.isPresent()
        && (ofTable.startsWith("M/") || ofTable.startsWith("AVERAGE_LIVING/"));
  }

  /** The cell as it is counted for this question. */
  public String cell(String ofTable) {
    return preliminary && year.isPresent() && !isOfVillages(ofTable)
        ? "F" + year.get() + "/" + ofTable
        : ofTable;
  }

  /** True for what villages tell of themselves. */
  static boolean isOfVillages(String cell) {
    return cell.startsWith("TOTAL/") || cell.startsWith("DECIDED/");
  }

  /** Counts the villages that have decided the review of the year. */
  String decidedCell() {
    return year.map(Question::decidedCell).orElse("");
  }

  static String decidedCell(int year) {
    return "DECIDED/" + year + "/N";
  }
}
