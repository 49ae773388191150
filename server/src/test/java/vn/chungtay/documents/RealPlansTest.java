package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Finding.Code;

/** Plans of five real places: exactly their real faults of text and citation, nothing more. */
class RealPlansTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tan-yen-2017-2020.docx | 2.300, 1,5 | -",
        "tan-yen-2017-2020.txt | 2.300, 1,5 | -",
        "bo-trach-2016-2020.txt | - | 05-CTr/TU",
        "binh-thuan-2024.txt | - | 2004/2022/QĐ-UBND, 1315/VBHN-BLĐTĐBXH",
        "di-su-2024-body.txt | - | 19-Ctr/ThU",
        "hong-linh-2022-2025.txt | - | -"
      })
  void theirFaultsAreFoundAndNoOthers(String file, String texts, String citations) {
    Path path = Path.of(System.getProperty("chungtay.shared", "../../shared"), "documents", file);
    Assumptions.assumeTrue(Files.exists(path), "real plans are not beside the project: " + path);
    CheckedPlan plan = PlanCheck.check(path);
    assertThat(printed(plan, Code.TEXT)).containsExactlyInAnyOrderElementsOf(parts(texts));
    assertThat(printed(plan, Code.CITATION)).containsExactlyInAnyOrderElementsOf(parts(citations));
  }

  private static List<String> printed(CheckedPlan plan, Code code) {
    return plan.findings().stream().filter(f -> f.code() == code).map(Finding::printed).toList();
  }

  private static List<String> parts(String listed) {
    return listed.equals("-") ? List.of() : List.of(listed.split(", ", -1));
  }
}
