package vn.chungtay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import vn.chungtay.values.Language;

/** The server of our own: its data outlives every kind of end. */
class EmbeddedDbTest {
  private Path folder = Path.of("");

  @BeforeEach
  void aNewFolder() throws IOException {
    Path all = Files.createDirectories(Path.of("target", "test-folders").toAbsolutePath());
    folder = Files.createTempDirectory(all, "data");
  }

  @AfterEach
  void removed() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void a01_dataSurviveAStopAndAStart() {
    with(
        database -> {
          owner(database).sql("create table kept (words text)").update();
          owner(database).sql("insert into kept values ('here')").update();
        });
    with(database -> assertThat(kept(database)).containsExactly("here"));
  }

  @Test
  void a02_theServerIsDurableAskForPasswordsAndIsOurs() {
    with(
        database -> {
          assertThat(setting(database, "fsync")).isEqualTo("on");
          assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
          assertThat(setting(database, "full_page_writes")).isEqualTo("on");
          assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
          String url = java.util.Objects.requireNonNull(database.server()).url("chungtay");
          assertThatThrownBy(() -> Roles.connect(url, Roles.OWNER, "guess"))
              .hasMessageContaining("password authentication failed");
        });
    assertThat(mode(folder.resolve("secrets.properties"))).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("server"))).isEqualTo("rwx------");
  }

  @Test
  void a03_aSecondStartOnAFolderInUseIsRefusedAndHarmless() {
    with(
        database -> {
          assertThatThrownBy(this::open)
              .isInstanceOfSatisfying(
                  DatabaseUnavailable.class,
                  e -> {
                    assertThat(e.code()).isEqualTo("DB-001");
                    assertThat(e.in(Language.VI))
                        .contains(folder.toString(), "" + ProcessHandle.current().pid(), "--data");
                  });
          assertThat(setting(database, "fsync")).isEqualTo("on");
        });
  }

  @Test
  void a04_whatWasCommittedSurvivesAKillOfTheServer() {
    Database database = open();
    owner(database).sql("create table kept (words text)").update();
    owner(database).sql("insert into kept values ('here')").update();
    kill(database.serverPid());
    database.close();
    with(again -> assertThat(kept(again)).containsExactly("here"));
  }

  @Test
  void a05_theOrphanOfAKilledProgramIsTakenOver() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsDatabase.class.getName(),
                folder.toString(),
                TestDatabase.programs().toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.equals("ready")) {
      line = said.readLine();
    }
    assertThat(line).as("the second process is up").isEqualTo("ready");
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class,
            e -> assertThat(e.in(Language.EN)).contains("DB-001", "" + program.pid()));
    program.destroyForcibly().waitFor();
    long orphan = Long.parseLong(Files.readAllLines(note()).get(0).strip());
    assertThat(ProcessHandle.of(orphan)).as("the orphan still runs").isPresent();
    with(
        database -> {
          assertThat(kept(database)).containsExactly("written before the kill");
          assertThat(database.serverPid()).isNotEqualTo(orphan);
        });
  }

  @Test
  void a06_aNoteWhoseNumberWentToAnotherProgramIsNoHindrance() throws IOException {
    with(database -> owner(database).sql("create table kept (words text)").update());
    List<String> lines =
        List.of(
            "" + ProcessHandle.current().pid(),
            folder.resolve("server/data").toString(),
            "1",
            "5432");
    Files.write(note(), lines);
    with(database -> assertThat(kept(database)).isEmpty());
  }

  @Test
  void a07_rootWithoutUserNamespacesRunsItAsNobody() {
    Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "only root needs another user");
    System.setProperty("chungtay.plain-user", "setpriv");
    try {
      with(
          database -> {
            owner(database).sql("create table kept (words text)").update();
            assertThat(ownerOf(note())).isEqualTo(65534);
          });
    } finally {
      System.clearProperty("chungtay.plain-user");
    }
    with(database -> assertThat(kept(database)).isEmpty()); // and back to the usual way
  }

  @Test
  void a08_anArchiveThatLeavesItsFolderIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      TarArchiveEntry entry = new TarArchiveEntry("../outside");
      entry.setSize(1);
      tar.putArchiveEntry(entry);
      tar.write('x');
      tar.closeArchiveEntry();
    }
    Path inside = Files.createDirectories(folder.resolve("inside"));
    var archive = new ByteArrayInputStream(bytes.toByteArray());
    assertThatThrownBy(() -> PostgresPrograms.unpack(archive, inside))
        .hasMessageContaining("outside of the archive");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void a09_aDatabaseOfSomebodyElseGetsTheApplicationRoleAndTheMigrations() throws IOException {
    Path other = Files.createDirectories(folder.resolve("program"));
    Path theirs = folder.resolve("theirs");
    try (Database host = Database.embedded(theirs, TestDatabase.programs(), Database.fast())) {
      PostgresServer server = java.util.Objects.requireNonNull(host.server());
      Secrets secrets = Secrets.in(theirs);
      String password = secrets.get("postgres");
      assertThatThrownBy(() -> Database.at(server.url("absent"), "postgres", password, "", other))
          .isInstanceOfSatisfying(
              DatabaseUnavailable.class, e -> assertThat(e.code()).isEqualTo("DB-007"));
      String url = server.url("postgres");
      String full = url + "?user=postgres&ApplicationName=x&password=" + password;
      try (Database guest = Database.at(full, "", "", "", other)) {
        assertThat(guest.client().sql("select current_user").query(String.class).single())
            .isEqualTo("chungtay_app");
      }
      String weak = secrets.get("owner");
      Path fresh = Files.createDirectories(folder.resolve("without-secret"));
      assertThatThrownBy(() -> Database.at(url, Roles.OWNER, weak, "", fresh))
          .isInstanceOfSatisfying(
              DatabaseUnavailable.class, e -> assertThat(e.code()).isEqualTo("DB-009"));
    }
  }

  private Database open() {
    return Database.embedded(folder, TestDatabase.programs(), Database.durable());
  }

  private void with(Consumer<Database> work) {
    try (Database database = open()) {
      work.accept(database);
    }
  }

  private static JdbcClient owner(Database database) {
    return JdbcClient.create(database.owner());
  }

  private static List<String> kept(Database database) {
    return owner(database).sql("select words from kept").query(String.class).list();
  }

  private static String setting(Database database, String name) {
    return database.client().sql("show " + name).query(String.class).single();
  }

  private Path note() {
    return folder.resolve("server").resolve("data").resolve("postmaster.pid");
  }

  private static void kill(long pid) {
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int ownerOf(Path file) {
    try {
      return (Integer) Files.getAttribute(file, "unix:uid");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
