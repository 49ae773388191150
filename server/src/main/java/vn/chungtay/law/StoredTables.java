package vn.chungtay.law;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.rulebooks.LoadedTable;

/** Point tables in the database: versions are added, never changed. */
@Component
public class StoredTables {
  private static final TypeReference<List<List<String>>> CELLS = new TypeReference<>() {};

  private final JdbcClient client;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;

  StoredTables(JdbcClient client, Access access, AuditTrail trail, Clock clock) {
    this.client = client;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /** True where the person at work may load and withdraw tables. */
  public boolean mayLoad() {
    return access.mayEverywhere(Permission.EDIT_STANDARDS);
  }

  /** Changes with every version stored. */
  long newest() {
    return client
        .sql("select coalesce(max(id), 0) from law.score_table")
        .query(Long.class)
        .single();
  }

  /** Every version, oldest first. */
  public List<LoadedTable> list() {
    return client
        .sql(
            """
            select standard, code, version, file, loaded_by, loaded_at, cells::text
            from law.score_table order by standard, code, version
            """)
        .query(
            (row, n) ->
                new LoadedTable(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    JsonMapper.shared().readValue(row.getString(7), CELLS)))
        .list();
  }

  /** Stores the next version; without {@code cells} it takes the table back. */
  @Transactional
  public void store(String standard, String code, String file, List<List<String>> cells) {
    access.requireEverywhere(Permission.EDIT_STANDARDS);
    int version =
        client
            .sql(
                """
                insert into law.score_table (standard, code, version, file, loaded_by, loaded_at, cells)
                select :standard, :code, coalesce(max(version), 0) + 1, :file, :actor, :now, :cells::jsonb
                from law.score_table where standard = :standard and code = :code
                returning version
                """)
            .param("standard", standard)
            .param("code", code)
            .param("file", file)
            .param("actor", access.actor().login())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("cells", JsonMapper.shared().writeValueAsString(cells))
            .query(Integer.class)
            .single();
    trail.write(
        cells.isEmpty() ? "law.table-withdrawn" : "law.table-loaded",
        "standards/" + standard,
        OptionalLong.empty(),
        Map.of("code", code, "version", String.valueOf(version), "file", file));
  }
}
