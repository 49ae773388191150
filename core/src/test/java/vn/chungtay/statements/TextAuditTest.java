package vn.chungtay.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Finding;
import vn.chungtay.statements.Comparison.Verdict;
import vn.chungtay.values.Language;

/** Sentences beside an annex of 24 communes, 2015 to 2020. */
class TextAuditTest {
  private static final String[] HEAD = {"KẾ HOẠCH", "Giảm nghèo bền vững giai đoạn 2017 - 2020"};
  private final Annex annex = Plans.twentyFourCommunes();

  private Comparison compare(String sentence) {
    return new TextAudit()
        .compare(Plans.document(HEAD[0], HEAD[1], sentence), List.of(annex))
        .get(0);
  }

  private static List<Comparison> all(String sentence) {
    return new TextAudit()
        .compare(Plans.document(HEAD[0], HEAD[1], sentence), List.of(Plans.twentyFourCommunes()));
  }

  private Finding finding(String sentence) {
    Optional<Finding> finding = compare(sentence).finding();
    assertThat(finding).as(sentence).isPresent();
    return finding.orElseThrow();
  }

  @Test
  void t01_aRateThatAgreesIsNoFinding() {
    assertThat(
            compare("Cuối năm 2020 tỷ lệ hộ nghèo toàn huyện thấp hơn hoặc bằng 1,68%.").verdict())
        .isEqualTo(Verdict.AGREES);
  }

  @Test
  void t02_anotherRateIs() {
    Finding finding = finding("Cuối năm 2020 tỷ lệ hộ nghèo toàn huyện còn 1,86%.");
    assertThat(finding.code()).isEqualTo(Finding.Code.TEXT);
    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(finding.printed()).isEqualTo("1,86");
    assertThat(finding.expected()).isEqualTo("1,68");
    assertThat(finding.year()).hasValue(2020);
    assertThat(finding.message().in(Language.VI)).contains("1,86").contains("1,68");
    assertThat(finding.message().in(Language.EN)).contains("1.86").contains("1.68");
  }

  @Test
  void t03_theAverageFallOfTheYearsAgrees() {
    assertThat(compare("Tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.").verdict())
        .isEqualTo(Verdict.AGREES);
    assertThat(finding("Tỷ lệ hộ nghèo giảm bình quân 1,4%/năm.").expected()).isEqualTo("1,21");
  }

  @Test
  void t04_fewerLeaveThanTheAnnexSays() {
    Finding finding =
        finding("Hết năm 2020 có khoảng 2.300 hộ nghèo thoát nghèo so với thời điểm 01/10/2015.");
    assertThat(finding.printed()).isEqualTo("2.300");
    assertThat(finding.expected()).isEqualTo("2.849");
    assertThat(finding.message().in(Language.VI)).contains("2.849").contains("2016: 2.310");
  }

  @Test
  void t05_countedFromTheNextYearItWouldAgree() {
    assertThat(
            compare("Hết năm 2020 có khoảng 2.300 hộ nghèo thoát nghèo so với cuối năm 2016.")
                .verdict())
        .isEqualTo(Verdict.AGREES);
  }

  @Test
  void t06_unitsAboveTheAverageFallByLessThanPromised() {
    Finding finding =
        finding("Các xã có tỷ lệ hộ nghèo cao hơn mức bình quân chung giảm 1,5%/năm.");
    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
    String message = finding.message().in(Language.VI);
    assertThat(message)
        .contains("1,5")
        .contains("13 đơn vị")
        .contains("Phúc Sơn")
        .contains("năm 2017");
    assertThat(finding.message().in(Language.EN)).contains("1.5").contains("2017");
  }

  @Test
  void t07_whatTheAnnexDoesNotHoldIsNotAFinding() {
    assertThat(compare("Hết năm 2018 không còn hộ nghèo là gia đình người có công.").verdict())
        .isEqualTo(Verdict.NO_DATA);
    assertThat(compare("Tỷ lệ hộ cận nghèo năm 2020 còn 3%.").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(compare("Năm 2025 tỷ lệ hộ nghèo còn 1%.").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(compare("100% hộ nghèo được cấp thẻ BHYT.").verdict())
        .isEqualTo(Verdict.NOT_COMPARED);
  }

  @Test
  void t08_halvingZeroAndWhatRemains() {
    assertThat(compare("Giảm 1/2 số hộ nghèo so với đầu kỳ.").verdict()).isEqualTo(Verdict.AGREES);
    assertThat(finding("Giảm 4/5 số hộ nghèo so với đầu kỳ.").expected()).isEqualTo("73,1");
    assertThat(finding("Hết năm 2020 không còn hộ nghèo.").expected()).isEqualTo("850");
    assertThat(compare("Năm 2020 toàn huyện còn 853 hộ nghèo.").verdict())
        .isEqualTo(Verdict.AGREES);
    assertThat(finding("Năm 2020 toàn huyện còn 805 hộ nghèo.").expected()).isEqualTo("850");
  }

  /** "1/2 hộ" is half of the households or one of two: who guesses accuses somebody wrongly. */
  @Test
  void t08b_whatCanBeReadInTwoWaysIsNotCompared() {
    assertThat(all("Giảm 1/2 hộ nghèo so với đầu kỳ.")).isEmpty();
    assertThat(all("Năm 2020 còn 850 hộ nghèo, hỗ trợ 3/5 hộ làm nhà."))
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.AGREES);
    assertThat(finding("Năm 2020 còn 805 hộ nghèo, hỗ trợ 3/5 hộ làm nhà.").expected())
        .isEqualTo("850");
  }

  @Test
  void t09_aUnitNamedInTheSentenceIsItsOwnRow() {
    assertThat(compare("Năm 2020 tỷ lệ hộ nghèo của xã Liên Chung còn 2,7%.").verdict())
        .isEqualTo(Verdict.AGREES);
    assertThat(finding("Năm 2020 tỷ lệ hộ nghèo của xã Liên Chung còn 3,7%.").unit())
        .isEqualTo("Liên Chung");
  }

  @Test
  void t10_withoutAnAnnexThereIsNothingToCompare() {
    assertThat(new TextAudit().audit(Plans.document("Năm 2020 tỷ lệ hộ nghèo còn 9%."), List.of()))
        .isEmpty();
  }
}
