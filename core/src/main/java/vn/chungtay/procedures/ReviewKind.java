package vn.chungtay.procedures;

import java.util.Locale;

/** What is reviewed, and how often. */
public enum ReviewKind {
  /** Every poor and near-poor household and whoever asked, once a year. */
  YEARLY,
  /** Households that ask during the year, month by month. */
  IN_YEAR,
  /** Households in farming, forestry, fishery and salt that ask for the average living standard. */
  AVERAGE_LIVING;

  /** The word used in files and message keys, e.g. {@code in-year}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
