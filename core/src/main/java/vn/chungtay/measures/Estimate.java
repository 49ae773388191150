package vn.chungtay.measures;

/**
 * One line of the result.
 *
 * @param measure H, A, M0, hd, hdk, actb, pctb, FGT0, FGT1, FGT2, watts or gini
 * @param indicator the indicator's name, empty where the measure has none
 * @param cutoff the cutoff as written, empty where the measure has none
 * @param by the grouping column, empty for the whole
 * @param group the group, empty for the whole
 * @param period the round, or the two rounds of a change
 * @param value estimate, error and limits; NaN where undefined
 */
public record Estimate(
    String measure,
    String indicator,
    String cutoff,
    String by,
    String group,
    Period period,
    Value value) {

  /** An estimate with its standard error and 95 % limits; NaN where one is undefined. */
  public record Value(double estimate, double error, double lower, double upper) {
    Value times(double factor) {
      return new Value(estimate * factor, error * factor, lower * factor, upper * factor);
    }
  }

  /**
   * Which round an estimate is of, or between which rounds it is the change.
   *
   * @param from the earlier round of a change, empty for a level
   * @param to the round, empty where the survey has only one
   */
  public record Period(ChangeKind kind, String from, String to) {
    /** The level in a survey of one round. */
    public static final Period ONLY = new Period(ChangeKind.LEVEL, "", "");
  }
}
