package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** What goes wrong between a file and the register, and the way back from it. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class MistakesPagesTest {
  private final ImportDesk desk;

  MistakesPagesTest(RunningServer server) {
    desk = new ImportDesk(server);
  }

  @Test
  void a01_aDayThatIsNoneOrIsToComeIsRefusedAndNotGuessed(Visitor officer) {
    officer.signIn("canbo.ngocchau").get(ImportDesk.HOME + "?area=" + desk.commune);
    byte[] file = Sheets.workbook("A", "Họ và tên chủ hộ|Thôn\nSầm Văn Ngày|Chợ Mẫu\n");
    for (String day : List.of("31/02/2025", "2025-02-30", "2999-01-01", "0001-01-01")) {
      officer.upload(
          ImportDesk.HOME, Map.of("area", desk.commune, "day", day), "file", "a.xlsx", file);
      assertThat(officer.status()).as(day).isEqualTo(422);
      assertThat(officer.page().text()).as(day).contains("ngày có thật");
    }
  }

  @Test
  void a02_aSecondClickOnSendOpensTheSameImport(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    byte[] file = Sheets.workbook("A", "Họ và tên chủ hộ|Thôn\nSầm Văn Gửi|Chợ Mẫu\n");
    String at = desk.send(officer, "gui.xlsx", file);
    assertThat(desk.send(officer, "gui.xlsx", file)).isEqualTo(at);
  }

  @Test
  void a03_columnsMayBeToldOtherwiseAfterTheLook(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String drawn =
        "Họ và tên chủ hộ|Sinh|Nơi ở|Thôn\nSầm Văn Cột|1961|Ngõ 1|Chợ Mẫu\nSầm Thị Cột|1965|Ngõ 2|Chợ Mẫu\n";
    String at = desk.look(officer, "cot.xlsx", Sheets.workbook("A", drawn));
    assertThat(ImportDesk.figures(officer).get(0)).isEqualTo("2");
    officer.get(officer.page().select("a[href$=columns]").attr("href"));
    Map<String, String> told = new LinkedHashMap<>(ImportDesk.columns(officer));
    assertThat(told.values()).containsExactly("HEAD_NAME", "BIRTH", "ADDRESS", "VILLAGE");
    told.replaceAll((name, field) -> field.equals("ADDRESS") ? "IGNORED" : field);
    officer.post(at + "/columns", told);
    ImportDesk.wait(officer, at);
    ImportDesk.store(officer, at);
    assertThat(officer.page().text()).contains("Đã lưu");
    assertThat(desk.changes(at)).isEqualTo(2);
    assertThat(
            desk.owner
                .sql(
                    """
                    select count(*) from households.household_version v
                    join households.change c on c.id = v.opened_by
                    where c.import_id = ? and v.address <> ''
                    """)
                .param(Long.valueOf(at.substring(ImportDesk.HOME.length() + 1)))
                .query(Long.class)
                .single())
        .isZero();
    officer.post(at + "/columns", told);
    assertThat(officer.status()).as("stored: the columns stay").isEqualTo(422);
  }

  @Test
  void a04_refusedRowsAreCorrectedInTheirFileAndSentAgain(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put(
        "Giếng Mẫu",
        """
        DANH SÁCH HỘ
        _2x1_STT|_2x1_Họ và tên|_1x2_Năm sinh||_2x1_Quan hệ với chủ hộ|_2x1_Ghi chú
        ||Nam|Nữ||
        1|Tô Văn Lành|1951||Chủ hộ|
        2|Tô Thị Sai||31/2/1955|Vợ|xem lại
        1|Tô Văn Khác|1960||Chủ hộ|
        """);
    sheets.put(
        "Cả xã",
        """
        Họ và tên|Ngày sinh|Giới tính|Quan hệ|Thôn
        Thôn Chợ Mẫu||||
        Tô Văn Hai|1/1/1970|nam|chủ hộ|
        Tô Thị Ba|1/1/1972|không phải nam|vợ|
        Tô Văn Bốn|1/1/1995|nam|con|
        """);
    desk.look(officer, "hai-to.xlsx", Sheets.workbook(sheets));
    assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "0", "2", "0");
    officer.open(officer.page().select("a[href$='refused.xlsx']").attr("href"));
    byte[] refused = officer.bytes();
    desk.look(officer, "bi-tu-choi.xlsx", refused);
    assertThat(ImportDesk.figures(officer))
        .as("the same rows are refused for the same reasons: %s", officer.page().text())
        .containsExactly("0", "0", "0", "2", "0");
    assertThat(officer.page().text()).contains("31/2/1955", "không phải nam");
    byte[] once = Edited.text(refused, ">31/2/1955<", ">1955<");
    byte[] corrected = Edited.text(once, ">không phải nam<", ">nữ<");
    String at = desk.look(officer, "da-sua.xlsx", corrected);
    assertThat(ImportDesk.figures(officer)).containsExactly("2", "0", "0", "0", "0");
    ImportDesk.store(officer, at);
    assertThat(
            desk.owner
                .sql(
                    """
                    select string_agg(m.name || ' ' || coalesce(m.sex, '?') || ' ' || u.code, ', '
                      order by m.person_id)
                    from households.member_version m join households.change c on c.id = m.opened_by
                    join areas.unit u on u.id = m.area_id where c.import_id = ?
                    """)
                .param(Long.valueOf(at.substring(ImportDesk.HOME.length() + 1)))
                .query(String.class)
                .single())
        .matches(
            "Tô Văn Lành MALE (\\S+), Tô Thị Sai FEMALE \\1, Tô Văn Hai MALE (\\S+),"
                + " Tô Thị Ba FEMALE \\2, Tô Văn Bốn MALE \\2");
  }

  @Test
  void a05_aListOfAProvinceIsNoListThatAnybodyKeeps(Visitor officer) {
    String district =
        desk.owner
            .sql(
                """
                select r.ancestor_id from areas.reach r join areas.unit u on u.id = r.ancestor_id
                where r.descendant_id = ? and u.level in ('PROVINCE', 'DISTRICT') limit 1
                """)
            .param(Long.valueOf(desk.commune))
            .query(Long.class)
            .single()
            .toString();
    officer.signIn("kehoach.tinh").open("/households/roster.xlsx?area=" + district);
    assertThat(officer.status()).isIn(403, 422);
  }

  @Test
  void a06_whatWasLookedAtIsKnownByAnyServer(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at =
        desk.look(
            officer,
            "in.xlsx",
            Sheets.workbook("A", "Họ và tên chủ hộ|Năm sinh|Thôn\nSầm Văn In|1961|Chợ Mẫu\n"));
    assertThat(
            desk.owner
                .sql("select print from imports.import where id = ?")
                .param(Long.valueOf(at.substring(ImportDesk.HOME.length() + 1)))
                .query(String.class)
                .single())
        .as("a digest of texts: no hash code of one process")
        .matches("[A-Za-z0-9+/]{43}=");
  }

  @Test
  void a07_whileAnotherListOfTheCommuneIsStoredOneWaitsAndMayStop(
      Visitor officer, RunningServer server) throws Exception {
    officer.signIn("canbo.ngocchau");
    String at =
        desk.look(
            officer,
            "cho.xlsx",
            Sheets.workbook("A", "Họ và tên chủ hộ|Năm sinh|Thôn\nSầm Văn Chờ|1961|Chợ Mẫu\n"));
    try (var other = server.database().owner().getConnection();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select pg_advisory_xact_lock(20261122, " + desk.commune + ")");
      officer.post(at + "/store", Map.of());
      officer.get(at);
      assertThat(officer.page().select("[data-live]")).as("it waits").isNotEmpty();
      officer.post(at + "/cancel", Map.of());
      ImportDesk.wait(officer, at);
      assertThat(officer.page().text()).contains("Đã dừng. Không có gì được lưu.");
      other.rollback();
    }
    assertThat(desk.heads("Sầm Văn Chờ")).isZero();
    officer.post(at + "/look", Map.of());
    ImportDesk.wait(officer, at);
    ImportDesk.store(officer, at);
    assertThat(desk.heads("Sầm Văn Chờ")).isEqualTo(1);
  }
}
