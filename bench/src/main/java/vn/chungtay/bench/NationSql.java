package vn.chungtay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.JudgementSql;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Indicator;

/** The SQL of the nation's benchmark: core's, the same job by hand, and the sums of both. */
final class NationSql {
  private static final List<String> AREA = List.of("commune_code", "province_code");

  private final Judge judge;
  private final List<String> codes;

  NationSql(Judge judge) {
    this.judge = judge;
    this.codes = judge.standard().rulebook().indicators().stream().map(Indicator::code).toList();
  }

  List<String> codes() {
    return codes;
  }

  /** Core's judgement from raw answers. */
  String core() {
    return JudgementSql.of(judge, SqlDialect.DUCKDB).judged(AREA);
  }

  /** The same by hand, under the names core gives. */
  String hand() throws IOException {
    try (var stream = NationSql.class.getResourceAsStream("classify.sql")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      String select = text.substring(text.indexOf("WITH m AS"));
      String names =
          IntStream.range(0, codes.size())
              .mapToObj(i -> "i" + (i + 1) + " AS " + codes.get(i))
              .collect(Collectors.joining(", "));
      return "SELECT household_id, commune_code, province_code, n AS persons, class, lo AS deprivations, %s FROM (%s)"
          .formatted(names, select);
    }
  }

  /** Core's judgement from indicators already known, as a what-if needs it. */
  String coreFromIndicators(SqlDialect dialect) {
    return JudgementSql.of(judge, dialect).fromIndicators(AREA);
  }

  /** The same by hand; {@code line} are the income lines. */
  String handFromIndicators(long rural, long urban) {
    String least =
        codes.stream()
            .map(code -> "coalesce(cast(" + code + " as int), 0)")
            .collect(Collectors.joining(" + "));
    String most =
        codes.stream()
            .map(code -> "coalesce(cast(" + code + " as int), 1)")
            .collect(Collectors.joining(" + "));
    return """
        select commune_code, province_code, persons, %s,
          case when not low then 'NOT_POOR' when low and lo >= 3 then 'POOR'
            when low and hi < 3 then 'NEAR_POOR' else 'UNDETERMINED' end as class
        from (select *, income_per_person <= case residence when 'rural' then %d when 'urban' then %d end as low,
          %s as lo, %s as hi from households) x"""
        .formatted(String.join(", ", codes), rural, urban, least, most);
  }

  /** Thirty-two sums by commune of a judged relation. */
  String sums(String judged) {
    StringBuilder sql = new StringBuilder("select commune_code, province_code");
    for (String one : List.of("1", "persons")) {
      String name = one.equals("1") ? "households" : "persons";
      sql.append(", sum(").append(one).append(") as ").append(name);
      for (String each : List.of("POOR", "NEAR_POOR", "NOT_POOR", "UNDETERMINED")) {
        sql.append(", sum(case when class = '").append(each).append("' then ").append(one);
        sql.append(" else 0 end) as ").append(name).append('_').append(each);
      }
    }
    for (String code : codes) {
      sql.append(", sum(case when class = 'POOR' and ").append(code);
      sql.append(" then 1 else 0 end) as poor_").append(code);
    }
    return sql + " from (" + judged + ") j group by commune_code, province_code";
  }

  /** The sums of provinces and of the nation out of those of communes. */
  static List<String> above(String communes) {
    String all = "sum(columns(* exclude (commune_code, province_code)))";
    return List.of(
        "select province_code, " + all + " from " + communes + " group by province_code",
        "select " + all + " from " + communes);
  }

  /** The indicators of a survey as columns, for {@link #coreFromIndicators}. */
  String indicators() {
    return "SELECT j.commune_code, j.province_code, h.residence, h.income_per_person, h.income_score, j.persons, "
        + codes.stream().map(code -> "j." + code).collect(Collectors.joining(", "))
        + " FROM ("
        + core()
        + ") j JOIN households h ON h.household_id = j.household_id";
  }
}
