package vn.chungtay.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Finding.Severity;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Language;

/** Acts cited in a plan, from one clean citation to acts that only look alike. */
class CitationAuditTest {
  private static final String TITLE =
      " phê duyệt Chương trình hỗ trợ nhà ở cho hộ nghèo giai đoạn 2016-2020;";

  static SourceDocument document(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      blocks.add(new Paragraph(paragraphs[i], Place.paragraph(i + 1)));
    }
    return new SourceDocument("plan.docx", blocks);
  }

  private static List<Finding> audit(String... paragraphs) {
    return new CitationAudit().audit(document(paragraphs), List.of());
  }

  private static Finding only(String... paragraphs) {
    List<Finding> findings = audit(paragraphs);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(Finding.Code.CITATION);
    assertThat(findings.get(0).message().in(Language.VI)).isNotEmpty().doesNotContain("{");
    assertThat(findings.get(0).message().in(Language.EN)).isNotEmpty().doesNotContain("{");
    return findings.get(0);
  }

  @Test
  void c01_numberSymbolDateIssuerAndTitle() {
    Citation found =
        Citations.in(
                document(
                    "Căn cứ Quyết định số 1722/QĐ-TTg ngày 02 tháng 9 năm 2016 của Thủ tướng Chính phủ"
                        + TITLE))
            .all()
            .get(0);
    assertThat(found.type()).isEqualTo("quyết định");
    assertThat(found.number()).isEqualTo("1722");
    assertThat(found.symbol()).isEqualTo("QĐ-TTg");
    assertThat(found.date()).contains(LocalDate.of(2016, 9, 2));
    assertThat(found.issuer()).isEqualTo("Thủ tướng Chính phủ");
    assertThat(found.title()).startsWith("phê duyệt Chương trình");
  }

  @ParameterizedTest
  @CsvSource({
    "Nghị quyết 80/NQ-CP ngày 19/5/2011 của Chính phủ, 80/NQ-CP, 2011-05-19",
    "Thông tư số 17/2016/TT-BLĐTBXH ngày 28.6.2016, 17/2016/TT-BLĐTBXH, 2016-06-28",
    "Chương trình hành động số 05 -CTr/TU ngày 29/8/2016, 05-CTr/TU, 2016-08-29",
    "Quyết định 3298/QĐ- UBND ngày 18/11/2014 của UBND tỉnh, 3298/QĐ-UBND, 2014-11-18",
    "Luật số 91/2025/QH15 ngày 26 tháng 6 năm 2025, 91/2025/QH15, 2025-06-26",
    "Kế hoạch số: 58 /KH-UBND (ngày 05/6/2017), 58/KH-UBND, 2017-06-05"
  })
  void c02_theMannersOfWriting(String text, String code, LocalDate day) {
    List<Citation> found = Citations.in(document(text)).all();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(code);
    assertThat(found.get(0).date()).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"48.000.000/người/năm", "100% hộ 2/3 - XÃ Tân Hòa", "Tuyến 12-HÀ NỘI", "24/24 giờ"})
  void c03_notEveryNumberIsAnAct(String text) {
    assertThat(Citations.in(document(text)).all()).isEmpty();
  }

  @Test
  void c04_oneActTwice_sameWords_isNoFinding() {
    assertThat(
            audit(
                "Căn cứ Nghị quyết số 80/NQ-CP ngày 19/5/2011 của Chính phủ;",
                "Thực hiện Nghị quyết số 80/NQ-CP ngày 19 tháng 5 năm 2011 của Chính phủ;",
                "Theo Nghị quyết số 80/NQ-CP."))
        .isEmpty();
  }

  @Test
  void c05_anotherDate() {
    Finding finding =
        only(
            "Căn cứ Quyết định số 512/QĐ-TTg ngày 02/9/2016 của Thủ tướng Chính phủ;",
            "Theo Quyết định số 512/QĐ-TTg ngày 02/9/2016;",
            "Theo Quyết định số 512/QĐ-TTg ngày 20/9/2016 của Thủ tướng Chính phủ;");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.printed()).isEqualTo("512/QĐ-TTg ngày 20/09/2016");
    assertThat(finding.expected()).isEqualTo("512/QĐ-TTg ngày 02/09/2016");
    assertThat(finding.place().row()).isEqualTo(3);
  }

  @Test
  void c06_anotherNumberOfTheSameTitleAndDay() {
    Finding finding =
        only(
            "Căn cứ Quyết định số 5122/QĐ-TTg ngày 02/9/2016 của Thủ tướng Chính phủ" + TITLE,
            "Căn cứ Quyết định số 5172/QĐ-TTg ngày 02/9/2016 của Thủ tướng Chính phủ" + TITLE);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void c07_anotherSymbolOfTheSameActAndDay() {
    Finding finding =
        only(
            "Thực hiện Chương trình hành động số 05-CTr/TU ngày 29/8/2016 của Ban Thường vụ Huyện ủy;",
            "Chương trình hành động số 05-CTr/HU ngày 29/8/2016 của Ban Thường vụ Huyện ủy;");
    assertThat(finding.printed()).isEqualTo("05-CTr/TU");
    assertThat(finding.expected()).isEqualTo("05-CTr/HU");
  }

  @Test
  void c08_theYearInsideTheNumber() {
    assertThat(
            only(
                    "Quyết định số 704/QĐ-UBND ngày 26/9/2022 của UBND tỉnh;",
                    "Quyết định số 704/2022/QĐ-UBND ngày 26/9/2022 của UBND tỉnh;")
                .severity())
        .isEqualTo(Severity.WARNING);
    assertThat(only("Nghị định số 307/2021/NĐ-CP ngày 27/01/2020 của Chính phủ").severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void c09_issuerTypeCapitalsAndCalendar() {
    only("Quyết định số 512/QĐ-TTg ngày 02/9/2016 của Chính phủ");
    only("Quyết định số 80/NQ-CP ngày 19/5/2011 của Chính phủ");
    only("Quyết định số 512/QĐ-TTg ngày 02/9/2016;", "Quyết định số 512/QĐ-TTG ngày 02/9/2016;");
    only("Quyết định số 512/QĐ-TTg ngày 31/9/2016");
  }

  @Test
  void c10_actsThatOnlyLookAlikeAreNoFault() {
    assertThat(
            audit(
                "Nghị quyết số 72/2022/NQ-HĐND ngày 15/7/2022 của HĐND tỉnh;",
                "Nghị quyết số 74/2022/NQ-HĐND ngày 15/7/2022 của Hội đồng nhân dân tỉnh;",
                "Kế hoạch số 45/KH-UBND ngày 07/3/2024 của UBND tỉnh Hưng Yên;",
                "Kế hoạch số 45/KH-UBND ngày 20/3/2024 của UBND thị xã Mỹ Hào;",
                "Quyết định số 88/QĐ-UBND ngày 17/01/2023 của UBND tỉnh về giao chỉ tiêu năm 2023;",
                "Quyết định số 88/QĐ-UBND ngày 19/02/2024 của UBND tỉnh về giao chỉ tiêu năm 2024;"))
        .isEmpty();
  }

  @Test
  void c11_anActLaterThanThePlan() {
    Finding finding =
        only(
            "Số: 12/KH-UBND",
            "Hòa An, ngày 05 tháng 6 năm 2017",
            "Căn cứ Quyết định số 900/QĐ-UBND ngày 06/6/2018 của UBND tỉnh;");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void c12_theDocumentsOwnNumberIsCitedRightly() {
    assertThat(
            only(
                    "Số: 58 /KH-UBND",
                    "Hòa An, ngày 05 tháng 6 năm 2017",
                    "(Kèm theo Kế hoạch số 58/KH-UBND ngày 15 tháng 6 năm 2017 của UBND huyện)")
                .message()
                .key())
        .isEqualTo("citations.two-ways");
  }

  @Test
  void c13_anActNoLongerInForceOnThePlansDay() {
    Finding finding =
        only(
            "Hòa An, ngày 05 tháng 3 năm 2023",
            "Căn cứ Quyết định số 59/2015/QĐ-TTg của Thủ tướng Chính phủ;");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.expected()).isEqualTo("07/2021/NĐ-CP");
    assertThat(
            audit(
                "Hòa An, ngày 05 tháng 3 năm 2019",
                "Căn cứ Quyết định số 59/2015/QĐ-TTg của Thủ tướng Chính phủ;"))
        .isEmpty();
  }

  @Test
  void c14_anActThatTheGraphKnowsOtherwise() {
    assertThat(
            only("Văn bản hợp nhất số 1315/VBHN-BLĐTĐBXH ngày 13/4/2023 của Bộ Lao động")
                .expected())
        .isEqualTo("1315/VBHN-BLĐTBXH");
    assertThat(only("Quyết định số 24/2021/QĐ-TTg ngày 17/7/2021").expected())
        .isEqualTo("24/2021/QĐ-TTg");
  }
}
