package vn.chungtay.measures;

import java.util.Arrays;

/**
 * The rows of a survey with their incomes, gathered while they are read; some 50 bytes a row. Not
 * for use by several threads. Numbers of strata, units, rounds and groups as in {@link Sample}.
 */
public final class IncomeSample {
  private final Places places;
  private int[] place = new int[16];
  private double[] income = new double[16];
  private double[] line = new double[16];
  private double[] weight = new double[16];
  private int rows;
  private int notPositive;

  /** An empty survey with {@code groupings} grouping columns. */
  public IncomeSample(Design design, int groupings) {
    this.places = new Places(design, groupings);
  }

  /** The number of a place in the design and the groups, to be used with {@link #add}. */
  public int place(int stratum, int unit, int round, int... groups) {
    return places.of(stratum, unit, round, groups);
  }

  /**
   * Adds one row.
   *
   * @param rowIncome the income; equal decimals of up to 15 digits are equal doubles, so a row
   *     exactly on the line is told exactly
   * @param povertyLine the row's poverty line, above 0
   * @param rowWeight the survey weight, 0 or more
   */
  public void add(int rowPlace, double rowIncome, double povertyLine, double rowWeight) {
    if (rows == place.length) {
      int wider = rows + (rows >> 1) + 1;
      place = Arrays.copyOf(place, wider);
      income = Arrays.copyOf(income, wider);
      line = Arrays.copyOf(line, wider);
      weight = Arrays.copyOf(weight, wider);
    }
    place[rows] = rowPlace;
    income[rows] = rowIncome;
    line[rows] = povertyLine;
    weight[rows] = rowWeight;
    rows++;
    notPositive += rowIncome > 0 ? 0 : 1;
    places.countRows(rowPlace, 1);
  }

  /** How many rows were added. */
  public long rows() {
    return rows;
  }

  /** How many rows have an income of 0 or less, for which the Watts measure has no value. */
  public long rowsWithoutPositiveIncome() {
    return notPositive;
  }

  /** What is known about the design of the rows added so far. */
  public DesignFacts designFacts() {
    return DesignFacts.of(places.unitsOfStratum());
  }

  Places places() {
    return places;
  }

  double income(int row) {
    return income[row];
  }

  double line(int row) {
    return line[row];
  }

  /** The rows as atoms; the slot is the row. */
  Atoms atoms() {
    long[] ones = new long[rows];
    Arrays.fill(ones, 1);
    return new Atoms(
        places,
        Arrays.copyOf(place, rows),
        Domains.natural(rows),
        Arrays.copyOf(weight, rows),
        ones,
        new double[rows]);
  }
}
