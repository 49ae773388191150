package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Who of a list may stand in the register already is asked, and the answer is remembered. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class DoublesPagesTest {
  private static final String KNOWN =
      """
      Họ và tên|Quan hệ|Ngày sinh|Giới tính|Thôn
      Uông Đình Trọng|Chủ hộ|12/3/1956|nam|Bến Mẫu
      Kha Thị Mận|Vợ|5/8/1960|nữ|
      Uông Đình Phái|Con|1/1/1990|nam|
      """;
  private static final String RESEMBLING =
      """
      Họ và tên|Quan hệ|Ngày sinh|Giới tính|Thôn
      Uông Đình Trong|Chủ hộ|1956|nam|Bến Mẫu
      Kha Thị Mân|Vợ|5/8/1960|nữ|
      """;

  private final ImportDesk desk;

  DoublesPagesTest(RunningServer server) {
    desk = new ImportDesk(server);
  }

  private static Element question(Visitor officer) {
    return Objects.requireNonNull(
        officer.page().selectFirst("form[action$=answers]"), officer.page().text());
  }

  private static void answer(Visitor officer, String at, String option) {
    Element asked = question(officer);
    String value =
        asked.select("label").stream()
            .filter(label -> label.text().contains(option))
            .map(label -> Objects.requireNonNull(asked.getElementById(label.attr("for"))).val())
            .findFirst()
            .orElseThrow();
    String key = asked.select("input[name=key]").val();
    officer.post(at + "/answers", Map.of("key", key, "answer." + key, value));
    ImportDesk.wait(officer, at);
  }

  @Test
  void a01_aHouseholdThatResemblesOneIsAskedAboutAndNotStored(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    ImportDesk.store(officer, desk.look(officer, "co.xlsx", Sheets.workbook("A", KNOWN)));
    desk.look(officer, "giong.xlsx", Sheets.workbook("A", RESEMBLING));
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "0", "1");
    assertThat(question(officer).text())
        .contains("Uông Đình Trọng", "người cùng hộ cũng giống")
        .contains("Là hộ mới");
    assertThat(officer.page().select("form[action$=store]")).isEmpty();
  }

  @Test
  void a02_theSameHouseholdIsCorrectedByTheList(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = desk.look(officer, "giong.xlsx", Sheets.workbook("A", RESEMBLING));
    answer(officer, at, "Uông Đình Trọng");
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "1", "0", "0", "0");
    assertThat(officer.page().text())
        .contains("Uông Đình Trọng → Uông Đình Trong")
        .contains("Số câu hỏi đã có câu trả lời từ trước: 1");
  }

  @Test
  void a03_theAnswerIsRememberedForTheNextFileThatSaysTheSame(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String moved = "\n\n" + RESEMBLING;
    desk.look(officer, "lai.csv.xlsx", Sheets.workbook("Trang khác", moved));
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "1", "0", "0", "0");
    desk.look(officer, "khac.xlsx", Sheets.workbook("A", RESEMBLING.replace("|1956|", "|1955|")));
    assertThat(ImportDesk.figures(officer).get(4))
        .as("another birth is another question")
        .isEqualTo("1");
  }

  @Test
  void a04_whatWasAnsweredCanBeAskedAgain(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String at = desk.look(officer, "giong.xlsx", Sheets.workbook("A", RESEMBLING));
    officer.post(at + "/ask-again", Map.of());
    ImportDesk.wait(officer, at);
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "0", "1");
    answer(officer, at, "Là hộ mới");
    assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "0", "0", "0");
    officer.post(at + "/ask-again", Map.of());
    ImportDesk.wait(officer, at);
  }

  @Test
  void a05_onePersonWhoStandsElsewhereIsAskedAbout(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String married =
        """
        Họ và tên|Quan hệ|Ngày sinh|Giới tính|Thôn
        Thân Văn Rể|Chủ hộ|3/4/1988|nam|Núi Mẫu
        Uông Đình Phái|Khác|1/1/1990|nam|
        """;
    String at = desk.look(officer, "rieng.xlsx", Sheets.workbook("A", married));
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "0", "1");
    assertThat(officer.page().text()).contains("Uông Đình Phái, 01/01/1990 có phải là người đã có");
    answer(officer, at, "Cùng một người");
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "1", "0");
    assertThat(officer.page().text()).contains("Hãy ghi việc chuyển người", "IMP-212");
    officer.post(at + "/ask-again", Map.of());
    ImportDesk.wait(officer, at);
    answer(officer, at, "Là người khác");
    assertThat(ImportDesk.figures(officer)).containsExactly("1", "0", "0", "0", "0");
  }

  @Test
  void a06_whoJoinsAHouseholdMayStandElsewhereToo(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String first =
        "Họ và tên|Quan hệ|Ngày sinh|Giới tính|Thôn\nThạch Văn Một|Chủ hộ|3/4/1978|nam|Chợ Mẫu\n";
    ImportDesk.store(officer, desk.look(officer, "mot.xlsx", Sheets.workbook("A", first)));
    desk.look(
        officer, "them.xlsx", Sheets.workbook("A", first + "Uông Đình Phái|Khác|1/1/1990|nam|\n"));
    assertThat(ImportDesk.figures(officer)).containsExactly("0", "0", "0", "0", "1");
  }

  @Test
  void a07_aSecondChildIsNoOtherNameOfTheFirst(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    String first =
        """
        Họ và tên|Quan hệ|Năm sinh|Giới tính|Thôn
        Thạch Văn Bố|Chủ hộ|1979|nam|Núi Mẫu
        Thạch Hải Anh|Con|2012|nam|
        """;
    ImportDesk.store(officer, desk.look(officer, "con.xlsx", Sheets.workbook("A", first)));
    desk.look(
        officer,
        "con2.xlsx",
        Sheets.workbook("A", first.replace("Thạch Hải Anh", "Thạch Gia Bình")));
    assertThat(officer.page().text())
        .contains("Thêm người: Thạch Gia Bình")
        .doesNotContain("Thạch Hải Anh →");
  }
}
