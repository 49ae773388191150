package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;

/** The sums by commune, province and nation, counted and, where there are weights, weighted. */
final class AreaSums {
  private final List<String> columns = new ArrayList<>();
  private final List<String> expressions = new ArrayList<>();
  private final boolean weighted;

  AreaSums(Rulebook book, boolean weighted) {
    this.weighted = weighted;
    add("", "1");
    if (weighted) {
      add("_w", "weight");
    }
    for (String suffix : weighted ? List.of("", "_w") : List.of("")) {
      for (Indicator indicator : book.indicators()) {
        sum(indicator.code() + suffix, one(suffix), "class = 'POOR' AND " + indicator.code());
      }
    }
  }

  private static String one(String suffix) {
    return suffix.isEmpty() ? "1" : "weight";
  }

  private void add(String suffix, String one) {
    String persons = one + " * COALESCE(persons, 0)";
    sum("households" + suffix, one, "TRUE");
    sum("persons" + suffix, persons, "TRUE");
    sum("poor" + suffix, one, "class = 'POOR'");
    sum("near_poor" + suffix, one, "class = 'NEAR_POOR'");
    sum("not_poor" + suffix, one, "class = 'NOT_POOR'");
    sum("undetermined" + suffix, one, "class = 'UNDETERMINED'");
    sum("poor_persons" + suffix, persons, "class = 'POOR'");
    sum("near_poor_persons" + suffix, persons, "class = 'NEAR_POOR'");
  }

  private void sum(String name, String what, String where) {
    columns.add(name);
    if (what.equals("1")) {
      expressions.add("COUNT(*) FILTER (WHERE " + where + ") AS " + name);
    } else {
      expressions.add("COALESCE(SUM(" + what + ") FILTER (WHERE " + where + "), 0) AS " + name);
    }
  }

  /** The headings after {@code area_code}: contract order first, then indicators, then weights. */
  private List<String> ordered() {
    List<String> plain = columns.stream().filter(c -> !c.endsWith("_w")).toList();
    List<String> all = new ArrayList<>(plain);
    columns.stream().filter(c -> c.endsWith("_w")).forEach(all::add);
    return all;
  }

  String byCommune(String judged) {
    return "SELECT commune_code, province_code, %s FROM %s GROUP BY commune_code, province_code"
        .formatted(String.join(", ", expressions), judged);
  }

  /** The final table of one level out of the sums by commune. */
  String table(String sums, String area) {
    String summed =
        ordered().stream()
            .map(column -> shown(column) + " AS " + column)
            .collect(Collectors.joining(", "));
    return "SELECT %s AS area_code, %s FROM %s GROUP BY 1 ORDER BY 1".formatted(area, summed, sums);
  }

  /** Weighted sums without the zeros that only say how fine weights may be. */
  private String shown(String column) {
    String sum = "COALESCE(SUM(" + column + "), 0)";
    if (weighted && column.endsWith("_w")) {
      return "RTRIM(RTRIM(CAST(CAST(" + sum + " AS DECIMAL(38, 6)) AS VARCHAR), '0'), '.')";
    }
    return "CAST(" + sum + " AS BIGINT)";
  }
}
