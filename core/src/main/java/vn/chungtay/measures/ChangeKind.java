package vn.chungtay.measures;

/** A level, or one of four ways to tell a change from the earlier value to the later. */
public enum ChangeKind {
  /** No change: the value itself. */
  LEVEL,
  /** Later − earlier. */
  ABSOLUTE,
  /** 100 (later / earlier − 1). */
  RELATIVE,
  /** (Later − earlier) / years. */
  ABSOLUTE_A_YEAR,
  /** 100 ((later / earlier)^(1 / years) − 1). */
  RELATIVE_A_YEAR;

  /** True where the change is told for one year. */
  public boolean annual() {
    return this == ABSOLUTE_A_YEAR || this == RELATIVE_A_YEAR;
  }

  double value(double earlier, double later, double years) {
    return switch (this) {
      case LEVEL -> later;
      case ABSOLUTE -> later - earlier;
      case RELATIVE -> 100 * (later / earlier - 1);
      case ABSOLUTE_A_YEAR -> (later - earlier) / years;
      case RELATIVE_A_YEAR -> 100 * (Math.pow(later / earlier, 1 / years) - 1);
    };
  }

  /** The derivative by the later value (delta method). */
  double slopeLater(double earlier, double later, double years) {
    return switch (this) {
      case LEVEL, ABSOLUTE -> 1;
      case RELATIVE -> 100 / earlier;
      case ABSOLUTE_A_YEAR -> 1 / years;
      case RELATIVE_A_YEAR -> 100 / years * Math.pow(later / earlier, 1 / years) / later;
    };
  }

  /** The derivative by the earlier value. */
  double slopeEarlier(double earlier, double later, double years) {
    return switch (this) {
      case LEVEL -> 0;
      case ABSOLUTE -> -1;
      case RELATIVE -> -100 * later / (earlier * earlier);
      case ABSOLUTE_A_YEAR -> -1 / years;
      case RELATIVE_A_YEAR -> -100 / years * Math.pow(later / earlier, 1 / years) / earlier;
    };
  }
}
