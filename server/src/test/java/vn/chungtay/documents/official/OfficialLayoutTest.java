package vn.chungtay.documents.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.documents.official.OfficialLayout.Measure;

class OfficialLayoutTest {
  private final OfficialLayout layout = OfficialLayout.decree30();

  @Test
  void a01_every_measure_of_the_law_names_its_clause_and_how_sure_it_is() {
    List<Measure> ofLaw =
        layout.measures().values().stream().filter(m -> !m.checked().equals("choice")).toList();
    assertThat(ofLaw).hasSizeGreaterThan(20);
    assertThat(ofLaw).allSatisfy(m -> assertThat(m.article()).contains("Phụ lục I"));
    assertThat(ofLaw).allSatisfy(m -> assertThat(m.checked()).isIn("read", "memory"));
  }

  @Test
  void a02_every_measure_lies_within_what_the_law_allows() {
    assertThat(layout.measures().values())
        .filteredOn(m -> !m.checked().equals("choice"))
        .allSatisfy(m -> assertThat(m.value()).isBetween(m.from(), m.to()));
  }

  @Test
  void a03_units_become_those_of_the_file_formats() {
    assertThat(layout.twips("margin-left")).isEqualTo(1701);
    assertThat(layout.halfPoints("body")).isEqualTo(28);
    assertThat(layout.css("margin-left")).isEqualTo("30mm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Độc lập - Tự do - Hạnh phúc",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN",
        "48.950",
        "Tổng số hộ dân"
      })
  void b01_widths_of_words_are_those_of_the_typeface(String words) throws IOException {
    String face = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Bold.ttf";
    try (PDDocument pdf = new PDDocument();
        var stream = Objects.requireNonNull(OfficialLayout.class.getResourceAsStream(face))) {
      PDFont font = PDType0Font.load(pdf, stream);
      double exact = font.getStringWidth(words);
      assertThat((double) TextWidth.of(words, true)).isCloseTo(exact, within(exact * 0.03));
    }
  }

  @Test
  void c01_points_follow_the_vietnamese_alphabet() {
    Numbering numbering = new Numbering(layout);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      points.append(numbering.next(Block.Kind.POINT)).append(' ');
    }
    assertThat(points).hasToString("a) b) c) d) đ) e) g) h) ");
  }

  @Test
  void c02_numbers_start_again_under_a_higher_heading() {
    Numbering numbering = new Numbering(layout);
    assertThat(numbering.next(Block.Kind.PART)).isEqualTo("I.");
    assertThat(numbering.next(Block.Kind.SECTION)).isEqualTo("1.");
    assertThat(numbering.next(Block.Kind.SUBSECTION)).isEqualTo("1.1.");
    assertThat(numbering.next(Block.Kind.SUBSECTION)).isEqualTo("1.2.");
    assertThat(numbering.next(Block.Kind.SECTION)).isEqualTo("2.");
    assertThat(numbering.next(Block.Kind.SUBSECTION)).isEqualTo("2.1.");
    assertThat(numbering.next(Block.Kind.PART)).isEqualTo("II.");
    assertThat(numbering.next(Block.Kind.SECTION)).isEqualTo("1.");
  }

  @ParameterizedTest
  @CsvSource({"1,I", "4,IV", "9,IX", "14,XIV", "40,XL", "99,XCIX", "100,100"})
  void c03_roman_numbers(int number, String roman) {
    assertThat(Numbering.roman(number)).isEqualTo(roman);
  }

  @ParameterizedTest
  @CsvSource({
    "KẾ HOẠCH,Kế hoạch",
    "ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN,Ủy ban nhân dân huyện Tân Yên",
    "ỦY BAN NHÂN DÂN PHƯỜNG DỊ SỬ,Ủy ban nhân dân phường Dị Sử",
    "Ủy ban nhân dân thị xã Hồng Lĩnh,Ủy ban nhân dân thị xã Hồng Lĩnh"
  })
  void d01_names_of_bodies_inside_a_sentence(String name, String inSentence) {
    assertThat(OfficialNames.inSentence(name)).isEqualTo(inSentence);
  }

  @ParameterizedTest
  @CsvSource({
    "THÔN TRE MẪU,thôn Tre Mẫu",
    "TỔ DÂN PHỐ SỐ 3,tổ dân phố Số 3",
    "ỦY BAN NHÂN DÂN XÃ PHÚC HOÀ,Ủy ban nhân dân xã Phúc Hoà",
    "Thôn Tre Mẫu,Thôn Tre Mẫu"
  })
  void d02_names_of_villages_inside_a_sentence(String name, String inSentence) {
    assertThat(OfficialNames.bodyInSentence(name)).isEqualTo(inSentence);
  }

  @ParameterizedTest
  @CsvSource({
    "ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN,ỦY BAN NHÂN DÂN|HUYỆN TÂN YÊN",
    "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN,ỦY BAN NHÂN DÂN|TỈNH BÌNH THUẬN",
    "SỞ Y TẾ,SỞ Y TẾ"
  })
  void d02_a_long_name_breaks_before_its_area(String name, String lines) {
    assertThat(String.join("|", OfficialNames.brokenBeforeArea(name))).isEqualTo(lines);
  }
}
