package vn.chungtay.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.database.Database;
import vn.chungtay.database.Migrations;
import vn.chungtay.database.Scope;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Language;

/** A backup that comes back as it was, or not at all. */
@ExtendWith(TestDatabase.class)
class BackupDbTest {
  private static final BackupProgress SILENT = (table, done, all) -> {};
  private static final String ODD = "tab\there, line\nthere, \\N, dấu và \"nháy\"";

  @TempDir private Path folder = Path.of("");
  private final Database source;

  BackupDbTest(Database source) {
    this.source = source;
  }

  @BeforeEach
  void somethingIsWrittenDown() {
    AuditTrail trail = new AuditTrail(source.client(), Clock.systemUTC());
    TransactionTemplate together =
        new TransactionTemplate(new JdbcTransactionManager(source.application()));
    new Scope("system:test", List.of())
        .run(
            () ->
                together.executeWithoutResult(
                    state ->
                        trail.write(
                            "areas.imported", "areas", OptionalLong.empty(), Map.of("note", ODD))));
  }

  @Test
  void a01_notAllowedOverDataAndNotFromADatabaseWithoutTables() {
    Path file = backup(source);
    refused("BAK-014", () -> restore(file, source));
    try (Database blank = TestDatabase.blank()) {
      refused("BAK-003", () -> backup(blank));
    }
    refused("BAK-010", () -> restore(folder.resolve("nowhere"), source));
  }

  @Test
  void a02_everyRowOfEveryTableComesBackAndCountersGoOnWhereTheyStood() throws SQLException {
    Path file = backup(source);
    try (Database blank = TestDatabase.blank()) {
      restore(file, blank);
      assertThat(contents(blank)).isEqualTo(contents(source)).hasSizeGreaterThan(50);
      try (Connection one = source.owner().getConnection();
          Connection other = blank.owner().getConnection()) {
        assertThat(new Catalog(other).sequences()).isEqualTo(new Catalog(one).sequences());
        assertThat(new Catalog(other).foreignKeys().keySet())
            .isEqualTo(new Catalog(one).foreignKeys().keySet());
      }
      refused("BAK-014", () -> restore(file, blank));
    }
  }

  @Test
  void a03_whatGuardsTheDataGuardsItAgain() {
    Path file = backup(source);
    try (Database blank = TestDatabase.blank()) {
      restore(file, blank);
      JdbcClient owner = JdbcClient.create(blank.owner());
      assertThatThrownBy(() -> owner.sql("delete from access.audit_entry").update())
          .isInstanceOf(RuntimeException.class);
      assertThat(blank.client().sql("select count(*) from access.audit_entry").query(Integer.class))
          .isNotNull();
    }
  }

  @Test
  void a04_aBackupOfAnOlderProgramIsBroughtUpToThisOne() throws SQLException {
    Set<String> early = new TreeSet<>(Migrations.known());
    early.removeIf(number -> number.compareTo("20261121") > 0);
    try (Database old = TestDatabase.blank();
        Database blank = TestDatabase.blank()) {
      Migrations.applyOnly(old.owner(), early);
      restore(backup(old), blank);
      try (Connection connection = blank.owner().getConnection()) {
        assertThat(Migrations.applied(connection)).isEqualTo(Migrations.known());
      }
    }
  }

  @Test
  void a05_aDamagedOrChangedFileIsRefusedAndLeavesTheDatabaseToTheNextTry() throws IOException {
    Path good = backup(source);
    Path cut = folder.resolve("cut");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Path text = Files.writeString(folder.resolve("text"), "xin chào");
    try (Database blank = TestDatabase.blank()) {
      refused("BAK-011", () -> restore(cut, blank));
      refused("BAK-011", () -> restore(text, blank));
      String entry = "tables/access.audit_entry.copy";
      Path edited =
          changed(good, entry, words -> words.replace("areas.imported", "areas.invented"));
      refused("BAK-013", () -> restore(edited, blank));
      Path hostile =
          changed(
              good, Manifest.ENTRY, words -> words.replace("\\\"actor\\\"", "actor); drop x; --"));
      refused("BAK-013", () -> restore(hostile, blank));
      Path newer =
          changed(good, Manifest.ENTRY, words -> words.replace("20261120.01", "20991231.01"));
      refused("BAK-012", () -> restore(newer, blank));
      restore(good, blank);
      assertThat(contents(blank)).isEqualTo(contents(source));
    }
  }

  @Test
  void a06_whatIsNotCommittedYetIsNotInItAndNobodyWaits() throws SQLException {
    Map<List<String>, String> before = contents(source);
    try (Connection writer = source.owner().getConnection();
        Database blank = TestDatabase.blank()) {
      writer.setAutoCommit(false);
      try (var statement = writer.createStatement()) {
        assertThat(statement.executeUpdate("update households.code set name_en = 'half done'"))
            .isPositive();
      }
      restore(backup(source), blank);
      assertThat(contents(blank)).isEqualTo(before);
      writer.rollback();
    }
  }

  @Test
  void a07_onlyItsOwnerMayReadTheFileAndAFailureLeavesNone() throws IOException {
    Path file = backup(source);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    refused("BAK-002", () -> Backup.write(source.owner(), folder.resolve("no/such/file"), SILENT));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  private Path backup(Database database) {
    Path file = folder.resolve("backup-" + System.nanoTime() + ".zip");
    BackupReport report = Backup.write(database.owner(), file, SILENT);
    assertThat(report.tables()).isPositive();
    return file;
  }

  private static void restore(Path file, Database into) {
    try (Restore restore = Restore.from(file)) {
      restore.into(into.owner(), SILENT);
    }
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BackupRefused.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.in(Language.VI)).startsWith(code + ": ");
            });
  }

  private Path changed(Path file, String entry, UnaryOperator<String> change) throws IOException {
    Path copy = folder.resolve("changed-" + System.nanoTime() + ".zip");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(copy)) {
      Path inside = zip.getPath(entry);
      String before = Files.readString(inside, StandardCharsets.UTF_8);
      String after = change.apply(before);
      assertThat(after).isNotEqualTo(before);
      Files.writeString(inside, after, StandardCharsets.UTF_8);
    }
    return copy;
  }

  /** A digest of each table's rows, whatever their order. */
  private static Map<List<String>, String> contents(Database database) {
    Map<List<String>, String> digests = new LinkedHashMap<>();
    try (Connection connection = database.owner().getConnection()) {
      for (List<String> table : new ArrayList<>(new Catalog(connection).tables().keySet())) {
        String name = Catalog.quoted(table.get(0)) + "." + Catalog.quoted(table.get(1));
        try (var statement = connection.createStatement();
            var rows =
                statement.executeQuery(
                    "select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                        + " from "
                        + name
                        + " t")) {
          rows.next();
          digests.put(table, rows.getString(1));
        }
      }
      return digests;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
