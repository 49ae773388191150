package vn.chungtay.reviews;

import java.sql.Types;
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
