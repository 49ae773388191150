package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.annexes.Finding;
import vn.chungtay.values.Language;

/**
 * Statutory tables that somebody sends: recognised by their row of column numbers, and what does
 * not balance in them is told. Figures are those of a province's sample.
 */
class D04StatutoryTablesTest {
  private static final String MOVEMENT =
      """
      TT,Địa bàn,,Đầu kỳ,Trở thành hộ cận nghèo,Vượt chuẩn cận nghèo,Khác,Từ hộ cận nghèo,Tái nghèo,Phát sinh mới,Khác,Cuối kỳ
      A,B,C,1,2,3,4,5,6,7,8,%s
      """;

  @TempDir private Path folder = Path.of("target");

  private List<Finding> check(String content) throws IOException {
    Path file = folder.resolve("bang.csv");
    Files.writeString(file, content);
    CheckedPlan checked = PlanCheck.check(file);
    assertThat(checked.refusal()).isEmpty();
    assertThat(checked.annexes()).isEmpty();
    return checked.findings();
  }

  private static String heading(String last) {
    return MOVEMENT.formatted(last);
  }

  @Test
  void a01_aTableThatBalancesHasNoFindings() throws IOException {
    assertThat(
            check(
                heading("9=1-2-3-4+5+6+7+8")
                    + """
                    1,Cư Jút,Hộ,294,64,45,0,5,0,14,0,204
                    ,Cư Jút,Nhân khẩu,1313,303,243,0,26,0,59,0,852
                    """))
        .isEmpty();
  }

  @Test
  void a02_rowsThatDoNotBalanceAreFoundWithWhatTheyShouldBe() throws IOException {
    List<Finding> findings =
        check(
            heading("9=1-2-3-4+5+6+7+8")
                + """
                1,Cư Jút,Hộ,294,64,45,0,5,0,14,0,204
                2,Đăk Glong,Hộ,1369,374,128,0,39,0,28,0,923
                3,Đắk Mil,Hộ,238,47,4,0,6,14,12,0,221
                """);
    assertThat(findings).extracting(Finding::code).containsOnly(Finding.Code.SUM);
    assertThat(findings).extracting(Finding::unit).containsExactly("Đăk Glong", "Đắk Mil");
    assertThat(findings).extracting(Finding::printed).containsExactly("923", "221");
    assertThat(findings).extracting(Finding::expected).containsExactly("934", "219");
    assertThat(findings).extracting(Finding::severity).containsOnly(Finding.Severity.ERROR);
    assertThat(findings.get(0).message().in(Language.VI))
        .contains("Đăk Glong", "923", "9=1−2−3−4+5+6+7+8", "934");
  }

  @Test
  void a03_withoutPrintedFormulasTheHeadingsTellWhichTableItIs() throws IOException {
    List<Finding> findings =
        check(
            """
            TT,Địa bàn,,Đầu kỳ,Thoát cận nghèo,Trở thành hộ nghèo,"Khác (chết, chuyển đi, tách, nhập)",Hộ nghèo trở thành hộ cận nghèo,Tái cận nghèo,Phát sinh mới,Khác,Cuối kỳ
            A,B,C,1,2,3,4,5,6,7,8,9
            1,Cư Jút,Hộ,276,45,5,0,63,0,18,0,305
            """);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).expectation()).contains("307");
  }

  @Test
  void a04_theOtherGroupThatWasCountedInsteadOfComputedIsFound() throws IOException {
    List<Finding> findings =
        check(
            """
            TT,Địa bàn,Tổng số hộ nghèo,Dân tộc thiểu số,Không có khả năng lao động,Có người có công,Khác
            A,B,1,2,3,4,5=1-2-3-4
            1,Xã Mẫu Một,100,40,20,5,35
            2,Xã Mẫu Hai,80,50,25,10,9
            ,Tổng cộng,180,90,45,15,44
            """);
    assertThat(findings).extracting(Finding::unit).containsExactly("Xã Mẫu Hai", "Tổng cộng");
    assertThat(findings).extracting(Finding::expected).containsExactly("-5", "30");
  }

  @Test
  void a05_ratesTotalsAndFiguresThatAreNoneAreFound() throws IOException {
    List<Finding> findings =
        check(
            """
            TT,Địa bàn,Tổng số hộ,Nhân khẩu,Hộ nghèo,Tỷ lệ
            A,B,1,2,3,4=3/1x100
            1,Thôn Mẫu Một,200,810,11,"5,50"
            2,Thôn Mẫu Hai,1.00,402,9,"9,00"
            3,Thôn Mẫu Ba,300,1.204,12,"4,10"
            ,Tổng số,600,2.416,33,"5,50"
            """);
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly(Finding.Code.NUMBER, Finding.Code.RATE, Finding.Code.SUM);
    assertThat(findings.get(1).expectation()).contains("4.00");
    assertThat(findings.get(2).expectation()).contains("32");
  }

  @Test
  void a06_aTableOfSomethingElseIsNotTakenForOne() throws IOException {
    Path file = folder.resolve("viec.csv");
    Files.writeString(file, "TT,Việc,Người\n1,Họp dân,Trưởng thôn\n2,Niêm yết,Công chức xã\n");
    assertThat(PlanCheck.check(file).refusal()).isPresent();
  }
}
