package vn.chungtay.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void case01_theSameWordWithTheToneElsewhereHasTheSameKey() {
    assertThat(Spelling.key("Hoà Thuý")).isEqualTo(Spelling.key("HÒA  thúy "));
    assertThat(Spelling.key("Thụy Hòe")).isEqualTo(Spelling.key("Thuỵ Hoè"));
    assertThat(Spelling.key("Dị Sử")).isNotEqualTo(Spelling.key("Dị Sứ"));
    assertThat(Spelling.key("Cao Thượng")).isNotEqualTo(Spelling.key("Cao Thường"));
  }

  @Test
  void case02_plainWordsHaveNoMarksAndNoBar() {
    assertThat(Spelling.plain("Thị trấn  Đại Hóa")).isEqualTo("thi tran dai hoa");
    assertThat(Spelling.plain("Ea H’Leo")).isEqualTo("ea h'leo");
    assertThat(Spelling.plain("Ưỡng Ỹ Ờ")).isEqualTo("uong y o");
  }

  @Test
  void case03_whatIsLeftOutMayBeAnythingButWhatIsTypedCounts() {
    assertThat(Spelling.agrees("di su", "Dị Sử")).isTrue();
    assertThat(Spelling.agrees("Di Sử", "Dị Sử")).isTrue();
    assertThat(Spelling.agrees("Dị Sứ", "Dị Sử")).isFalse();
    assertThat(Spelling.agrees("di su", "Dị Sử Hai")).isFalse();
    assertThat(Spelling.agrees("dai", "Đại")).isTrue();
    assertThat(Spelling.agrees("đai", "Dài")).isFalse();
  }

  @Test
  void case04_theLastWordMayBeCutShort() {
    assertThat(Spelling.begins("nha n", "Nhã Nam")).isTrue();
    assertThat(Spelling.begins("Nhã", "Nhã Nam")).isTrue();
    assertThat(Spelling.begins("nha nam x", "Nhã Nam")).isFalse();
    assertThat(Spelling.begins("nh nam", "Nhã Nam")).isFalse();
  }

  @Test
  void case05_theOrderIsThatOfAVietnameseDictionary() {
    List<String> inOrder =
        List.of(
            "An Dương",
            "Ăn",
            "Âm",
            "Cao Thượng",
            "Cao Xá",
            "Da",
            "Đa Mai",
            "Đại Hóa",
            "Lam Cốt",
            "Ma",
            "Mà",
            "Mả",
            "Mã",
            "Má",
            "Mạ",
            "Mai",
            "Ngọc Lý",
            "Ô",
            "Ơ",
            "Quận 2",
            "Ung",
            "Ưng");
    String[] shuffled = inOrder.toArray(new String[0]);
    Arrays.sort(shuffled, Comparator.comparing(String::hashCode));
    Arrays.sort(shuffled, Comparator.comparing(Spelling::sortKey));
    assertThat(shuffled).containsExactlyElementsOf(inOrder);
  }

  @Test
  void case06_numbersInANameAreNotTones() {
    assertThat(Spelling.key("Phú Hòa 2")).isEqualTo("phu4 hoa1 2");
    assertThat(Spelling.agrees("phu hoa", "Phú Hòa 2")).isFalse();
    assertThat(Spelling.agrees("phu hoa 2", "Phú Hoà 2")).isTrue();
  }

  /** Beside a letter of another script each word is taken apart by Unicode's own tables. */
  @Test
  void case07_lettersAreTakenApartAsUnicodeDoes() {
    for (int letter = ' '; letter < 0x1F00; letter = letter == 0x2FF ? 0x1E00 : letter + 1) {
      String word = "u" + (char) letter + "a (" + (char) letter + ")b";
      assertThat(Spelling.key(word + " ω")).isEqualTo(Spelling.key(word) + " ω");
      assertThat(Spelling.plain(word + " ω")).isEqualTo(Spelling.plain(word) + " ω");
    }
  }

  @Property
  void case08_marksThatStandApartAreTheSameLetters(@ForAll("names") String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(Spelling.key(apart)).isEqualTo(Spelling.key(name));
    assertThat(Spelling.plain(apart)).isEqualTo(Spelling.plain(name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứự")
        .withChars("yỳỷỹýỵNGUYỄNĐÌNH-' .,")
        .ofMaxLength(30);
  }
}
