package vn.chungtay.law.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.TestServer;
import vn.chungtay.operations.Visitor;
import vn.chungtay.rulebooks.RulebookPrint;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.values.Language;

/** The standards on pages, without script. */
@ExtendWith(TestServer.class)
class StandardsPagesTest {
  @Test
  void a01_theListNamesEveryStandardWithItsDaysAndSaysWhatIsNoLaw(Visitor visitor) {
    visitor.signIn("nguoixem");
    var page = visitor.get("/standards");
    assertThat(page.select("table.standards tbody tr")).hasSize(5);
    Element example =
        page.select("table.standards tr:has(a[href=/standards/example-overlay])").get(0);
    assertThat(example.text()).contains("ví dụ, không phải quy định", "mdp-2022");
    assertThat(page.select("table.standards tr:contains(đang áp dụng)")).hasSizeLessThan(2);
  }

  @Test
  void a02_aStandardIsPrintedWithTheSameWordsAsOnTheTerminal(Visitor visitor) {
    visitor.signIn("nguoixem");
    RulebookPrint print = new RulebookPrint(Rulebooks.shipped(), Language.VI);
    for (Rulebook book : Rulebooks.shipped().list()) {
      String page = visitor.get("/standards/" + book.id()).text();
      var sheet = print.sheet(book);
      String lines = String.join("\n", print.all(book));
      assertThat(page).contains(sheet.title(), sheet.digest());
      sheet
          .values()
          .forEach(
              value ->
                  value
                      .history()
                      .forEach(
                          entry -> {
                            assertThat(page).contains(value.title(), entry.basis().citation());
                            assertThat(lines).contains(value.title(), entry.basis().citation());
                            entry.numbers().forEach(n -> assertThat(page).contains(n.figure()));
                          }));
      sheet.indicators().forEach(each -> assertThat(page).contains(each.meaning()));
      sheet.classes().forEach(each -> assertThat(page).contains(each.title()));
    }
  }

  @Test
  void a03_everyUnverifiedValueCarriesItsMark(Visitor visitor) {
    visitor.signIn("nguoixem");
    var page = visitor.get("/standards/mdp-2022");
    for (Element row : page.select("table.law-values tbody tr")) {
      boolean read = row.text().contains("đã đọc trong nguồn dẫn văn bản");
      assertThat(row.select(".tag.warning:contains(chưa đối chiếu văn bản)").isEmpty())
          .as(row.text())
          .isEqualTo(read);
    }
    assertThat(page.select("tr:contains(average-living-score)").text())
        .contains("195", "255", "chưa đối chiếu văn bản");
  }

  @Test
  void a04_anOverlayShowsWhatItReplacesBesideItsParent(Visitor visitor) {
    visitor.signIn("nguoixem");
    var compared = visitor.get("/standards/compare?left=mdp-2022&right=example-overlay");
    assertThat(compared.select("table.side-by-side tbody tr")).hasSize(1);
    assertThat(compared.select("table.side-by-side tbody tr").text())
        .contains("1.500.000", "1.650.000", "ví dụ, không phải quy định");
    var overlay = visitor.get("/standards/example-overlay");
    assertThat(overlay.select("tr:contains(thay giá trị của chuẩn gốc)")).hasSize(1);
  }

  @Test
  void a05_aStandardNobodyKnowsIsNotFound(Visitor visitor) {
    visitor.signIn("nguoixem");
    visitor.get("/standards/mdp-1999");
    assertThat(visitor.status()).isEqualTo(404);
    visitor.get("/standards/compare?left=mdp-2022&right=x");
    assertThat(visitor.status()).isEqualTo(404);
  }
}
