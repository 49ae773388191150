package vn.chungtay.law.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Loading a point table in the browser, from "not allowed" to the audit trail. */
@ExtendWith(TestServer.class)
class TablePagesTest {
  private static final String PAGE = "/standards/mdp-2022/tables";

  private static String example() throws IOException {
    return Files.readString(
        Path.of("..", "core", "src", "test", "resources", "tables", "example-b1.csv"));
  }

  private static Document send(Visitor visitor, String csv) {
    visitor.get(PAGE);
    return visitor.upload(
        PAGE, Map.of(), "file", "bang-diem.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a01_whoMayNotLoadOnlyLooks(Visitor reader) throws IOException {
    reader.signIn("nguoixem");
    assertThat(reader.get(PAGE).select("input[type=file]")).isEmpty();
    send(reader, example());
    assertThat(reader.status()).isEqualTo(403);
    reader.get(PAGE);
    reader.post(PAGE + "/store", Map.of("file", "x", "cells", "[]"));
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02_aDamagedTableIsRefusedWithEveryLineNamed(Visitor admin) throws IOException {
    admin.signIn("quantri");
    Document page = send(admin, example().replace("70,71,72", "70,x,72").replace("Ô tô", ""));
    assertThat(admin.status()).isEqualTo(422);
    assertThat(page.select(".faults li").eachText())
        .anySatisfy(line -> assertThat(line).contains("bang-diem.csv:12", "1/few", "nt2"))
        .anySatisfy(line -> assertThat(line).contains("item_vi"));
    assertThat(page.select("form[action$=/store]")).isEmpty();
  }

  @Test
  void a03_theTemplateOfTheStandardIsRefusedOnlyForWhatIsNotFilledIn(Visitor admin) {
    admin.signIn("quantri");
    admin.get("/standards/mdp-2016/table.csv");
    String known = new String(admin.bytes(), StandardCharsets.UTF_8);
    admin.get("/standards/mdp-2016/tables");
    Document page =
        admin.upload(
            "/standards/mdp-2016/tables",
            Map.of(),
            "file",
            "b1.csv",
            known.getBytes(StandardCharsets.UTF_8));
    assertThat(admin.status()).isEqualTo(200);
    assertThat(page.select("section.panel").text())
        .contains("5 mục", "chưa đầy đủ", "Không câu trả lời nào đổi điểm");
  }

  @Test
  void a04_aLoadedTableDecidesUntilItIsWithdrawn(Visitor admin, Visitor auditor)
      throws IOException {
    admin.signIn("quantri");
    Document preview = send(admin, example());
    assertThat(admin.status()).isEqualTo(200);
    assertThat(preview.select("section.panel").text()).contains("3 mục", "Bảng đầy đủ");
    String household =
        "/standards/try?standard=mdp-2022&day=2026-06-01&members=1&h.residence=rural"
            + "&h.b1_region=nt1&h.b1_1=few&h.b1_2=no&h.b1_3=middle";
    assertThat(admin.get(household).select(".result").text()).doesNotContain("Tổng điểm B1");
    admin.get(PAGE);
    admin.post(
        PAGE + "/store",
        Map.of("file", "bang-diem.csv", "cells", preview.select("input[name=cells]").val()));
    assertThat(admin.location()).isEqualTo(PAGE);
    try {
      Document page = admin.get(PAGE);
      assertThat(page.select("table.versions tbody tr").get(0).text())
          .contains("Bản 1", "quantri", "VÍ DỤ 00/2099", "ví dụ, không phải quy định", "đang dùng");
      assertThat(admin.get(household).select(".result").text())
          .contains(
              "Tổng điểm B1: 140", "ví dụ, không phải quy định", "Thu nhập từ chuẩn trở xuống");
      assertThat(admin.get("/standards/mdp-2022").text()).contains("Bảng điểm bịa ra để thử");
    } finally {
      admin.get(PAGE);
      admin.post(PAGE + "/withdraw", Map.of("code", "income-score-table"));
    }
    assertThat(admin.get(PAGE).select("table.versions tbody tr")).hasSize(2);
    assertThat(admin.get("/standards/mdp-2022").text()).doesNotContain("Bảng điểm bịa ra");
    assertThat(auditor.signIn("kiemtra.tinh").get("/audit").text()).doesNotContain("Lỗi");
    assertThat(admin.get("/audit").text()).contains("Nạp bảng điểm", "Rút bảng điểm");
  }
}
