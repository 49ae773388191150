package vn.chungtay.backups;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.database.Migrations;

/**
 * Fills an empty database from a backup: in one transaction, every table checked against the
 * manifest and every reference against its row, so that the data is there whole or not at all. A
 * backup of an older program is brought up to this one afterwards.
 */
public final class Restore implements AutoCloseable {
  /**
   * A schema that is there while the database is not filled yet, so that a killed restore can be
   * repeated.
   */
  private static final String BEGUN = "restore_begun";

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Restore(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens a backup and reads what is in it; fails with a code where it is none or cut off. */
  public static Restore from(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BackupRefused("BAK-010", file);
    }
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      Manifest manifest = manifest(zip, file);
      Restore restore = new Restore(file, zip, manifest);
      zip = null;
      return restore;
    } catch (IOException | JacksonException e) {
      throw new BackupRefused("BAK-011", file);
    } finally {
      close(zip);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new BackupRefused("BAK-011", file);
    }
    Manifest manifest;
    try (InputStream in = zip.getInputStream(entry)) {
      manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
    }
    Set<String> unknown = new TreeSet<>(manifest.migrations());
    unknown.removeAll(Migrations.known());
    if (manifest.format() != Manifest.FORMAT || !unknown.isEmpty()) {
      throw new BackupRefused("BAK-012", file, String.join(", ", unknown));
    }
    for (Manifest.Content table : manifest.tables()) {
      if (zip.getEntry(table.entry()) == null) {
        throw new BackupRefused("BAK-013", table.schema() + "." + table.name());
      }
    }
    return manifest;
  }

  /** What the backup holds. */
  public BackupReport report() {
    return new BackupReport(
        manifest.tables().size(), manifest.rows(), file.toFile().length(), manifest.written());
  }

  /** Fills the database; fails with a code where it is not empty or a table is not as written. */
  public void into(DataSource owner, BackupProgress progress) {
    try {
      claim(owner);
      Migrations.applyOnly(owner, manifest.migrations());
      try (Connection connection = owner.getConnection()) {
        connection.setAutoCommit(false);
        fill(connection, progress);
        connection.commit();
      }
      Migrations.applyAll(owner);
    } catch (SQLException e) {
      throw new BackupRefused("BAK-001", Backup.firstLine(e));
    } catch (IOException e) {
      throw new BackupRefused("BAK-011", file);
    }
  }

  private static void claim(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      boolean begun;
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery("select to_regnamespace('" + BEGUN + "') is not null")) {
        begun = rows.next() && rows.getBoolean(1);
      }
      if (!begun && !Migrations.applied(connection).isEmpty()) {
        throw new BackupRefused("BAK-014");
      }
      run(connection, "create schema if not exists " + BEGUN);
    }
  }

  /** Names in the file are not believed: only tables and columns that are there are filled. */
  private void requireSame(Catalog catalog) throws SQLException {
    Map<List<String>, List<String>> there = catalog.tables();
    for (Manifest.Content table : manifest.tables()) {
      if (!table.columns().equals(there.remove(List.of(table.schema(), table.name())))) {
        throw new BackupRefused("BAK-013", table.schema() + "." + table.name());
      }
    }
    Set<List<String>> sequences = new HashSet<>();
    catalog.sequences().forEach(each -> sequences.add(List.of(each.schema(), each.name())));
    for (Manifest.Counter each : manifest.sequences()) {
      if (!sequences.contains(List.of(each.schema(), each.name()))) {
        throw new BackupRefused("BAK-013", each.schema() + "." + each.name());
      }
    }
    if (!there.isEmpty()) {
      throw new BackupRefused("BAK-013", String.join(".", there.keySet().iterator().next()));
    }
  }

  private void fill(Connection connection, BackupProgress progress)
      throws SQLException, IOException {
    // A deferred check would still be open when a table is altered below.
    run(connection, "set constraints all immediate");
    run(connection, "drop schema " + BEGUN);
    Catalog catalog = new Catalog(connection);
    requireSame(catalog);
    Map<String, String> references = catalog.foreignKeys();
    for (String drop : references.keySet()) {
      run(connection, drop);
    }
    for (Manifest.Content table : manifest.tables()) {
      // Triggers guard what was signed and written down; here exactly that is put back.
      run(connection, "alter table " + table.quoted() + " disable trigger user");
      run(connection, "delete from " + table.quoted());
    }
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    int done = 0;
    for (Manifest.Content table : manifest.tables()) {
      progress.table(table.schema() + "." + table.name(), done++, manifest.tables().size());
      copyIn(copying, table);
    }
    for (Manifest.Content table : manifest.tables()) {
      run(connection, "alter table " + table.quoted() + " enable trigger user");
    }
    for (String add : references.values()) {
      run(connection, add);
    }
    for (Manifest.Counter each : manifest.sequences()) {
      String name = Catalog.quoted(each.schema()) + "." + Catalog.quoted(each.name());
      run(
          connection,
          "select setval('%s', %d, %s)"
              .formatted(name.replace("'", "''"), each.value(), each.called()));
    }
  }

  private void copyIn(CopyManager copying, Manifest.Content table)
      throws SQLException, IOException {
    MessageDigest digest = Backup.sha256();
    long rows;
    try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
      rows =
          copying.copyIn(
              "copy " + table.target() + " from stdin", new DigestInputStream(in, digest));
    }
    String sum = HexFormat.of().formatHex(digest.digest());
    if (rows != table.rows() || !sum.equals(table.sha256())) {
      throw new BackupRefused("BAK-013", table.schema() + "." + table.name());
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(@Nullable ZipFile zip) {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
