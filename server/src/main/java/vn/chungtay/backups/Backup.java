package vn.chungtay.backups;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.database.Migrations;

/**
 * Writes everything but sessions into one file, as it was at one moment, while others work. The
 * file appears whole or not at all, and only its owner may read it: it holds personal data. ID
 * numbers stay sealed in it; their key is not in the database and so not in the file.
 */
public final class Backup {
  private Backup() {}

  /** Fails with a code where the database cannot be read or the file not be written. */
  public static BackupReport write(DataSource owner, Path file, BackupProgress progress) {
    Path target = file.toAbsolutePath().normalize();
    Path half = target.resolveSibling("." + target.getFileName() + ".writing");
    try {
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Manifest manifest;
        try (Connection connection = owner.getConnection();
            FileOutputStream out = new FileOutputStream(half.toFile());
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
          manifest = write(connection, zip, progress);
          zip.finish();
          zip.flush();
          // On the disk before it takes its name: a power cut must not leave an empty backup.
          out.getFD().sync();
        }
        Files.move(
            half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new BackupReport(
            manifest.tables().size(), manifest.rows(), Files.size(target), manifest.written());
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (SQLException e) {
      throw new BackupRefused("BAK-001", firstLine(e));
    } catch (IOException e) {
      throw new BackupRefused("BAK-002", target, String.valueOf(e.getMessage()));
    }
  }

  private static Manifest write(Connection connection, ZipOutputStream zip, BackupProgress progress)
      throws SQLException, IOException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    Catalog catalog = new Catalog(connection);
    Map<List<String>, List<String>> tables = catalog.tables();
    if (tables.isEmpty()) {
      throw new BackupRefused("BAK-003");
    }
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    List<Manifest.Content> contents = new ArrayList<>();
    for (Map.Entry<List<String>, List<String>> table : tables.entrySet()) {
      String schema = table.getKey().get(0);
      String name = table.getKey().get(1);
      progress.table(schema + "." + name, contents.size(), tables.size());
      Manifest.Content plan = new Manifest.Content(schema, name, table.getValue(), 0, "");
      zip.putNextEntry(new ZipEntry(plan.entry()));
      MessageDigest digest = sha256();
      OutputStream out = new DigestOutputStream(new Uncloseable(zip), digest);
      long rows = copying.copyOut("copy " + plan.target() + " to stdout", out);
      zip.closeEntry();
      String sum = HexFormat.of().formatHex(digest.digest());
      contents.add(new Manifest.Content(schema, name, table.getValue(), rows, sum));
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            catalog.moment(),
            connection.getMetaData().getDatabaseProductVersion(),
            Migrations.applied(connection),
            contents,
            catalog.sequences());
    connection.rollback();
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
    zip.closeEntry();
    return manifest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The copy closes what it writes to; the file goes on with the next table. */
  private static final class Uncloseable extends FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
