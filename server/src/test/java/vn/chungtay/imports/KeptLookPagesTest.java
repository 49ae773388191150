package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/**
 * Between the look and the storing the world may go on. Where nothing of it touches the list, what
 * was looked at is stored as it is; where something did, it is looked at anew, and nothing is
 * stored that nobody saw. The trail says which of both it was.
 */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class KeptLookPagesTest {
  private static final String HEADINGS = "Họ và tên chủ hộ|Năm sinh|Địa chỉ|Thôn\n";

  private final ImportDesk desk;

  KeptLookPagesTest(RunningServer server) {
    desk = new ImportDesk(server);
  }

  private String look(Visitor officer, String rows) {
    return desk.look(officer, "giu.xlsx", Sheets.workbook("A", HEADINGS + rows));
  }

  /** {@code before} or {@code anew}, as the trail has it; empty where nothing was stored. */
  private List<String> stored(String at) {
    return desk.owner
        .sql(
            """
            select details ->> 'looked' from access.audit_entry
            where action = 'imports.stored' and subject = ?
            """)
        .param("imports/" + at.substring(ImportDesk.HOME.length() + 1))
        .query(String.class)
        .list();
  }

  private static void write(Visitor officer, String name, String birth) {
    officer.get("/households/new");
    write(officer, officer.page().select("#area option:contains(Đình Mẫu)").val(), name, birth, "");
  }

  private static void write(
      Visitor officer, String village, String name, String birth, String idNumber) {
    officer.post(
        "/households",
        Map.of(
            "area",
            village,
            "member0.name",
            name,
            "member0.relation",
            "HEAD",
            "member0.birth",
            birth,
            "member0.idNumber",
            idNumber,
            "day",
            "2025-03-01",
            "reason",
            "theo sổ của thôn"));
    assertThat(officer.location()).as(officer.page().text()).matches("/households/\\d+.*");
  }

  /** Somebody of the next commune writes down a person of that number there. */
  private static void writeNextDoor(Visitor neighbour, String name, String idNumber) {
    neighbour.signIn("canbo.hopduc").get("/households/new");
    String village = neighbour.page().select("#area option[value]:not([value=''])").val();
    write(neighbour, village, name, "1961", idNumber);
  }

  private String lookAtNumber(Visitor officer, String name, String idNumber) {
    String headings = "Họ và tên chủ hộ|Năm sinh|Số CCCD|Thôn\n";
    String row = name + "|1961|" + idNumber + "|Đình Mẫu\n";
    return desk.look(officer, "giu-so.xlsx", Sheets.workbook("A", headings + row));
  }

  /** The officer of the commune answers for the next one too, until it is taken back. */
  private void assign(String sql) {
    desk.owner.sql(sql).params("canbo.ngocchau", "canbo.hopduc").update();
  }

  @Test
  void a01_whereNothingChangedTheLookIsStoredAsItWas(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Yên|1961|Ngõ 1|Đình Mẫu\nKiều Thị Tĩnh|1964||Đình Mẫu\n");
    ImportDesk.store(officer, at);
    assertThat(officer.page().text()).contains("Đã lưu vào sổ hộ");
    assertThat(stored(at)).containsExactly("before");
    assertThat(desk.heads("Kiều Văn Yên")).isEqualTo(1);
    assertThat(desk.heads("Kiều Thị Tĩnh")).isEqualTo(1);
  }

  @Test
  void a02_whatChangesIsStoredAsItWasLookedAtToo(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Yên|1961|Ngõ 8|Đình Mẫu\n");
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "1", "0", "0", "0");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("before");
    assertThat(desk.changes(at)).isEqualTo(1);
    look(officer, "Kiều Văn Yên|1961|Ngõ 8|Đình Mẫu\n");
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "1", "0", "0");
  }

  @Test
  void a03_whoWasWrittenDownMeanwhileIsNotStoredTwice(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Chung|1971||Đình Mẫu\nKiều Thị Riêng|1974||Đình Mẫu\n");
    assertThat(ImportDesk.figures(officer).get(0)).isEqualTo("2");
    write(officer, "Kiều Văn Chung", "1971");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).as("nothing that nobody saw").isEmpty();
    assertThat(officer.page().text()).contains("đã thay đổi");
    assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "1", "0", "0");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("before");
    assertThat(desk.heads("Kiều Văn Chung")).isEqualTo(1);
    assertThat(desk.heads("Kiều Thị Riêng")).isEqualTo(1);
  }

  @Test
  void a04_whereAnotherHouseholdChangedItIsLookedAtAnewAndStored(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Lặng|1981||Đình Mẫu\n");
    write(officer, "Ninh Thị Ngoài", "1930");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("anew");
    assertThat(desk.heads("Kiều Văn Lặng")).isEqualTo(1);
  }

  @Test
  void a05_whereTheColumnsBecameOthersItIsLookedAtAnewAndAsksAgain(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Cột|1991|Ngõ 5|Đình Mẫu\n");
    desk.owner
        .sql(
            """
            update imports.import
            set columns = replace(columns::text, '"ADDRESS"', '"IGNORED"')::jsonb where id = ?
            """)
        .param(Long.valueOf(at.substring(ImportDesk.HOME.length() + 1)))
        .update();
    ImportDesk.store(officer, at);
    assertThat(stored(at)).isEmpty();
    assertThat(officer.page().text()).contains("đã thay đổi");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("before");
    assertThat(addressOf("Kiều Văn Cột")).isEmpty();
  }

  private String addressOf(String head) {
    return desk.owner
        .sql(
            """
            select v.address from households.household_version v
            join households.member_version m on m.household_id = v.household_id
            where m.name = ? and m.closed_at is null and v.closed_at is null
            """)
        .param(head)
        .query(String.class)
        .single();
  }

  @Test
  void a06_anotherListInBetweenTakesItsPlace(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String first = look(officer, "Kiều Văn Trước|1955||Đình Mẫu\n");
    String second = look(officer, "Kiều Văn Sau|1956||Đình Mẫu\n");
    ImportDesk.store(officer, first);
    assertThat(stored(first)).containsExactly("anew");
    ImportDesk.store(officer, second);
    assertThat(stored(second)).as("the first has changed the register").containsExactly("anew");
    assertThat(desk.heads("Kiều Văn %c")).isEqualTo(1);
    assertThat(desk.heads("Kiều Văn Sau")).isEqualTo(1);
  }

  @Test
  void a07_whatPeopleDecidedMeanwhileIsHeard(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = look(officer, "Kiều Văn Hỏi|1941||Đình Mẫu\n");
    desk.owner
        .sql(
            """
            insert into imports.decision (area_id, facts, choice, actor, decided_at)
            select id, 'x', 'NEW', 'canbo.ngocchau', now() from areas.unit where code = '07348'
            """)
        .update();
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("anew");
  }

  @Test
  void a08_whoseIdNumberMeanwhileStandsInAnotherCommuneIsNotStored(
      Visitor officer, Visitor neighbour) {
    assign(
        """
        insert into access.assignment (user_id, role, area_id)
        select o.id, n.role, n.area_id from access.app_user o, access.assignment n
        where o.login = ? and n.user_id = (select id from access.app_user where login = ?)
        """);
    try {
      officer.signIn("canbo.ngocchau");
      String at = lookAtNumber(officer, "Kiều Văn Sang", "024061000771");
      assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "0", "0", "0");
      writeNextDoor(neighbour, "Kiều Văn Sang", "024061000771");
      ImportDesk.store(officer, at);
      assertThat(stored(at)).as("nothing that nobody saw").isEmpty();
      assertThat(officer.page().text()).contains("đã thay đổi");
      assertThat(ImportDesk.figures(officer).get(0))
          .as("lives elsewhere, is refused")
          .isEqualTo("0");
      assertThat(desk.heads("Kiều Văn Sang")).isEqualTo(1);
    } finally {
      assign(
          """
          delete from access.assignment
          where user_id = (select id from access.app_user where login = ?) and area_id in (
            select n.area_id from access.assignment n
            join access.app_user u on u.id = n.user_id where u.login = ?)
          """);
    }
  }

  /** A list must not tell who lives where its sender may not look. */
  @Test
  void a09_whatTheOfficerMayNotSeeChangesNothing(Visitor officer, Visitor neighbour) {
    officer.signIn("canbo.ngocchau");
    String at = lookAtNumber(officer, "Kiều Văn Khuất", "024061000772");
    writeNextDoor(neighbour, "Kiều Văn Khuất", "024061000772");
    ImportDesk.store(officer, at);
    assertThat(stored(at)).containsExactly("before");
    assertThat(desk.heads("Kiều Văn Khuất")).isEqualTo(2);
    officer.post(at + "/undo", Map.of("reason", "đã có ở xã bên"));
    ImportDesk.wait(officer, at);
    assertThat(desk.heads("Kiều Văn Khuất")).isEqualTo(1);
  }

  @Test
  void a10_theAddressTypedByHeartLeadsToTheLists(Visitor officer) {
    officer.signIn("canbo.ngocchau").open("/imports");
    assertThat(officer.location()).isEqualTo(ImportDesk.HOME);
    officer.signIn("nguoixem").open("/imports");
    assertThat(officer.status()).isEqualTo(403);
  }
}
