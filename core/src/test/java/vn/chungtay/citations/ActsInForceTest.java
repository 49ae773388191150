package vn.chungtay.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.annexes.Finding;

/** An act cited on its last day of force and on the day after, on its first and the day before. */
class ActsInForceTest {
  @ParameterizedTest
  @CsvSource({
    "31 tháng 12 năm 2021, Quyết định số 59/2015/QĐ-TTg, 0",
    "01 tháng 01 năm 2022, Quyết định số 59/2015/QĐ-TTg, 1",
    "31 tháng 12 năm 2026, Nghị định số 07/2021/NĐ-CP, 0",
    "01 tháng 01 năm 2027, Nghị định số 07/2021/NĐ-CP, 1",
    "30 tháng 5 năm 2026, Thông tư số 55/2023/TT-BTC, 0",
    "31 tháng 5 năm 2026, Thông tư số 55/2023/TT-BTC, 1",
    "30 tháng 5 năm 2026, Thông tư số 60/2026/TT-BTC, 1",
    "31 tháng 5 năm 2026, Thông tư số 60/2026/TT-BTC, 0",
    "31 tháng 8 năm 2021, Quyết định số 24/2021/QĐ-TTg, 1",
    "01 tháng 9 năm 2021, Quyết định số 24/2021/QĐ-TTg, 0"
  })
  void theDayOfThePlanDecides(String day, String act, int findings) {
    List<Finding> found =
        new CitationAudit()
            .audit(
                CitationAuditTest.document("Hòa An, ngày " + day, "Căn cứ " + act + ";"),
                List.of());
    assertThat(found).hasSize(findings);
    assertThat(found).allMatch(each -> each.code() == Finding.Code.CITATION);
  }
}
