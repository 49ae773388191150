package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that were sent and looked at but not yet imported; kept for a day, each for its sender. */
@Service
public final class Uploads {
  private final JdbcClient client;

  Uploads(DataSource application) {
    this.client = JdbcClient.create(application);
  }

  /** Keeps the files and gives the key to find them again. */
  public UUID keep(String actor, List<SourceFile> files) {
    client.sql("delete from areas.upload where sent_at < now() - interval '1 day'").update();
    UUID key = UUID.randomUUID();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      client
          .sql(
              """
              insert into areas.upload (key, position, actor, name, day, content)
              values (:key, :position, :actor, :name, :day, :content)
              """)
          .param("key", key)
          .param("position", i)
          .param("actor", actor)
          .param("name", file.name())
          .param("day", file.day(), java.sql.Types.DATE)
          .param("content", file.content())
          .update();
    }
    return key;
  }

  /** The files this person sent under the key; none where there are none any more. */
  public List<SourceFile> list(String actor, UUID key) {
    return client
        .sql(
            """
            select name, day, content from areas.upload
            where key = :key and actor = :actor order by position
            """)
        .param("key", key)
        .param("actor", actor)
        .query(
            (row, i) ->
                new SourceFile(
                    row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .list();
  }

  /** Forgets the files. */
  public void drop(UUID key) {
    client.sql("delete from areas.upload where key = ?").param(key).update();
  }
}
