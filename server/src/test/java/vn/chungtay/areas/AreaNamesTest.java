package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chungtay.areas.NameMatch.Certainty;

class AreaNamesTest {
  private static final LocalDate DAY = LocalDate.of(2017, 1, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 5, 1);
  private final AreaBook book = Telling.sample();

  private NameMatch match(String name, LocalDate day) {
    long parent = book.findByCode(day.equals(DAY) ? "216" : "24", day).orElseThrow().id();
    return new AreaNames(book).match(List.of(name), parent, day).get(0);
  }

  private String fullName(String name) {
    return Objects.requireNonNull(match(name, DAY).area()).fullName();
  }

  @Test
  void case01_namesAsTablesPrintThem() {
    assertThat(fullName("An Dương")).isEqualTo("Xã An Dương");
    assertThat(fullName("TT Cao Thượng")).isEqualTo("Thị trấn Cao Thượng");
    assertThat(fullName("TT. Nhã Nam")).isEqualTo("Thị trấn Nhã Nam");
    assertThat(fullName("Thị trấn Cao Thượng")).isEqualTo("Thị trấn Cao Thượng");
    assertThat(fullName("Cao Thượng")).isEqualTo("Xã Cao Thượng");
    assertThat(fullName("Cao xá")).isEqualTo("Xã Cao Xá");
    assertThat(fullName("Phúc Hoà")).isEqualTo("Xã Phúc Hòa");
    assertThat(match("xã  PHÚC HÒA", DAY).certainty()).isEqualTo(Certainty.EXACT);
  }

  @Test
  void case02_anotherSpellingIsAMatchWithAWarning() {
    NameMatch match = match("Quê Nham", DAY);
    assertThat(match.certainty()).isEqualTo(Certainty.SPELLING);
    assertThat(match.found().orElseThrow().name()).isEqualTo("Quế Nham");
    assertThat(match("Viêt Lâp", DAY).certainty()).isEqualTo(Certainty.SPELLING);
    assertThat(match("Ngọc Thiệ", DAY).found().orElseThrow().name()).isEqualTo("Ngọc Thiện");
  }

  @Test
  void case03_aNameOfAnotherPlaceOrDayIsNoMatch() {
    assertThat(match("Hồng Lĩnh", DAY).certainty()).isEqualTo(Certainty.NONE);
    assertThat(match("Quang Trung", DAY).certainty()).isEqualTo(Certainty.NONE);
    assertThat(match("Quang Trung", NOW).certainty()).isEqualTo(Certainty.EXACT);
  }

  @Test
  void case04_oneUnitIsGivenToOneNameOnly() {
    long parent = book.findByCode("216", DAY).orElseThrow().id();
    List<NameMatch> matches =
        new AreaNames(book).match(List.of("Quê Nham", "Quế Nham"), parent, DAY);
    assertThat(matches.get(0).certainty()).isEqualTo(Certainty.NONE);
    assertThat(matches.get(1).certainty()).isEqualTo(Certainty.EXACT);
  }
}
