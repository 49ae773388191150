package vn.chungtay.plans;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the files that plans came from, kept byte by byte. */
@Repository
class SourceFileTable {
  private final JdbcClient jdbc;

  SourceFileTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a file; the same file a second time changes nothing. */
  void save(long versionId, long areaId, String name, byte[] content) {
    jdbc.sql(
            """
            insert into plans.source_file (version_id, area_id, name, sha256, content)
            values (?, ?, ?, ?, ?) on conflict (version_id, sha256) do nothing
            """)
        .params(versionId, areaId, name, digest(content), content)
        .update();
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
