package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.Browser;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/** The whole way of a commune's list in a real browser: from the file to the register and back. */
@ExtendWith({TestServer.class, Browser.class})
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportBrowserTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String LIST =
      """
      ỦY BAN NHÂN DÂN XÃ NGỌC CHÂU
      _1x8_DANH SÁCH HỘ VÀ NHÂN KHẨU
      _2x1_STT|_2x1_Họ và tên|_1x2_Năm sinh||_2x1_Quan hệ với chủ hộ|_2x1_Số CCCD|_2x1_Nơi ở|_2x1_Thôn
      ||Nam|Nữ||||
      1|Trịnh Bá Lộc|12/3/1961||Chủ hộ|024061000301|Ngõ 4|Chùa Mẫu
      |Trịnh Thị Thơm||1964|Vợ|024164000302||
      |Trịnh Bá Duy|@1992-09-30||Con|024092000303||
      2|Trịnh Thị Nụ||31/2/1950|Chủ hộ||Ngõ 5|Chùa Mẫu
      3|Trịnh Văn Mộc|1949||Chủ hộ|2408500031|Ngõ 6|Chùa Mẫu
      4|Trịnh Đình Khang|5/5/1975||Chủ hộ||Ngõ 7|Chùa Mẫu
      Tổng cộng|6 người||||||
      """;

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, XLSX, content);
  }

  /** Sends a list from the page of imports. */
  private static void send(Page page, FilePayload file) {
    page.navigate("/households");
    page.locator("a[href^='/households/imports']").first().click();
    page.setInputFiles("#file", file);
    page.fill("#day", "2025-06-01");
    page.click("main form[enctype] button.primary");
    page.waitForURL("**/households/imports/*");
  }

  /** What the register finds under a name. */
  private static String found(Page page, String name) {
    page.navigate("/households");
    page.fill("#q", name);
    page.press("#q", "Enter");
    page.waitForLoadState();
    return page.locator("main").innerText();
  }

  private static void until(Page page, String words) {
    page.waitForSelector("main :text('" + words + "')");
  }

  @Test
  void a01_fromTheFileToTheRegisterAndBack(Browser browser) throws IOException {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/imports");
    browser.check(page);
    browser.picture(page, "import-list-1280");
    send(page, file("danh-sach-ho.xlsx", Sheets.workbook("Hộ dân", LIST)));
    assertThat(page.locator("table select").count()).isEqualTo(8);
    browser.check(page);
    browser.picture(page, "import-columns-1280");
    Locator address = page.locator("tr:has-text('Nơi ở') select");
    assertThat(address.inputValue()).isEqualTo("ADDRESS");
    address.selectOption("IGNORED");
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    browser.check(page);
    browser.picture(page, "import-dry-run-1280");
    assertThat(page.locator("main").innerText())
        .contains("Hộ dân!D8", "Hộ dân!F9", "10 chữ số")
        .doesNotContain("024061000301");
    page.click("text=Sửa cách hiểu các cột");
    page.locator("tr:has-text('Nơi ở') select").selectOption("ADDRESS");
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    Download refused = page.waitForDownload(() -> page.click("a[href$='refused.xlsx']"));
    byte[] rows = Files.readAllBytes(refused.path());
    page.click("form[action$='/store'] button.primary");
    until(page, "Đã lưu vào sổ hộ");
    browser.check(page);
    browser.picture(page, "import-stored-1280");
    String stored = page.url();
    assertThat(found(page, "trinh ba loc")).contains("Trịnh Bá Lộc");

    byte[] corrected =
        Edited.text(Edited.text(rows, ">31/2/1950<", ">1950<"), ">2408500031<", "><");
    send(page, file("da-sua.xlsx", corrected));
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    assertThat(page.locator("dl.five dd").allInnerTexts()).startsWith("2", "0", "0", "0");
    page.click("form[action$='/store'] button.primary");
    until(page, "Đã lưu vào sổ hộ");

    page.navigate(stored);
    page.click("summary:has-text('Hoàn tác')");
    page.fill("#reason", "gửi nhầm tệp");
    browser.check(page);
    page.click("form[action$='/undo'] button");
    until(page, "Đã hoàn tác lần nhập này");
    browser.check(page);
    browser.picture(page, "import-undone-1280");
    assertThat(found(page, "trinh ba loc")).doesNotContain("Trịnh Bá Lộc");
  }

  @Test
  void a02_theColumnsAreRememberedAndEveryPageFitsAPhone(Browser browser) {
    Page page = browser.phone();
    browser.signIn(page, "canbo.ngocchau");
    page.navigate("/households/imports");
    browser.check(page);
    browser.picture(page, "import-list-360");
    send(page, file("lan-hai.xlsx", Sheets.workbook("Hộ dân", LIST)));
    assertThat(page.locator("main").innerText()).contains("tệp trước có cùng tiêu đề");
    browser.check(page);
    browser.picture(page, "import-columns-360");
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    browser.check(page);
    browser.picture(page, "import-dry-run-360");
  }

  @Test
  void a03_whoMayBeTwoIsAskedWithWhatSpeaksForIt(Browser browser) {
    String known =
        """
        Họ và tên|Quan hệ|Ngày sinh|Giới tính|Thôn
        Mạc Đình Tuất|Chủ hộ|2/4/1958|nam|Đồng Mẫu
        Mạc Thị Dần|Vợ|6/7/1962|nữ|
        """;
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    send(page, file("co.xlsx", Sheets.workbook("A", known)));
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    page.click("form[action$='/store'] button.primary");
    until(page, "Đã lưu vào sổ hộ");
    byte[] again = Sheets.workbook("A", known.replace("Tuất", "Tuât").replace("2/4/1958", "1958"));
    send(page, file("giong.xlsx", again));
    page.click("main button.primary");
    until(page, "Cần ông/bà cho biết");
    browser.check(page);
    browser.picture(page, "import-question-1280");
    page.locator("form[action$='/answers'] input[type=radio]").first().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    until(page, "đã có câu trả lời từ trước: 1");
    browser.check(page);
  }

  @Test
  void a04_aListThatTakesLongShowsItsProgressAndStops(Browser browser, RunningServer server)
      throws Exception {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    send(
        page,
        file(
            "lau.xlsx",
            Sheets.workbook("A", "Họ và tên chủ hộ|Năm sinh|Thôn\nMạc Văn Lâu|1961|Đồng Mẫu\n")));
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    String commune = new ImportDesk(server).commune;
    try (var other = server.database().owner().getConnection();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select pg_advisory_xact_lock(20261122, " + commune + ")");
      page.click("form[action$='/store'] button.primary");
      page.waitForSelector("[data-live] progress");
      browser.check(page);
      browser.picture(page, "import-progress-1280");
      page.click("form[action$='/cancel'] button");
      until(page, "Đã dừng. Không có gì được lưu.");
      other.rollback();
    }
    browser.check(page);
    browser.picture(page, "import-stopped-1280");
  }

  @Test
  void a05_whatStandsInTheWayIsNamed(Browser browser, RunningServer server) {
    Page page = browser.desktop();
    browser.signIn(page, "canbo.ngocchau");
    send(
        page,
        file(
            "vuong.xlsx",
            Sheets.workbook("A", "Họ và tên chủ hộ|Năm sinh|Thôn\nMạc Văn Vướng|1961|Đồng Mẫu\n")));
    page.click("main button.primary");
    until(page, "Đây mới là bản xem trước");
    page.click("form[action$='/store'] button.primary");
    until(page, "Đã lưu vào sổ hộ");
    JdbcClient owner = new ImportDesk(server).owner;
    owner
        .sql(
            """
            insert into households.transfer (household_id, from_area, to_area, day, slip, reason,
              asked_by, asked_at)
            select household_id, area_id, area_id, current_date, '{}', 'chuyển', 'an', now()
            from households.change where reason = 'vuong.xlsx'
            """)
        .update();
    try {
      page.click("summary:has-text('Hoàn tác')");
      page.fill("#reason", "gửi nhầm");
      page.click("form[action$='/undo'] button");
      until(page, "Đang chờ xã khác nhận");
      browser.check(page);
      browser.picture(page, "import-in-the-way-1280");
    } finally {
      owner.sql("delete from households.transfer where slip = '{}'").update();
    }
  }
}
