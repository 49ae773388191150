package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final SourceFile OLD =
      SourceFile.of(
          "old-2025-03-01.csv",
          null,
          """
          code,level,type,name,parent_code
          10,province,Tỉnh,Một,
          100,district,Huyện,Một,10
          00001,commune,Xã,An,100
          00002,commune,Xã,Bình,100
          00003,commune,Xã,Cát,100
          """);
  private static final SourceFile NEW =
      SourceFile.of(
          "new-2026-04-30.csv",
          null,
          """
          code,level,type,name,parent_code
          10,province,Tỉnh,Một,
          00001,commune,Phường,An Bình,10
          00003,commune,Xã,Cát,10
          """);
  private static final SourceFile REFORMED =
      SourceFile.of(
          "successors-2025-07-01.csv",
          null,
          """
          old_province,old_district,old_commune,divided,new_commune,new_commune_name,new_province
          10,100,00001,false,00001,Xã An Bình,10
          10,100,00002,false,00001,Xã An Bình,10
          10,100,00003,false,00003,Xã Cát,10
          """);

  @Test
  void case01_aMergedCommuneIsANewUnitEvenUnderAnOldCode() {
    AreaBook book = Telling.book(List.of(OLD, NEW, REFORMED));
    Area before = book.findByCode("00001", REFORM.minusDays(1)).orElseThrow();
    Area after = book.findByCode("00001", REFORM).orElseThrow();
    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(before.existence()).isEqualTo(new DayRange(null, REFORM));
    assertThat(book.predecessors(after.id())).hasSize(2).allMatch(Succession::whole);
  }

  @Test
  void case02_aCommuneThatPassedWholeAndAloneStaysTheSameUnitUnderANewParent() {
    AreaBook book = Telling.book(List.of(OLD, NEW, REFORMED));
    Area before = book.findByCode("00003", REFORM.minusDays(1)).orElseThrow();
    Area after = book.findByCode("00003", REFORM).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.parentId()).isNotEqualTo(before.parentId());
    assertThat(book.events(after.id()))
        .singleElement()
        .matches(e -> e.kind() == AreaEvent.Kind.REPARENTED && e.day().equals(REFORM));
  }

  @Test
  void case03_aTypeThatOnlyTheLaterListHasIsNewSinceThatList() {
    AreaBook book = Telling.book(List.of(OLD, NEW, REFORMED));
    assertThat(book.findByCode("00001", REFORM).orElseThrow().fullName()).isEqualTo("Xã An Bình");
    assertThat(book.findByCode("00001", LocalDate.of(2026, 4, 30)).orElseThrow().fullName())
        .isEqualTo("Phường An Bình");
  }

  @Test
  void case04_aDistrictWithoutCommunesEnds() {
    AreaBook book = Telling.book(List.of(OLD, NEW, REFORMED));
    assertThat(book.findByCode("100", REFORM.minusDays(1))).isPresent();
    assertThat(book.findByCode("100", REFORM)).isEmpty();
  }

  @Test
  void case05_theOrderOfTheFilesDoesNotMatter() {
    assertThat(Telling.book(List.of(REFORMED, NEW, OLD)).history().units())
        .isEqualTo(Telling.book(List.of(OLD, NEW, REFORMED)).history().units());
  }

  @Test
  void case06_unitsThatVanishWithoutAWordAreRefused() {
    assertThat(Telling.problems(OLD, NEW))
        .singleElement()
        .asString()
        .contains("new-2026-04-30.csv", "AREA-021", "Xã Bình (00002)", "successors");
  }

  @Test
  void case07_aRowWithAProblemIsToldWithFileLineColumnAndRemedy() {
    SourceFile bad =
        SourceFile.of(
            "bad-2025-03-01.csv",
            null,
            """
            code,level,type,name,parent_code
            10,province,Tỉnh,Một,
            00001,parish,Xã,An,10
            00002,commune,Xã,,10
            00003,commune,Xã,"Cát, Đá",10
            00003,commune,Xã,Cát,10
            """);
    assertThat(Telling.problems(bad))
        .satisfiesExactly(
            first -> assertThat(first).contains("line 3", "column level", "parish", "AREA-013"),
            second -> assertThat(second).contains("line 4", "column name", "AREA-008"),
            third -> assertThat(third).contains("line 6", "00003", "line 5", "AREA-014"));
  }

  @Test
  void case08_emptyAndForeignFilesAreRefusedWithOneMessage() {
    assertThat(Telling.problems(SourceFile.of("empty.csv", REFORM, "")))
        .singleElement()
        .asString()
        .contains("empty.csv", "AREA-001");
    assertThat(Telling.problems(SourceFile.of("other.csv", REFORM, "a,b\n1,2\n")))
        .singleElement()
        .asString()
        .contains("AREA-002", "a, b");
    assertThat(Telling.problems(SourceFile.of("list.csv", null, OLD.content())))
        .singleElement()
        .asString()
        .contains("AREA-003", "--day");
  }

  @Test
  void case09_mergersBeforeTheFirstListAddTheUnitsThatWere() {
    AreaBook book = Telling.sample();
    Area tanYen = book.findByCode("216", LocalDate.of(2017, 1, 1)).orElseThrow();
    assertThat(book.children(tanYen.id(), LocalDate.of(2017, 1, 1)).stream().map(Area::name))
        .hasSize(24)
        .startsWith("An Dương", "Cao Thượng", "Cao Thượng", "Cao Xá", "Đại Hóa", "Hợp Đức");
    assertThat(book.children(tanYen.id(), LocalDate.of(2020, 1, 1))).hasSize(22);
    assertThat(book.children(tanYen.id(), LocalDate.of(2025, 3, 1))).hasSize(19);
    Area old = book.findByCode("216:xa-lan-gioi", LocalDate.of(2017, 1, 1)).orElseThrow();
    assertThat(old.hasOfficialCode()).isFalse();
    assertThat(book.events(old.id()).get(0).certainty()).contains("chưa rõ ngày");
  }

  @Test
  void case10_theWholeCountryIsToldWithoutAProblem() {
    AreaBook book = Telling.book(SharedAreas.all());
    long nation = book.nation().orElseThrow().id();
    LocalDate before = REFORM.minusDays(1);
    assertThat(book.below(nation, AreaLevel.PROVINCE, before)).hasSize(63);
    assertThat(book.below(nation, AreaLevel.DISTRICT, before)).hasSize(696);
    assertThat(book.below(nation, AreaLevel.COMMUNE, before)).hasSize(10035);
    assertThat(book.below(nation, AreaLevel.PROVINCE, REFORM)).hasSize(34);
    assertThat(book.below(nation, AreaLevel.DISTRICT, REFORM)).isEmpty();
    assertThat(book.below(nation, AreaLevel.COMMUNE, REFORM)).hasSize(3321);
  }

  @Test
  void case11_theSampleAndTheWholeCountryAreOneHistory() {
    List<SourceFile> both = new java.util.ArrayList<>(AreaSample.files());
    both.addAll(SharedAreas.all());
    AreaBook book = Telling.book(both);
    long nation = book.nation().orElseThrow().id();
    assertThat(book.below(nation, AreaLevel.COMMUNE, REFORM)).hasSize(3321);
    assertThat(book.findByCode("216:xa-lan-gioi", LocalDate.of(2017, 1, 1))).isPresent();
  }
}
