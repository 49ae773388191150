package vn.chungtay.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same measures as plain SQL over the rows, as a person would write them: for one grouping and
 * one cutoff, totals by sampling unit, then linearised values, then the variance. The second
 * opinion and the peer of the measurement.
 */
final class MeasureSql {
  private MeasureSql() {}

  /** One result row a group and measure: group, measure, estimate, standard error. */
  static String query(String file, String by, int cutoff, boolean uncensored) {
    List<String> names = MeasureSurvey.INDICATORS;
    String score =
        IntStream.range(0, names.size())
            .mapToObj(at -> names.get(at) + " * " + MeasureSurvey.WEIGHTS.get(at))
            .collect(Collectors.joining(" + "));
    String group = by.isEmpty() ? "''" : by;
    String censored =
        names.stream()
            .map(name -> "sum(w * p * " + name + ") AS c_" + name)
            .collect(Collectors.joining(", "));
    String plain =
        names.stream()
            .map(name -> "sum(w * " + name + ") AS u_" + name)
            .collect(Collectors.joining(", "));
    return """
        WITH rows AS (
          SELECT *, weight AS w, %s AS score, CASE WHEN %s >= %d THEN 1 ELSE 0 END AS p, %s AS g
          FROM %s),
        design AS (SELECT stratum, count(DISTINCT psu) AS n FROM rows GROUP BY stratum),
        units AS (
          SELECT g, stratum, psu, sum(w) AS w, sum(w * p) AS h, sum(w * p * score) / 18.0 AS m, %s, %s
          FROM rows GROUP BY g, stratum, psu),
        parts AS (%s),
        ratios AS (SELECT g, measure, sum(a) / sum(b) AS r, sum(b) AS d FROM parts GROUP BY ALL),
        influences AS (
          SELECT g, measure, stratum, (a - r * b) / d AS z FROM parts JOIN ratios USING (g, measure)),
        strata AS (
          SELECT g, measure, stratum, sum(z) AS s, sum(z * z) AS q FROM influences GROUP BY ALL),
        variances AS (
          SELECT g, measure, sum(n / (n - 1.0) * (q - s * s / n)) AS v
          FROM strata JOIN design USING (stratum) GROUP BY ALL)
        SELECT g::VARCHAR, measure, r, sqrt(greatest(v, 0)) FROM ratios JOIN variances USING (g, measure)
        """
        .formatted(score, score, cutoff, group, file, censored, plain, parts(uncensored));
  }

  private static String parts(boolean uncensored) {
    StringBuilder parts = new StringBuilder();
    part(parts, "H", "h", "w");
    part(parts, "A", "m", "h");
    part(parts, "M0", "m", "w");
    List<String> names = MeasureSurvey.INDICATORS;
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at);
      part(parts, "hdk " + name, "c_" + name, "w");
      part(parts, "pctb " + name, MeasureSurvey.WEIGHTS.get(at) + " / 18.0 * c_" + name, "m");
      if (uncensored) {
        part(parts, "hd " + name, "u_" + name, "w");
      }
    }
    return parts.toString();
  }

  private static void part(StringBuilder parts, String measure, String above, String below) {
    parts.append(parts.isEmpty() ? "" : " UNION ALL ");
    parts.append(
        "SELECT g, stratum, '%s' AS measure, %s AS a, %s AS b FROM units"
            .formatted(measure, above, below));
  }
}
