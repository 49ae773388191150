package vn.chungtay.rulebooks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;

/**
 * One province of the synthetic country as SQL. Every answer is a hash of the seed, the household
 * and the question, so the same seed gives the same rows. A household is first given its class by
 * the province's published margins, then answers that make it so, then some answers go missing.
 */
final class SynthSql {
  /**
   * The published margins are results under this standard, so incomes are drawn about its lines.
   */
  private static final Standard LAW =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.of(2024, 12, 31));

  private final SynthProvince province;
  private final long first;
  private final long seed;
  private final int missing;
  private final SynthPanel panel;
  private final int year;

  /**
   * One province.
   *
   * @param first number of its first household
   * @param missing answers in a thousand that are left out
   * @param panel how households move from year to year
   * @param year years after the published margins
   */
  SynthSql(SynthProvince province, long first, long seed, int missing, SynthPanel panel, int year) {
    this.province = province;
    this.first = first;
    this.seed = seed;
    this.missing = missing;
    this.panel = panel;
    this.year = year;
  }

  /** A number below {@code below}, another for each question. */
  private String die(int question, int below) {
    return "CAST(HASH(i, " + seed + ", " + question + ") % " + below + " AS INTEGER)";
  }

  /** As {@link #die}, thrown anew every year. */
  private String yearDie(int question, int below) {
    return die(question + 1000 * year, below);
  }

  private String memberDie(int question, int below) {
    return "CAST(HASH(i, j, " + seed + ", " + question + ") % " + below + " AS INTEGER)";
  }

  /** Class 0 poor, 1 near-poor, 2 neither; size, children; which of eight lacks it has. */
  private String base() {
    String lacks =
        "CASE class WHEN 0 THEN 3 + "
            + die(3, 4)
            + " WHEN 1 THEN "
            + die(3, 3)
            + " ELSE "
            + die(3, 4)
            + " // 2 END";
    return """
        SELECT *, LEAST(%s, size // 2 + (CASE WHEN class = 0 AND %s = 0 THEN 1 ELSE 0 END)) AS children,
          %s AS lacks, %s AS start, 1 + 2 * %s AS stride
        FROM (%s)"""
        .formatted(die(4, 4), die(5, 3), lacks, die(6, 8), die(7, 4), classes(year));
  }

  /**
   * Size, residence and class of each household so many years after the published margins, of which
   * exactly as many are poor and near-poor as published.
   */
  private String classes(int after) {
    if (after > 0) {
      return panel.next(classes(after - 1), die(100 + after, 1_000_000));
    }
    return """
        SELECT i, %s AS size, CASE WHEN %s < 38 THEN 'urban' ELSE 'rural' END AS residence,
          FALSE AS was_poor,
          CASE WHEN place < %d THEN 0 WHEN place < %d THEN 1 ELSE 2 END AS class
        FROM (SELECT i, ((i - %d) * %d + %d) %% %d AS place FROM RANGE(%d, %d) t(i))"""
        .formatted(
            "1 + LEAST(6, (" + die(8, 4) + " + " + die(9, 5) + "))",
            die(10, 100),
            province.poor(),
            province.poor() + province.nearPoor(),
            first,
            stride(),
            Math.floorMod(seed * 7919, province.households()),
            province.households(),
            first,
            first + province.households());
  }

  /** A step without common factor with the number of households: every place is met once. */
  private long stride() {
    long step = 104_729 + Math.floorMod(seed, 1000L);
    while (java.math.BigInteger.valueOf(step)
            .gcd(java.math.BigInteger.valueOf(province.households()))
            .intValue()
        != 1) {
      step++;
    }
    return step;
  }

  /** Households by class in this year and the year before. */
  String moves() {
    return """
        SELECT %d AS year, '%s' AS province_code, a.class AS "from", b.class AS "to", COUNT(*) AS households
        FROM (%s) a JOIN (%s) b USING (i) GROUP BY ALL"""
        .formatted(year, province.code(), classes(year - 1), classes(year));
  }

  /** True where the household has the lack of that number: {@code lacks} steps from its start. */
  private static String lack(int number) {
    // stride is odd, so the eight steps meet eight different numbers; its inverse is itself mod 8.
    return "(((" + number + " + 8 - start) * stride) % 8 < lacks)";
  }

  private String maybe(int question, String answer) {
    return missing == 0
        ? answer
        : "CASE WHEN " + yearDie(question, 1000) + " >= " + missing + " THEN " + answer + " END";
  }

  private String memberMaybe(int question, String answer) {
    return missing == 0
        ? answer
        : "CASE WHEN "
            + memberDie(question + 1000 * year, 1000)
            + " >= "
            + missing
            + " THEN "
            + answer
            + " END";
  }

  private String oneOf(String die, List<String> choices) {
    return choices.stream()
        .map(Duck::text)
        .collect(Collectors.joining(", ", "[", "]"))
        .concat("[1 + " + die + "]");
  }

  /** What each household was made to be, for who measures or needs it. */
  String classes() {
    return "SELECT FORMAT('H{:09d}', i) AS household_id, ['POOR', 'NEAR_POOR', 'NOT_POOR'][1 + class]"
        + " AS class FROM ("
        + classes(year)
        + ")";
  }

  String households() {
    String line =
        "(CASE residence WHEN 'rural' THEN "
            + LAW.figure("income-line.rural").number()
            + " ELSE "
            + LAW.figure("income-line.urban").number()
            + " END)";
    String income =
        "(CASE class WHEN 2 THEN "
            + line
            + " + 50000 + 10000 * "
            + yearDie(11, 600)
            + " ELSE "
            + line
            + " - 10000 * "
            + yearDie(11, 100)
            + " END)";
    String communes = oneOf(die(12, province.communes().size()), province.communes());
    return """
        SELECT FORMAT('H{:09d}', i) AS household_id, %s AS commune_code, '%s' AS province_code, residence,
          CAST(%s AS INTEGER) AS income_per_person, CAST(NULL AS INTEGER) AS income_score,
          CAST(%s AS TINYINT) AS durable_parts,
          CAST(%s AS DECIMAL(9, 1)) AS floor_area_m2,
          %s AS water_source, %s AS toilet, %s AS info_device
        FROM (%s)"""
        .formatted(
            communes,
            province.code(),
            maybe(31, income),
            maybe(
                32,
                "CASE WHEN "
                    + lack(0)
                    + " THEN "
                    + die(13, 2)
                    + " ELSE 2 + "
                    + die(13, 2)
                    + " END"),
            maybe(
                33,
                "CASE WHEN "
                    + lack(1)
                    + " THEN size * 8 - 0.5 - "
                    + die(14, 30)
                    + " / 10.0 ELSE size * 8 + "
                    + die(14, 90)
                    + " END"),
            maybe(34, water()),
            maybe(35, toilet()),
            maybe(36, "NOT " + lack(4)),
            base());
  }

  private String water() {
    List<String> safe =
        List.of("piped", "drilled_well", "protected_well", "protected_spring", "rain", "bottled");
    return "CASE WHEN " + lack(2) + " THEN 'other' ELSE " + oneOf(die(15, 6), safe) + " END";
  }

  private String toilet() {
    String unfit = oneOf(die(16, 2), List.of("other", "none"));
    String fit = oneOf(die(16, 4), List.of("septic", "pour_flush", "vip", "two_vault"));
    return "CASE WHEN " + lack(3) + " THEN " + unfit + " ELSE " + fit + " END";
  }

  String members() {
    String child = "j < children";
    String age =
        "CASE WHEN "
            + child
            + " THEN "
            + memberDie(51, 16)
            + " WHEN j = children THEN 25 + "
            + memberDie(51, 35)
            + " ELSE 18 + "
            + memberDie(51, 70)
            + " END + "
            + year;
    String ages =
        "SELECT *, "
            + age
            + " AS age FROM ("
            + base()
            + ") CROSS JOIN LATERAL "
            + "(SELECT UNNEST(RANGE(size)) AS j)";
    return """
        SELECT FORMAT('H{:09d}', i) AS household_id, FORMAT('H{:09d}-{}', i, j) AS member_id,
          CAST(%s AS TINYINT) AS age, %s AS sex, %s AS work, %s AS monthly_allowance, %s AS stunted,
          %s AS underweight, %s AS health_insured, %s AS school_level, %s AS certificate,
          %s AS on_job_certified, %s AS uses_internet
        FROM (%s)"""
        .formatted(
            memberMaybe(71, "age"),
            oneOf(memberDie(52, 2), List.of("female", "male")),
            memberMaybe(72, work()),
            memberMaybe(73, "class = 2 AND age >= 80"),
            memberMaybe(74, "age < 16 AND class = 0 AND " + memberDie(54, 10) + " < 2"),
            memberMaybe(75, "age < 16 AND class = 0 AND " + memberDie(55, 10) + " < 1"),
            memberMaybe(76, "NOT (" + lack(6) + " AND j = children)"),
            memberMaybe(
                77,
                "CASE WHEN age < 3 OR age >= 18 THEN 'none' WHEN age < 6 THEN "
                    + "'preschool' WHEN age < 12 THEN 'primary' WHEN age < 16 THEN 'lower_secondary' "
                    + "ELSE 'upper_secondary' END"),
            memberMaybe(
                78,
                "CASE WHEN age < 16 THEN 'none' ELSE "
                    + oneOf(memberDie(56, 3), List.of("upper_secondary", "vocational", "college"))
                    + " END"),
            memberMaybe(79, "FALSE"),
            memberMaybe(
                80,
                "NOT "
                    + lack(7)
                    + " AND (j = children OR (age >= 6 AND "
                    + memberDie(57, 10)
                    + " < 6))"),
            ages);
  }

  private String work() {
    String lacking = oneOf(memberDie(53, 2), List.of("seeking", "no_contract_wage"));
    String working = oneOf(memberDie(53, 3), List.of("contract", "self_employed", "home"));
    return "CASE WHEN age < 15 THEN 'studying' WHEN "
        + lack(5)
        + " AND j = children THEN "
        + lacking
        + " WHEN age >= 75 THEN 'unable' ELSE "
        + working
        + " END";
  }
}
