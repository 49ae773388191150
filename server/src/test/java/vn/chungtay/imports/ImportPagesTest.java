package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** A commune's spreadsheet becomes its register: the whole way, on real pages and PostgreSQL. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportPagesTest {
  private static final String HOME = ImportDesk.HOME;
  private static final String TWO_HEADINGS =
      """
      ỦY BAN NHÂN DÂN XÃ
      _1x8_DANH SÁCH HỘ DÂN
      _2x1_STT|_2x1_Họ và tên|_1x2_Năm sinh||_2x1_Quan hệ với chủ hộ|_2x1_Số CCCD|_2x1_Thôn|_2x1_Ghi chú
      ||Nam|Nữ||||
      (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)
      1|Đào Văn Sớm|12/3/1985||Chủ hộ|024085000111|Đình Mẫu|
      |Vũ Thị Sương||1987|Vợ|024187000112||
      |Đào Minh Khôi|@2012-05-09||Con|||đi học
      2|Đào Thị Muộn||03-1960|Chủ hộ|024160000113|Chùa Mẫu|
      Tổng cộng|4 người||||||
      |Người lập biểu||||||
      |Trần Thị Lập||||||
      """;

  private final ImportDesk desk;
  private final JdbcClient owner;
  private final String commune;

  ImportPagesTest(RunningServer server) {
    desk = new ImportDesk(server);
    owner = desk.owner;
    commune = desk.commune;
  }

  @Test
  void a01_whoMayNotWriteMayNotImport(Visitor reader) {
    reader.signIn("nguoixem").open(HOME);
    assertThat(reader.status()).isEqualTo(403);
    Visitor neighbour = reader;
    neighbour.signIn("canbo.hopduc").get(HOME);
    neighbour.upload(
        HOME, Map.of("area", commune), "file", "ho.xlsx", Sheets.workbook("Hộ", TWO_HEADINGS));
    assertThat(neighbour.status()).isEqualTo(403);
    neighbour.open("/households/roster.xlsx?area=" + commune);
    assertThat(neighbour.status()).isEqualTo(403);
  }

  @Test
  void a02_twoHeadingRowsAreUnderstoodAndNothingIsStoredYet(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = desk.send(officer, "ho.xlsx", Sheets.workbook("Hộ dân", TWO_HEADINGS));
    officer.get(at);
    assertThat(ImportDesk.columns(officer).values())
        .containsExactly(
            "ORDER", "NAME", "MALE", "FEMALE", "RELATION", "ID_NUMBER", "VILLAGE", "IGNORED");
    assertThat(officer.page().text()).contains("Năm sinh / Nữ").doesNotContain("024085000111");
    officer.post(at + "/columns", ImportDesk.columns(officer));
    ImportDesk.wait(officer, at);
    assertThat(ImportDesk.figures(officer)).containsExactly("2", "0", "0", "0", "0");
    assertThat(officer.page().text())
        .contains("Đào Văn Sớm", "Chưa có gì được lưu", "Tổng cộng")
        .doesNotContain("024085000111");
    assertThat(desk.changes(at)).isZero();
  }

  @Test
  void a03_storedOnceWhateverIsClickedAndTheSameFileAgainChangesNothing(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    byte[] file = Sheets.workbook("Hộ dân", TWO_HEADINGS);
    String at = desk.look(officer, "ho.xlsx", file);
    officer.post(at + "/store", Map.of());
    officer.post(at + "/store", Map.of());
    ImportDesk.wait(officer, at);
    assertThat(officer.page().text()).contains("Đã lưu vào sổ hộ");
    assertThat(desk.changes(at)).isEqualTo(2);
    assertThat(
            owner
                .sql(
                    """
                    select m.name || ' ' || m.relation || ' ' || coalesce(m.sex, '') || ' '
                      || concat_ws('-', m.birth_day, m.birth_month, m.birth_year)
                    from households.member_version m join households.change c on c.id = m.opened_by
                    where c.import_id = ? order by m.person_id
                    """)
                .param(Long.valueOf(at.substring(HOME.length() + 1)))
                .query(String.class)
                .list())
        .containsExactly(
            "Đào Văn Sớm HEAD MALE 12-3-1985",
            "Vũ Thị Sương SPOUSE FEMALE 1987",
            "Đào Minh Khôi CHILD MALE 9-5-2012",
            "Đào Thị Muộn HEAD FEMALE 3-1960");
    desk.look(officer, "ho.xlsx", file);
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "2", "0", "0");
    assertThat(officer.page().text()).contains("Không có gì mới");
    assertThat(officer.page().select("form[action$=store]")).isEmpty();
  }

  @Test
  void a04_columnsToldByAPersonAreRememberedForTheNextFile(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String drawn = "Tên gọi|Ngày tháng|Thuộc\nHoàng Văn Nhớ|1971|Thôn Núi Mẫu\n";
    String at =
        desk.send(officer, "la.csv", drawn.replace('|', ',').getBytes(StandardCharsets.UTF_8));
    officer.get(at);
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().text()).contains("không thấy dòng tiêu đề");
    drawn = "Họ tên|Cột lạ|Thôn\nHoàng Văn Nhớ|1971|Thôn Núi Mẫu\n";
    at = desk.send(officer, "la.csv", drawn.replace('|', ',').getBytes(StandardCharsets.UTF_8));
    officer.get(at);
    Map<String, String> told = ImportDesk.columns(officer);
    assertThat(told.values()).containsExactly("NAME", "IGNORED", "VILLAGE");
    told.replaceAll((name, field) -> field.equals("IGNORED") ? "BIRTH" : field);
    Map<String, String> twice = new HashMap<>(told);
    twice.replaceAll((name, field) -> "BIRTH");
    officer.post(at + "/columns", twice);
    assertThat(officer.status()).isEqualTo(422);
    officer.post(at + "/columns", told);
    at = desk.send(officer, "la2.txt", drawn.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
    officer.get(at);
    assertThat(ImportDesk.columns(officer).values()).containsExactly("NAME", "BIRTH", "VILLAGE");
    assertThat(officer.page().text()).contains("tệp trước có cùng tiêu đề");
  }

  @Test
  void a05_everyMistakeIsToldWithItsCellAndRemedyAndTheRefusedRowsComeBack(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    desk.look(
        officer,
        "sai.xlsx",
        Sheets.workbook(
            "Hộ dân",
            """
            STT|Họ và tên|Ngày sinh|Giới tính|Quan hệ|Số CCCD|Dân tộc|Thôn
            1|Lò Văn Sai|31/2/1985|nam|chủ hộ|0240850002|Kinh|Chợ Mẫu
            2|Lò Thị Đúng|1990|nữ|chủ hộ|024190000201|Thái|Chợ Mẫu
            3|Lò Văn Số|#31116|nam|chủ hộ||Kinh|Chợ Mẫu
            4|Lò Văn Trùng|1970|giai|chủ hộ|024190000201|Kinh|Chợ Mẫu
            5|Lò Văn Lạ|1971|nam|thủ trưởng||Người sao Hỏa|Thôn Mất
            """));
    assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "0", "3", "0");
    String text = officer.page().text();
    assertThat(text)
        .contains("Hộ dân!C2", "Hộ dân!F2", "10 chữ số", "Hộ dân!C4", "định dạng cột này kiểu Ngày")
        .contains("Hộ dân!D5", "đã có ở dòng 3", "Hộ dân!E6", "Hộ dân!G6", "Hộ dân!H6", "Đình Mẫu")
        .doesNotContain("024190000201");
    officer.open(officer.page().select("a[href$='refused.xlsx']").attr("href"));
    assertThat(officer.status()).isEqualTo(200);
    assertThat(officer.bytes()).startsWith('P', 'K');
  }

  @Test
  void a06_oneCellEditedInTheExportIsOneChange(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    officer.open("/households/roster.xlsx?area=" + commune);
    assertThat(officer.status()).isEqualTo(200);
    byte[] exported = officer.bytes();
    desk.look(officer, "xuat.xlsx", exported);
    assertThat(ImportDesk.figures(officer).get(0)).as(officer.page().text()).isEqualTo("0");
    assertThat(ImportDesk.figures(officer).get(1)).isEqualTo("0");
    assertThat(ImportDesk.figures(officer).get(3)).as(officer.page().text()).isEqualTo("0");
    byte[] edited = Edited.text(exported, "Đào Minh Khôi", "Đào Minh Khởi");
    String at = desk.look(officer, "xuat-sua.xlsx", edited);
    assertThat(ImportDesk.figures(officer).subList(0, 2)).containsExactly("0", "1");
    assertThat(officer.page().text()).contains("Đào Minh Khôi → Đào Minh Khởi");
    ImportDesk.store(officer, at);
    assertThat(desk.changes(at)).isEqualTo(1);
    assertThat(
            owner
                .sql(
                    "select kind || ' ' || details::text from households.change where import_id = ?")
                .param(Long.valueOf(at.substring(HOME.length() + 1)))
                .query(String.class)
                .single())
        .isEqualTo("MEMBER_CORRECTED {\"name\": \"Đào Minh Khôi → Đào Minh Khởi\"}");
  }

  @Test
  void a07_whatMayBeTwoIsAskedAndNeverGuessed(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String known =
        """
        Họ và tên chủ hộ|Năm sinh|Thôn
        Phùng Văn Đôi|1950|Giếng Mẫu
        Phùng Văn Đôi|1980|Giếng Mẫu
        """;
    ImportDesk.store(officer, desk.look(officer, "doi.xlsx", Sheets.workbook("A", known)));
    String at =
        desk.look(
            officer,
            "hoi.xlsx",
            Sheets.workbook("A", "Họ và tên chủ hộ|Địa chỉ|Thôn\nPhùng Văn Đôi|Ngõ 9|Giếng Mẫu\n"));
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "0", "1");
    assertThat(officer.page().select("form[action$=store]")).isEmpty();
    var question = Objects.requireNonNull(officer.page().select("form[action$=answers]").first());
    String key = question.select("input[name=key]").val();
    String label = question.select("label:contains(1980)").attr("for");
    String second = Objects.requireNonNull(question.getElementById(label)).val();
    officer.post(at + "/answers", Map.of("key", key, "answer." + key, second));
    ImportDesk.wait(officer, at);
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "1", "0", "0", "0");
    assertThat(officer.page().text()).contains("Địa chỉ: – → Ngõ 9");
  }

  @Test
  void a08_aWholeImportIsTakenBackUnlessSomethingWasBuiltOnIt(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String drawn =
        "Họ và tên chủ hộ|Năm sinh|Thôn\nKhổng Văn Lui|1961|Bến Mẫu\nKhổng Thị Về|1964|Bến Mẫu\n";
    String at = desk.look(officer, "lui.xlsx", Sheets.workbook("A", drawn));
    ImportDesk.store(officer, at);
    String later =
        desk.look(
            officer,
            "them.xlsx",
            Sheets.workbook(
                "A", "Họ và tên chủ hộ|Năm sinh|Địa chỉ|Thôn\nKhổng Văn Lui|1961|Ngõ 3|Bến Mẫu\n"));
    ImportDesk.store(officer, later);
    officer.get(at);
    officer.post(at + "/undo", Map.of("reason", "gửi nhầm"));
    assertThat(officer.status()).isEqualTo(422);
    assertThat(officer.page().text()).contains("việc khác dựa trên 1 hộ", "Sửa thông tin của hộ");
    officer.get(later);
    officer.post(later + "/undo", Map.of("reason", "nhầm địa chỉ"));
    ImportDesk.wait(officer, later);
    assertThat(officer.page().text()).contains("Đã hoàn tác");
    officer.get(at);
    officer.post(at + "/undo", Map.of("reason", "gửi nhầm"));
    ImportDesk.wait(officer, at);
    assertThat(
            owner
                .sql(
                    """
                    select count(*) from households.member_version
                    where name like 'Khổng %' and closed_at is null
                    """)
                .query(Long.class)
                .single())
        .isZero();
    desk.look(officer, "lui.xlsx", Sheets.workbook("A", drawn));
    assertThat(ImportDesk.figures(officer).get(0)).as("may be imported anew").isEqualTo("2");
  }

  @Test
  void a09_hostileFilesGiveAClearMessageAndNothingElse(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    long before = owner.sql("select count(*) from households.change").query(Long.class).single();
    for (Map.Entry<String, byte[]> each : Hostile.files().entrySet()) {
      String at = desk.send(officer, each.getKey(), each.getValue());
      officer.get(at);
      assertThat(officer.status()).as(each.getKey()).isIn(200, 422);
      if (officer.status() == 422) {
        assertThat(officer.page().select("[role=alert], .error-summary, .errors").text())
            .as(each.getKey())
            .isNotBlank();
      } else {
        officer.post(at + "/columns", ImportDesk.columns(officer));
        ImportDesk.wait(officer, at);
        assertThat(officer.status()).as(each.getKey()).isEqualTo(200);
      }
    }
    assertThat(owner.sql("select count(*) from households.change").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void a10_filesLieSealedAndMessagesHoldNoNumber(Visitor officer) {
    assertThat(
            owner
                .sql(
                    """
                    select count(*) from imports.import
                    where position('024085000111'::bytea in content) > 0
                      or position('PK'::bytea in content) = 1
                      or coalesce(told::text, '') ~ '[0-9]{12}'
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            owner
                .sql("select count(*) from households.change where details::text ~ '[0-9]{12}'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a11_wholeNumbersLeaveForAReasonOnly(Visitor officer) {
    officer.signIn("canbo.ngocchau").get(HOME + "?area=" + commune);
    officer.post("/households/roster.xlsx", Map.of("area", commune, "reason", ""));
    assertThat(officer.status()).isEqualTo(422);
    officer.post("/households/roster.xlsx", Map.of("area", commune, "reason", "đối chiếu thẻ"));
    assertThat(officer.status()).isEqualTo(200);
    assertThat(officer.bytes()).startsWith('P', 'K');
  }

  @Test
  void a12_everythingIsInTheTrail() {
    assertThat(
            owner
                .sql(
                    """
                    select distinct action from access.audit_entry
                    where action like 'imports.%' and actor = 'canbo.ngocchau' order by action
                    """)
                .query(String.class)
                .list())
        .contains("imports.exported-whole", "imports.sent", "imports.stored", "imports.undone");
  }
}
