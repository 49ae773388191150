package vn.chungtay.rulebooks;

/**
 * How the households of the synthetic country move from one year to the next. The rates are inputs
 * of an experiment, not findings.
 *
 * @param years surveys of so many years, one after the other; 1 for a single survey
 * @param leave of a thousand poor, so many leave poverty in a year (six in ten to near-poor, the
 *     others out of both); of a thousand near-poor as many leave near-poverty
 * @param enter of a thousand households never poor, so many become poor in a year and twice as many
 *     near-poor; of a thousand near-poor ten times as many become poor
 * @param fallBack of a thousand households that left poverty, so many fall back in a year
 */
public record SynthPanel(int years, int leave, int enter, int fallBack) {
  /** One survey only. */
  public static final SynthPanel NONE = new SynthPanel(1, 300, 2, 40);

  /** Classes of the next year: {@code die} is a number below a million. */
  String next(String classes, String die) {
    int near = leave * 600;
    int returns = fallBack * 1000;
    int falls = Math.min(1_000_000 - leave * 1000, enter * 10_000);
    return """
        SELECT i, size, residence, was_poor OR class = 0 AS was_poor, CASE class
            WHEN 0 THEN CASE WHEN die < %d THEN 1 WHEN die < %d THEN 2 ELSE 0 END
            WHEN 1 THEN CASE WHEN die < %d THEN 2
              WHEN die < %d + CASE WHEN was_poor THEN %d ELSE %d END THEN 0 ELSE 1 END
            ELSE CASE WHEN was_poor THEN CASE WHEN die < %d THEN 0 ELSE 2 END
              WHEN die < %d THEN 0 WHEN die < %d THEN 1 ELSE 2 END END AS class
        FROM (SELECT *, %s AS die FROM (%s))"""
        .formatted(
            near,
            leave * 1000,
            leave * 1000,
            leave * 1000,
            Math.min(1_000_000 - leave * 1000, returns),
            falls,
            returns,
            enter * 1000,
            enter * 3000,
            die,
            classes);
  }
}
