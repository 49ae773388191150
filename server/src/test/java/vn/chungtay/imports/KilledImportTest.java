package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chungtay.operations.ServerProcess;
import vn.chungtay.operations.Visitor;

/**
 * The power goes while a list is being stored, or somebody presses "stop": nothing of it is in the
 * register, the page says so and what to do, and the same file is stored once when it is sent
 * again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class KilledImportTest {
  private static final int HOUSEHOLDS = 4_000;

  private Path folder = Path.of("");
  private ServerProcess server;

  @BeforeAll
  void aServerOfItsOwn() throws Exception {
    Path all = Files.createDirectories(Path.of("target", "test-folders").toAbsolutePath());
    folder = Files.createTempDirectory(all, "killed-import");
    server = ServerProcess.start(folder);
  }

  @AfterAll
  void stopped() throws Exception {
    server.stop();
    FileSystemUtils.deleteRecursively(folder);
  }

  /** Many households of two, each with a name of its own. */
  private static byte[] list() {
    String[] letters = "An Bình Chi Dung Giang Hà Khánh Lan Minh Nga Oanh Phúc".split(" ", -1);
    StringBuilder list = new StringBuilder("Họ và tên,Quan hệ,Năm sinh,Giới tính,Thôn\n");
    for (int i = 0; i < HOUSEHOLDS; i++) {
      String name =
          letters[i % 12]
              + " "
              + letters[i / 12 % 12]
              + " "
              + letters[i / 144 % 12]
              + " "
              + letters[i / 1_728 % 12];
      list.append("Nghiêm ").append(name).append(",chủ hộ,").append(1940 + i % 60);
      list.append(",nam,Đồng Mẫu\nNghiêm Thị ").append(name).append(",vợ,,nữ,\n");
    }
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ImportDesk desk() throws Exception {
    return new ImportDesk(server.database());
  }

  private long stored() throws Exception {
    return server
        .database()
        .sql(
            "select count(*) from households.household_version v join households.change c"
                + " on c.id = v.opened_by where c.import_id is not null and v.closed_at is null")
        .query(Long.class)
        .single();
  }

  /** Waits until members are being written, which nobody else sees yet. */
  private void untilItWrites() throws Exception {
    JdbcClient database = server.database();
    boolean writes = false;
    while (!writes) {
      assertThat(
              database
                  .sql("select count(*) from imports.import where state = 'STORING'")
                  .query(Long.class)
                  .single())
          .as("it must not be over before the blow")
          .isEqualTo(1);
      writes =
          database
              .sql(
                  """
                  select exists (select from pg_locks where mode = 'RowExclusiveLock'
                    and relation = 'households.member_version'::regclass)
                  """)
              .query(Boolean.class)
              .single();
    }
  }

  @Test
  void a01_stopIsHeardAndNothingIsStored() throws Exception {
    Visitor officer = server.visitor().signIn("canbo.ngocchau");
    String at = desk().look(officer, "dung.csv", list());
    officer.post(at + "/store", Map.of());
    untilItWrites();
    officer.post(at + "/cancel", Map.of());
    ImportDesk.wait(officer, at);
    assertThat(officer.page().text()).contains("Đã dừng. Không có gì được lưu.");
    assertThat(stored()).isZero();
  }

  @Test
  void a02_killedWhileItStoresNothingIsHalfStored() throws Exception {
    Visitor officer = server.visitor().signIn("canbo.ngocchau");
    String at = desk().look(officer, "mat-dien.csv", list());
    officer.post(at + "/store", Map.of());
    untilItWrites();
    server.kill();

    server = ServerProcess.start(folder);
    assertThat(stored()).isZero();
    // The moment of silence after which work is held for dead.
    server
        .database()
        .sql(
            "update imports.import set beat_at = beat_at - interval '1 minute' where state = 'STORING'")
        .update();
    officer = server.visitor().signIn("canbo.ngocchau");
    officer.get(at);
    assertThat(officer.page().text())
        .contains("Máy chủ đã ngừng giữa chừng", "Không có gì được lưu dở dang", "Xem lại từ đầu");
    assertThat(officer.page().select("[data-live]")).isEmpty();
  }

  @Test
  void a03_theSameFileSentAgainIsStoredOnce() throws Exception {
    Visitor officer = server.visitor().signIn("canbo.ngocchau");
    String at = desk().look(officer, "mat-dien.csv", list());
    assertThat(ImportDesk.figures(officer).get(0)).isEqualTo("4.000");
    ImportDesk.store(officer, at);
    assertThat(officer.page().text()).contains("Đã lưu vào sổ hộ");
    assertThat(stored()).isEqualTo(HOUSEHOLDS);
    desk().look(officer, "mat-dien.csv", list());
    assertThat(ImportDesk.figures(officer).get(0)).isEqualTo("0");
    assertThat(stored()).isEqualTo(HOUSEHOLDS);
  }

  @Test
  void a04_whatWasInterruptedIsLookedAtAgainAndHasNothingToAdd() throws Exception {
    Visitor officer = server.visitor().signIn("canbo.ngocchau");
    officer.get(ImportDesk.HOME + "?area=" + desk().commune);
    List<String> sent = officer.page().select("th a:contains(mat-dien.csv)").eachAttr("href");
    String at = sent.get(sent.size() - 1);
    officer.get(at);
    officer.post(at + "/look", Map.of());
    ImportDesk.wait(officer, at);
    assertThat(officer.page().text()).contains("Không có gì mới");
    assertThat(stored()).isEqualTo(HOUSEHOLDS);
  }

  @Test
  void a05_whatWasLookedAtBeforeARestartIsLookedAtAnewAndStored() throws Exception {
    Visitor officer = server.visitor().signIn("canbo.ngocchau");
    byte[] one =
        "Họ và tên,Năm sinh,Thôn\nNghiêm Văn Lại,1933,Đồng Mẫu\n".getBytes(StandardCharsets.UTF_8);
    String at = desk().look(officer, "khoi-dong-lai.csv", one);
    server.kill();

    server = ServerProcess.start(folder);
    officer = server.visitor().signIn("canbo.ngocchau");
    officer.get(at);
    ImportDesk.store(officer, at);
    assertThat(officer.page().text()).contains("Đã lưu vào sổ hộ");
    assertThat(stored()).isEqualTo(HOUSEHOLDS + 1);
    assertThat(
            server
                .database()
                .sql(
                    """
                    select details ->> 'looked' from access.audit_entry
                    where action = 'imports.stored' order by number desc limit 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("anew");
  }
}
