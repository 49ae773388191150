package vn.chungtay.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chungtay.annexes.Annex;
import vn.chungtay.citations.CitationAudit;
import vn.chungtay.sources.SourceDocument;

/** Texts made to stop a reader: long, odd, repeated. Reading ends, and says the same twice. */
class HostileTextTest {
  private static final int LONG = 400_000;
  private static final Annex ANNEX = Plans.twentyFourCommunes();

  @Property(tries = 8)
  void repeatedPiecesOfAnyKindAreReadToTheEnd(@ForAll("pieces") List<String> pieces) {
    String piece = String.join("", pieces);
    SourceDocument document = Plans.document(piece.repeat(LONG / Math.max(1, piece.length())));
    int statements = new TextAudit().compare(document, List.of(ANNEX)).size();
    int citations = new CitationAudit().audit(document, List.of()).size();
    assertThat(statements).isLessThanOrEqualTo(3300);
    assertThat(citations).isLessThanOrEqualTo(2000);
  }

  @Property(tries = 200)
  void readingIsTheSameEachTimeAndPlacesAreKept(@ForAll("pieces") List<String> pieces) {
    SourceDocument document = Plans.document("KẾ HOẠCH", String.join(" ", pieces));
    List<Comparison> once = new TextAudit().compare(document, List.of(ANNEX));
    assertThat(new TextAudit().compare(document, List.of(ANNEX))).isEqualTo(once);
    assertThat(once).allSatisfy(each -> assertThat(each.statement().place().row()).isBetween(1, 2));
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "111 ",
            "1.1",
            "1,",
            "1/2",
            "%",
            " hộ",
            " nghèo",
            "tỷ lệ hộ nghèo ",
            "giảm ",
            "còn ",
            "năm 2020 ",
            "01/10/2015",
            "so với ",
            "không còn hộ nghèo ",
            ";",
            ". A",
            "/QĐ-",
            "QĐ-TTg",
            " ngày ",
            "-",
            "–",
            "số 12/",
            "của ",
            "UBND ",
            "\u00a0",
            "ộ",
            "\u0301",
            "A",
            "cận ",
            "cao hơn mức bình quân ",
            "từ 2% ",
            "2020-",
            "(",
            "1722/QĐ-TTg ngày 02/9/2016 ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
