package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.areas.AreaHit.Rank;

class AreaSearchTest {
  private static final LocalDate NOW = LocalDate.of(2026, 5, 1);
  private static final LocalDate DAY = LocalDate.of(2017, 1, 1);
  private final AreaBook book = Telling.sample();

  private AreaHit first(String typed, LocalDate day) {
    return book.search(typed, day, 10).get(0);
  }

  @Test
  void case01_withMarksWithoutMarksAndWithOtherMarks() {
    assertThat(first("Dị Sử", NOW).rank()).isEqualTo(Rank.EXACT);
    assertThat(first("Di Su", NOW).rank()).isEqualTo(Rank.UNMARKED);
    assertThat(first("di su", NOW).rank()).isEqualTo(Rank.UNMARKED);
    assertThat(first("Dị Sứ", NOW).rank()).isEqualTo(Rank.OTHER_MARKS);
    for (String typed : List.of("Dị Sử", "Di Su", "di su", "Dị Sứ")) {
      assertThat(first(typed, NOW).area().fullName()).isEqualTo("Phường Dị Sử");
    }
  }

  @Test
  void case02_anEndedUnitIsFoundWithItsDaysAndWhatItBecame() {
    AreaHit hit = first("di su", NOW);
    assertThat(hit.area().existence().until()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(hit.became()).containsExactly("Phường Đường Hào");
    assertThat(hit.above()).containsExactly("Thị xã Mỹ Hào", "Tỉnh Hưng Yên");
  }

  @Test
  void case03_livingUnitsStandBeforeEndedOnes() {
    List<AreaHit> hits = book.search("tan yen", NOW, 10);
    assertThat(hits.get(0).area().fullName()).isEqualTo("Xã Tân Yên");
    assertThat(hits.get(1).area().fullName()).isEqualTo("Huyện Tân Yên");
    assertThat(first("tan yen", DAY).area().fullName()).isEqualTo("Huyện Tân Yên");
  }

  @Test
  void case04_aTypeBeforeTheNameCounts() {
    assertThat(first("TT Nha Nam", DAY).area().fullName()).isEqualTo("Thị trấn Nhã Nam");
    assertThat(first("TT Nha Nam", NOW).area().fullName()).isEqualTo("Thị trấn Nhã Nam");
    assertThat(first("nha nam", NOW).area().fullName()).isEqualTo("Xã Nhã Nam");
    assertThat(first("xã Cao Xá", NOW).area().fullName()).isEqualTo("Xã Cao Xá");
    assertThat(first("huyen tan yen", NOW).area().fullName()).isEqualTo("Huyện Tân Yên");
  }

  @Test
  void case05_beginningsAndOtherOrders() {
    assertThat(first("ngoc th", NOW).area().name()).isEqualTo("Ngọc Thiện");
    assertThat(first("ngoc th", NOW).rank()).isEqualTo(Rank.PREFIX);
    assertThat(first("nam nha", NOW).rank()).isEqualTo(Rank.OTHER_ORDER);
    assertThat(book.search("khong co dau", NOW, 10)).isEmpty();
    assertThat(book.search("  ", NOW, 10)).isEmpty();
  }

  @Test
  void case06_aCommaNamesTheUnitAbove() {
    assertThat(book.search("ngoc lam, my hao", NOW, 10))
        .singleElement()
        .matches(h -> h.area().code().equals("12136"));
  }

  @Test
  void case07_aCodeIsFoundToo() {
    assertThat(first("07306", NOW).area().fullName()).isEqualTo("Xã Nhã Nam");
  }

  @Test
  void case08_theSameWordWithTheToneElsewhereIsExact() {
    assertThat(first("Phúc Hoà", DAY).rank()).isEqualTo(Rank.EXACT);
    assertThat(first("Phúc Hòa", DAY).rank()).isEqualTo(Rank.EXACT);
  }
}
