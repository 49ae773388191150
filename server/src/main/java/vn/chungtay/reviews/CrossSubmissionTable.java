package vn.chungtay.reviews;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What phones sent for households of cross-checks, byte for byte. */
@Repository
class CrossSubmissionTable {
  private final JdbcClient jdbc;

  CrossSubmissionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True where exactly this came before. */
  boolean isKept(long pickId, String instanceId, byte[] content) {
    return jdbc.sql(
            """
            select exists (select from reviews.cross_submission
              where pick_id = :pick and instance_id = :instance
                and content_digest = sha256(:content))
            """)
        .param("pick", pickId)
        .param("instance", instanceId)
        .param("content", content)
        .query(Boolean.class)
        .single();
  }

  /** Those of a check that do not count, in the order in which they came. */
  List<CrossAside> aside(long checkId) {
    return jdbc.sql(
            """
            select s.pick_id, s.actor, s.received_at
            from reviews.cross_submission s join reviews.cross_pick p on p.id = s.pick_id
            where p.check_id = :check and not s.counts order by s.received_at, s.instance_id
            """)
        .param("check", checkId)
        .query(
            (row, n) ->
                new CrossAside(
                    row.getLong("pick_id"),
                    row.getString("actor"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Keeps it.
   *
   * @param counts false where the household had answered before
   */
  void insert(
      CrossPick pick, String instanceId, byte[] content, boolean counts, ReviewRights deeds) {
    jdbc.sql(
            """
            insert into reviews.cross_submission (pick_id, area_id, instance_id, content_digest,
              content, counts, actor, received_at)
            values (:pick, :area, :instance, sha256(:content), :content, :counts, :actor, :at)
            """)
        .param("pick", pick.id())
        .param("area", pick.areaId())
        .param("instance", instanceId)
        .param("content", content)
        .param("counts", counts)
        .param("actor", deeds.actor())
        .param("at", deeds.now(), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
