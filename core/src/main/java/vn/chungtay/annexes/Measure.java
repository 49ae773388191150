package vn.chungtay.annexes;

/** A column of an annex within one year. Rates are in percent. */
public enum Measure {
  HOUSEHOLDS("households"),
  POOR("poor"),
  RATE("rate"),
  NEAR_POOR("near_poor"),
  NEAR_RATE("near_rate");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  /** The name used in files and in JSON. */
  public String code() {
    return code;
  }

  /** True for a share in percent, false for a number of households. */
  public boolean isRate() {
    return this == RATE || this == NEAR_RATE;
  }
}
