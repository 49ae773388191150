package vn.chungtay.households.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Looking for people without script: names may stand in an address, ID numbers may not. */
@ExtendWith(TestServer.class)
class SearchPagesTest {
  private static final String NUMBER = "024175008811";

  private static void write(Visitor officer) {
    String area = officer.get("/households/new").select("#area option[value~=\\d+]").get(0).val();
    officer.post(
        "/households",
        Map.of(
            "area", area,
            "member0.name", "Người Có Số Định Danh",
            "member0.relation", "HEAD",
            "member0.birth", "1975",
            "member0.idNumber", NUMBER,
            "day", "2024-02-01",
            "reason", "theo sổ của thôn"));
  }

  @Test
  void a01_whoIsNotOfTheProgrammeLooksForNobody(Visitor reader) {
    reader.signIn("nguoixem").post("/households/search", Map.of("q", NUMBER));
    assertThat(reader.status()).isEqualTo(403);
  }

  @Test
  void a02_aNameGoesOnInTheAddressForAColleague(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households");
    officer.post("/households/search", Map.of("q", "nguyễn văn & bình"));
    assertThat(officer.status()).isEqualTo(303);
    Document page = officer.get(officer.location());
    assertThat(page.select("#q").val()).isEqualTo("nguyễn văn & bình");
  }

  @Test
  void a03_anIdNumberIsFoundAndNeverStandsInAnAddress(Visitor officer, Visitor other) {
    write(officer.signIn("canbo.ngocchau"));
    officer.get("/households");
    officer.post("/households/search", Map.of("q", "024 175 008 811"));
    String address = officer.location();
    assertThat(address).startsWith("/households/search?sealed=").doesNotContain("8811");
    for (int i = 0; i < 2; i++) {
      Document page = officer.get(address);
      assertThat(page.select("tbody").text()).contains("Người Có Số Định Danh");
      assertThat(page.select("a[href*=8811]")).isEmpty();
    }
    Document theirs = other.signIn("truongthon").get(address);
    assertThat(theirs.select("tbody")).isEmpty();
    assertThat(theirs.text()).contains("Xin gõ lại");
  }

  @Test
  void a04_anAddressWithANumberIsNotFollowed(Visitor officer) {
    write(officer.signIn("canbo.ngocchau"));
    for (String typed : new String[] {NUMBER, "024.175.008.811", "024175008811%20binh"}) {
      officer.open("/households/search?q=" + typed);
      assertThat(officer.location()).isEqualTo("/households/search?refused=true");
      assertThat(officer.header("cache-control")).contains("no-store");
      Document page = officer.get(officer.location());
      assertThat(page.text()).contains("không được đặt trong địa chỉ trang");
      assertThat(page.select("tbody")).isEmpty();
    }
  }

  @Test
  void a05_theSearchOnTopFindsAreasOnly(Visitor officer) {
    officer.signIn("canbo.ngocchau").get("/households");
    officer.post("/areas", Map.of("q", "nhã nam"));
    assertThat(officer.get(officer.location()).text()).contains("Nhã Nam");
    officer.post("/areas", Map.of("q", NUMBER));
    assertThat(officer.location()).isEqualTo("/areas");
    assertThat(officer.get("/areas").text()).contains("xin tìm người ở trang Sổ hộ");
    officer.open("/areas?q=" + NUMBER);
    assertThat(officer.location()).isEqualTo("/areas");
  }

  @Test
  void a06_peopleOfOneNameAreToldApartByTheirHousehold(Visitor officer) {
    officer.signIn("canbo.ngocchau");
    Document many = officer.get("/households/search?q=dinh");
    assertThat(many.select("tbody tr")).hasSize(50);
    assertThat(many.select(".note").text()).contains("Còn nhiều hơn 50");
    assertThat(many.select("tbody td:eq(2)").eachText())
        .as("number and head of the household")
        .allMatch(home -> home.matches("\\d{5}-\\d+ · \\S+.*"));
    Document few = officer.get("/households/search?q=khong co ai ten nay");
    assertThat(few.select("main .note")).isEmpty();
  }
}
