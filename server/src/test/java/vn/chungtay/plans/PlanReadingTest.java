package vn.chungtay.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;

/** How the text of an official plan is laid out by its parts. */
class PlanReadingTest {
  private static PlanReading read(String... lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      paragraphs.add(new Paragraph(line, Place.paragraph(paragraphs.size() + 1)));
    }
    return PlanReading.of(paragraphs);
  }

  private static final PlanReading PLAN =
      read(
          "Số: 12 /KH-UBND",
          "Suối Mẫu, ngày 05 tháng 6 năm 2017",
          "KẾ HOẠCH",
          "Giảm nghèo bền vững giai đoạn 2017 - 2020",
          "Căn cứ Quyết định số 1722/QĐ-TTg ngày 02/9/2016;",
          "Căn cứ Nghị quyết số 80/NQ-CP;",
          "I. MỤC TIÊU",
          "1. Mục tiêu chung",
          "Giảm nghèo bền vững.",
          "2. Mục tiêu cụ thể",
          "- Giảm 1,2%/năm.",
          "- Không tái nghèo.",
          "II. KINH PHÍ THỰC HIỆN",
          "Ngân sách các cấp.",
          "III. TỔ CHỨC THỰC HIỆN",
          "1. Phòng Lao động: chủ trì.",
          "Nơi nhận:",
          "- UBND tỉnh;",
          "- Lưu: VT.",
          "TM. ỦY BAN NHÂN DÂN",
          "KT. CHỦ TỊCH",
          "PHÓ CHỦ TỊCH",
          "Trần Thị Mẫu");

  @Test
  void a01_theHeadGivesNumberDayAndPlace() {
    assertThat(PLAN.head().number()).isEqualTo("12/KH-UBND");
    assertThat(PLAN.head().day()).isEqualTo(LocalDate.of(2017, 6, 5));
    assertThat(PLAN.head().place()).isEqualTo("Suối Mẫu");
  }

  @Test
  void a02_theTitleGivesTheYears() {
    assertThat(PLAN.title()).isEqualTo("Giảm nghèo bền vững giai đoạn 2017 - 2020");
    assertThat(PLAN.firstYear()).isEqualTo(2017);
    assertThat(PLAN.lastYear()).isEqualTo(2020);
    assertThat(read("KẾ HOẠCH", "Giảm nghèo năm 2024").lastYear()).isEqualTo(2024);
    assertThat(read("KẾ HOẠCH", "Giảm nghèo").lastYear()).isNull();
  }

  @Test
  void a03_romanHeadingsOpenParts() {
    assertThat(PLAN.items())
        .extracting(PlanItem::part)
        .containsExactly(
            PlanPart.LEGAL_BASIS,
            PlanPart.LEGAL_BASIS,
            PlanPart.OBJECTIVE,
            PlanPart.OBJECTIVE,
            PlanPart.MONEY,
            PlanPart.DUTY_TEXT,
            PlanPart.RECIPIENT,
            PlanPart.RECIPIENT);
  }

  @Test
  void a04_paragraphsStayUnderTheirHeading() {
    PlanItem item = PLAN.items().get(3);
    assertThat(item.heading()).isEqualTo("2. Mục tiêu cụ thể");
    assertThat(item.body()).isEqualTo("- Giảm 1,2%/năm.\n- Không tái nghèo.");
  }

  @Test
  void a05_theFootGivesAuthorityTitleAndSigner() {
    assertThat(PLAN.head().signingAuthority()).isEqualTo("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH");
    assertThat(PLAN.head().signingTitle()).isEqualTo("PHÓ CHỦ TỊCH");
    assertThat(PLAN.head().signer()).isEqualTo("Trần Thị Mẫu");
  }

  @Test
  void a06_aTextWithNoOrderLosesNothing() {
    PlanReading reading = read("Xin chào.", "Đây không phải kế hoạch.");
    assertThat(reading.items())
        .extracting(PlanItem::body)
        .containsExactly("Xin chào.", "Đây không phải kế hoạch.");
  }

  @Test
  void a07_aDayThatDoesNotExistStaysUnknown() {
    assertThat(read("Suối Mẫu, ngày 31 tháng 2 năm 2024").head().day()).isNull();
  }
}
