package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.areas.Telling;

/**
 * Units that were divided between a day and the borders a table is shown in: commune A is divided
 * between X and Y, B goes wholly into X, C stays as it is.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class DivisionsTest {
  private static final LocalDate THEN = LocalDate.of(2025, 3, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 4, 30);

  private final AreaBook book =
      Telling.book(
          List.of(
              SourceFile.of(
                  "areas-2025-03-01.csv",
                  null,
                  """
                  code,level,type,name,name_en,parent_code
                  90,province,Tỉnh,Mẫu,,
                  900,district,Huyện,Mẫu,,90
                  90001,commune,Xã,An,,900
                  90002,commune,Xã,Bình,,900
                  90003,commune,Xã,Chi,,900
                  """),
              SourceFile.of(
                  "areas-2026-04-30.csv",
                  null,
                  """
                  code,level,type,name,name_en,parent_code
                  90,province,Tỉnh,Mẫu,,
                  90002,commune,Xã,Xuân,,90
                  90004,commune,Xã,Yên,,90
                  90003,commune,Xã,Chi,,90
                  """),
              SourceFile.of(
                  "successors-2025-07-01.csv",
                  null,
                  """
                  old_province,old_district,old_commune,divided,new_commune,new_commune_name,new_province
                  90,900,90001,true,90002,Xã Xuân,90
                  90,900,90001,true,90004,Xã Yên,90
                  90,900,90002,false,90002,Xã Xuân,90
                  90,900,90003,false,90003,Xã Chi,90
                  """)));

  private int divided(String code, LocalDate day, LocalDate borders) {
    Area unit = book.findByCode(code, borders).orElseThrow();
    return new Divisions(book, day, borders).of(unit);
  }

  @Test
  void a01_onTheDayOfTheBordersNothingIsDivided() {
    assertThat(divided("90002", NOW, NOW)).isZero();
    assertThat(divided("90001", THEN, THEN)).isZero();
  }

  @Test
  void a02_bothPartsOfADividedCommuneAreEstimates() {
    assertThat(divided("90002", THEN, NOW)).isEqualTo(1);
    assertThat(divided("90004", THEN, NOW)).isEqualTo(1);
  }

  @Test
  void a03_aCommuneThatWentInWholeOrStayedIsExact() {
    assertThat(divided("90003", THEN, NOW)).isZero();
  }

  @Test
  void a04_aProvinceTellsOfADivisionWithinItOnce() {
    assertThat(divided("90", THEN, NOW)).isEqualTo(1);
  }

  @Test
  void a05_afterTheReformNothingIsDividedAnyMore() {
    assertThat(divided("90002", REFORM, NOW)).isZero();
    assertThat(divided("90", REFORM, NOW)).isZero();
  }

  @Test
  void a06_theOtherWayRoundLaterFiguresInOldBordersAreEstimatesToo() {
    assertThat(divided("90001", NOW, THEN)).isEqualTo(1);
    assertThat(divided("90003", NOW, THEN)).isZero();
  }
}
