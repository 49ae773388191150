package vn.chungtay.areas;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what people wrote down. */
final class EntryStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALL =
      """
      select id, content::text, recorded_at, recorded_by, corrects,
        withdrawn_at, withdrawn_by, withdrawn_reason
      from areas.entry
      """;

  private final JdbcClient client;

  EntryStore(JdbcClient client) {
    this.client = client;
  }

  /** What holds, in the order it was written down. */
  List<EntryStep.Numbered> active() {
    return client
        .sql("select id, content::text from areas.entry where withdrawn_at is null order by id")
        .query((row, i) -> new EntryStep.Numbered(row.getLong(1), entry(row.getString(2))))
        .list();
  }

  /** Everything written of units with this code, withdrawn or not, latest first. */
  List<WrittenEntry> of(String code) {
    return client
        .sql(ALL + "where codes @> array[:code]::text[] order by day desc, id desc")
        .param("code", code)
        .query((row, i) -> written(row))
        .list();
  }

  WrittenEntry get(long id) {
    return client
        .sql(ALL + "where id = ?")
        .param(id)
        .query((row, i) -> written(row))
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("no entry " + id));
  }

  boolean has(UUID formKey) {
    return client
        .sql("select exists (select from areas.entry where form_key = ?)")
        .param(formKey)
        .query(Boolean.class)
        .single();
  }

  void add(AreaEntry entry, String actor, @Nullable Long corrects, UUID formKey) {
    client
        .sql(
            """
            insert into areas.entry
              (kind, day, codes, content, recorded_by, corrects, form_key)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .param(entry.kind().name())
        .param(entry.day())
        .param(entry.codes().toArray(String[]::new))
        .param(JSON.writeValueAsString(entry))
        .param(actor)
        .param(corrects)
        .param(formKey)
        .update();
  }

  /** True where it still held. */
  boolean withdraw(long id, String actor, String reason) {
    return client
            .sql(
                """
                update areas.entry
                set withdrawn_at = now(), withdrawn_by = ?, withdrawn_reason = ?
                where id = ? and withdrawn_at is null
                """)
            .params(actor, reason, id)
            .update()
        == 1;
  }

  private static WrittenEntry written(java.sql.ResultSet row) throws java.sql.SQLException {
    long corrects = row.getLong(5);
    boolean first = row.wasNull();
    java.time.OffsetDateTime withdrawn = row.getObject(6, java.time.OffsetDateTime.class);
    return new WrittenEntry(
        row.getLong(1),
        entry(row.getString(2)),
        row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
        row.getString(4),
        first ? null : corrects,
        withdrawn == null
            ? null
            : new WrittenEntry.Withdrawal(
                withdrawn.toInstant(), row.getString(7), row.getString(8)));
  }

  private static AreaEntry entry(String content) {
    return JSON.readValue(content, AreaEntry.class);
  }
}
