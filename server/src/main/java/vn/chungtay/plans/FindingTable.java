package vn.chungtay.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.values.Language;

/** The SQL of findings and of what was decided about each. */
@Repository
class FindingTable {
  private final JdbcClient jdbc;

  FindingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<StoredFinding> list(long versionId) {
    return jdbc.sql("select * from plans.finding where version_id = ? order by position, id")
        .param(versionId)
        .query(FindingTable::finding)
        .list();
  }

  Optional<StoredFinding> find(long versionId, long id) {
    return jdbc.sql("select * from plans.finding where version_id = ? and id = ?")
        .params(versionId, id)
        .query(FindingTable::finding)
        .optional();
  }

  private static StoredFinding finding(ResultSet row, int index) throws SQLException {
    Timestamp at = row.getTimestamp("decided_at");
    String figure = row.getString("figure");
    return new StoredFinding(
        row.getLong("id"),
        Finding.Code.valueOf(row.getString("code")),
        Finding.Severity.valueOf(row.getString("severity")),
        row.getString("unit"),
        row.getObject("year", Integer.class),
        figure == null ? null : Measure.valueOf(figure),
        row.getString("printed"),
        row.getString("expected"),
        row.getString("place"),
        row.getString("message_vi"),
        row.getString("message_en"),
        StoredFinding.Decision.valueOf(row.getString("decision")),
        row.getString("decided_by"),
        at == null ? null : at.toInstant(),
        row.getString("decision_reason"));
  }

  /**
   * Makes the open findings equal to {@code found}. Decided ones stay, and what was decided already
   * is not asked again.
   */
  void replaceOpen(long versionId, long areaId, List<Finding> found) {
    jdbc.sql("delete from plans.finding where version_id = ? and decision = 'OPEN'")
        .param(versionId)
        .update();
    Map<String, Integer> seen = new HashMap<>();
    int position = 0;
    for (Finding finding : found) {
      position++;
      String words = fingerprint(finding);
      int again = seen.merge(words, 1, Integer::sum);
      insert(versionId, areaId, again == 1 ? words : words + "|" + again, position, finding);
    }
  }

  private static String fingerprint(Finding finding) {
    return String.join(
        "|",
        finding.code().name(),
        text(finding.unit()),
        text(finding.ofYear()),
        text(finding.measure()),
        finding.printed(),
        text(finding.expected()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void insert(
      long versionId, long areaId, String fingerprint, int position, Finding finding) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("version", versionId);
    values.put("area", areaId);
    values.put("fingerprint", fingerprint);
    values.put("position", position);
    values.put("code", finding.code().name());
    values.put("severity", finding.severity().name());
    values.put("unit", finding.unit());
    values.put("year", finding.ofYear());
    values.put("figure", finding.measure() == null ? null : finding.measure().name());
    values.put("printed", finding.printed());
    values.put("expected", finding.expected());
    values.put("place", finding.place().text(Language.VI));
    values.put("vi", finding.message().in(Language.VI));
    values.put("en", finding.message().in(Language.EN));
    jdbc.sql(
            """
            insert into plans.finding (version_id, area_id, fingerprint, position, code, severity,
              unit, year, figure, printed, expected, place, message_vi, message_en)
            values (:version, :area, :fingerprint, :position, :code, :severity, :unit,
              cast(:year as integer), :figure, :printed, :expected, :place, :vi, :en)
            on conflict (version_id, fingerprint) do nothing
            """)
        .params(values)
        .update();
  }

  void decide(long id, StoredFinding.Decision decision, @Nullable String actor, String reason) {
    jdbc.sql(
            """
            update plans.finding set decision = :decision, decided_by = :actor,
              decided_at = case when :decision = 'OPEN' then null else now() end,
              decision_reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("decision", decision.name())
        .param("actor", decision == StoredFinding.Decision.OPEN ? null : actor)
        .param("reason", reason)
        .update();
  }

  /** Counts by code of what nobody has decided yet. */
  Map<Finding.Code, Integer> open(long versionId) {
    Map<Finding.Code, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select code, count(*)::int from plans.finding
            where version_id = ? and decision = 'OPEN' group by code
            """)
        .param(versionId)
        .query(
            row -> {
              counts.put(Finding.Code.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }
}
