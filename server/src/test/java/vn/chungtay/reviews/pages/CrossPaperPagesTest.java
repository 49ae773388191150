package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reviews.pages.BlindCheck.ASKS;
import static vn.chungtay.reviews.pages.BlindCheck.CHECKED;
import static vn.chungtay.reviews.pages.BlindCheck.PROVINCE;
import static vn.chungtay.reviews.pages.BlindCheck.WELL_OFF;
import static vn.chungtay.reviews.pages.BlindCheck.doors;
import static vn.chungtay.reviews.pages.BlindCheck.number;
import static vn.chungtay.reviews.pages.BlindCheck.order;
import static vn.chungtay.reviews.pages.BlindCheck.owner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;

/** Asking blind with paper and pen: printed in one go, keyed one after the other. */
@ExtendWith(TestServer.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CrossPaperPagesTest {
  private static String check = "";

  @Test
  void a01_onlyWhoAsksPrints(
      Visitor province, Visitor officer, Visitor colleague, RunningServer server) {
    check = order(province.signIn(PROVINCE), server, "3");
    officer.signIn(CHECKED);
    colleague.signIn("canbo.hopduc");
    for (Visitor each : List.of(province, officer, colleague)) {
      each.open(check + "/households.pdf");
      assertThat(each.status()).isEqualTo(404);
    }
  }

  private static String text(Visitor visitor) throws Exception {
    visitor.open(check + "/households.pdf");
    assertThat(visitor.status()).isEqualTo(200);
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve("cross-papers.pdf"), visitor.bytes());
    try (var pdf = Loader.loadPDF(visitor.bytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  void a02_aListOfDoorsAndAnEmptyFormForEach(Visitor asks, RunningServer server) throws Exception {
    asks.signIn(ASKS);
    List<String> heads = asks.get(check + "/households").select("ul.rows a").eachText();
    String paper = text(asks);
    assertThat(paper).contains(heads).contains("Hộ số 3. Thành viên:");
    assertThat(paper.split("PHIẾU KHẢO SÁT HỘ GIA ĐÌNH", -1)).hasSize(1 + 3);
    List<String> before =
        owner(server)
            .sql(
                "select e.number from reviews.entry e join reviews.cross_pick p"
                    + " on p.entry_id = e.id where p.check_id = ?")
            .param(Long.valueOf(check.replaceAll("\\D", "")))
            .query(String.class)
            .list();
    assertThat(before).hasSize(3);
    assertThat(paper).doesNotContain(before).doesNotContain("[x]", "Hộ nghèo", "Hộ cận nghèo");
  }

  @Test
  void a03_keyedOneAfterTheOther(Visitor asks, RunningServer server) {
    asks.signIn(ASKS);
    List<String> doors = doors(asks, check);
    Document list = asks.get(check + "/households");
    assertThat(list.select("a[href$=from=paper]").attr("href"))
        .isEqualTo(doors.get(0) + "?from=paper");
    Document form = asks.get(doors.get(0) + "?from=paper");
    assertThat(form.select("[name$=.name]")).hasSize(4);
    assertThat(form.select("main").text()).contains("Hộ số 1");
    Map<String, String> keyed = new HashMap<>(WELL_OFF);
    keyed.put("from", "paper");
    keyed.put("act", "hand-in");
    asks.post(doors.get(0), keyed);
    assertThat(asks.status()).as(asks.page().select("#errors").text()).isEqualTo(303);
    assertThat(asks.location()).isEqualTo(doors.get(1) + "?from=paper");
    asks.get(doors.get(1) + "?from=paper");
    asks.post(doors.get(1), Map.of("from", "paper", "act", "not-reached", "reason", "đi làm xa"));
    assertThat(asks.location()).isEqualTo(doors.get(2) + "?from=paper");
    assertThat(
            number(
                server,
                "select count(*) from reviews.cross_visit where way = 'PAPER' and answers is not"
                    + " null and pick_id = "
                    + doors.get(0).replaceAll("\\D", "")))
        .isOne();
  }

  @Test
  void a04_whoHasAnsweredNeedsNoPaper(Visitor asks) throws Exception {
    asks.signIn(ASKS);
    assertThat(text(asks).split("PHIẾU KHẢO SÁT HỘ GIA ĐÌNH", -1)).hasSize(1 + 2);
    for (String door : doors(asks, check).subList(1, 3)) {
      BlindCheck.act(asks, door, "hand-in", WELL_OFF);
    }
    assertThat(asks.get(check + "/households").select("a[href$=.pdf], a[href$=paper]")).isEmpty();
    asks.open(check + "/households.pdf");
    assertThat(asks.status()).isEqualTo(404);
  }

  @Test
  void a05_thatItWasPrintedIsInTheAuditTrail(RunningServer server) {
    assertThat(
            number(
                server,
                "select count(*) from access.audit_entry where action = 'reviews.cross-printed'"
                    + " and subject = 'reviews"
                    + check
                    + "'"))
        .isEqualTo(2);
  }
}
