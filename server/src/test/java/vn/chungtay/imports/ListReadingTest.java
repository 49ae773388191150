package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.DayRange;
import vn.chungtay.households.Birth;
import vn.chungtay.households.StandingClass;
import vn.chungtay.values.Language;

/** What stands in the cells of real lists, and what becomes of it: read, or told with its cell. */
class ListReadingTest {
  private static final Map<String, String> GROUPS =
      Map.of("01", "Kinh", "08", "HMông", "15", "Sán Chay");

  @TempDir private Path folder;

  private static Area village(long id, String name) {
    DayRange always = new DayRange(null, null);
    return new Area(id, "1:" + id, AreaLevel.VILLAGE, "Thôn", name, "Thôn " + name, "", 1L, always);
  }

  private ListFiles.Read read(String name, byte[] content) throws IOException {
    Path file = folder.resolve("list");
    Files.write(file, content);
    ListFiles.Found found = ListFiles.layouts(file, name);
    Map<String, Map<Integer, Field>> columns = new HashMap<>();
    found.layouts().forEach(l -> columns.put(l.signature(), l.guess()));
    Villages villages = new Villages(List.of(village(2, "Đông"), village(3, "Tây")));
    CellValues values = new CellValues(LocalDate.of(2025, 6, 1), GROUPS);
    return ListFiles.read(
        file, name, found, columns, new ListFiles.Parts(villages, values, new Working(0, 0)));
  }

  private ListFiles.Read drawn(String drawn) throws IOException {
    return read("a.xlsx", Sheets.workbook("Hộ", drawn));
  }

  private static List<String> births(ListFiles.Read read) {
    return read.list().stream()
        .map(l -> l.head().birth())
        .map(b -> b == null ? "–" : b.written())
        .toList();
  }

  private static List<String> faults(ListFiles.Read read) {
    return read.list().stream()
        .flatMap(l -> l.faults.stream())
        .map(f -> f.place() + " " + f.code())
        .toList();
  }

  private static Stream<String> words(ListFiles.Read read, Language language) {
    return read.list().stream().flatMap(l -> l.faults.stream()).map(f -> f.message().in(language));
  }

  @Test
  void a01_birthsInAllTheirForms() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Ngày sinh|Thôn
            Lý Một|12/3/1985|Đông
            Lý Hai|@1985-03-12|Đông
            Lý Ba|#1985|Đông
            Lý Bốn|03-1960|Đông
            Lý Năm|00/00/1950|Đông
            Lý Sáu|SN 1949|Đông
            Lý Bảy|không rõ|Đông
            Lý Tám|1985-03-12 00:00:00|Đông
            """);
    assertThat(births(read))
        .containsExactly(
            "12/03/1985", "12/03/1985", "1985", "03/1960", "1950", "1949", "–", "12/03/1985");
    assertThat(faults(read)).isEmpty();
  }

  @Test
  void a02_birthsThatCannotBeToldForSureAreRefused() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Ngày sinh|Thôn
            Lý Một|12/3/85|Đông
            Lý Hai|31/2/1985|Đông
            Lý Ba|#31116|Đông
            Lý Bốn|3/25/1985|Đông
            Lý Năm|1/1/2030|Đông
            Lý Sáu|#REF!|Đông
            """);
    assertThat(faults(read))
        .containsExactly(
            "Hộ!B2 IMP-107",
            "Hộ!B3 IMP-107",
            "Hộ!B4 IMP-107",
            "Hộ!B5 IMP-107",
            "Hộ!B6 IMP-107",
            "Hộ!B7 IMP-115");
  }

  @Test
  void a03_aWorkbookThatCountsDaysFrom1904IsNotFourYearsOff() throws IOException {
    byte[] book =
        Sheets.workbook("Hộ", "Họ và tên chủ hộ|Ngày sinh|Thôn\nLý Một|@1985-03-12|Đông\n");
    byte[] mac =
        Edited.parts(
            book,
            "xl/workbook.xml",
            xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>"));
    assertThat(births(read("a.xlsx", mac))).containsExactly("13/03/1989");
  }

  @Test
  void a04_numbersKeepTheZerosThatTheirFormatShows() throws IOException {
    byte[] book =
        Sheets.workbook(
            "Hộ",
            "Họ và tên chủ hộ|Số CCCD|Thôn\nLý Một|#24085000111|Đông\nLý Hai|#24085000112|Đông\n");
    assertThat(faults(read("a.xlsx", book))).containsExactly("Hộ!B2 IMP-109", "Hộ!B3 IMP-109");
    byte[] formatted =
        Sheets.workbook("Hộ", "Họ và tên chủ hộ|Số CCCD|Thôn\nLý Một|0#24085000111|Đông\n");
    ListFiles.Read read = read("a.xlsx", formatted);
    assertThat(faults(read)).isEmpty();
    assertThat(read.list().get(0).head().idNumber()).isEqualTo("024085000111");
  }

  @Test
  void a05_whoHasNoNumberYetMaySaySo() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Số CCCD|Thôn
            Lý Một|chưa có|Đông
            Lý Hai|-|Đông
            Lý Ba|•••••••••111|Đông
            Lý Bốn|số 12 ngõ 5|Đông
            """);
    assertThat(faults(read)).containsExactly("Hộ!B5 IMP-109");
    assertThat(words(read, Language.VI)).first().asString().contains("ô này có 3");
  }

  @Test
  void a06_headingsRepeatedOnEveryPageAreNoHousehold() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            STT|Họ và tên|Năm sinh|Quan hệ với chủ hộ|Thôn
            1|Lý Một|1950|Chủ hộ|Đông
            STT|Họ và tên|Năm sinh|Quan hệ với chủ hộ|Thôn
            2|Lý Hai|1960|Chủ hộ|Đông
            """);
    assertThat(read.list()).hasSize(2);
    assertThat(faults(read)).isEmpty();
    assertThat(read.rowsPassedOver()).isEqualTo(1);
  }

  @Test
  void a07_whatAFormulaLeftBehindIsToldInItsCell() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Năm sinh|Địa chỉ|Thôn
            Lý Một|1950|#N/A|Đông
            #NAME?|1951|Ngõ 2|Đông
            Lý Ba|1952|Ngõ 3|#REF!
            """);
    assertThat(faults(read))
        .contains("Hộ!C2 IMP-115", "Hộ!A3 IMP-115", "Hộ!D4 IMP-115")
        .allMatch(f -> f.matches("Hộ!(C2|A3|D4) .*"));
    assertThat(read.list().get(0).address).isEmpty();
  }

  @Test
  void a08_hiddenRowsAreReadAndTheirNumberIsTold() throws IOException {
    byte[] book =
        Sheets.workbook(
            "Hộ", "Họ và tên chủ hộ|Năm sinh|Thôn\nLý Một|1950|Đông\nLý Hai|1951|Đông\n");
    byte[] hidden =
        Edited.sheets(book, xml -> xml.replaceFirst("<row r=\"3\"", "<row r=\"3\" hidden=\"1\""));
    ListFiles.Read read = read("a.xlsx", hidden);
    assertThat(read.list()).hasSize(2);
    assertThat(read.notes()).hasSize(1);
    assertThat(read.notes().get(0).in(Language.VI)).contains("1 dòng đang ẩn");
  }

  @Test
  void a09_marksOfTheMachineAreNoLetters() throws IOException {
    String text = "\uFEFFHọ và tên chủ hộ\tNăm sinh\tThôn\nLý\u0000 \u202EMột\u0007\t1950\tĐông\n";
    ListFiles.Read read = read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.list().get(0).head().name()).isEqualTo("Lý Một");
  }

  @Test
  void a10_aCellLikeABookIsRefusedAndNotStored() throws IOException {
    ListFiles.Read read =
        drawn(
            "Họ và tên chủ hộ|Năm sinh|Địa chỉ|Thôn\nLý Một|1950|" + "x".repeat(5_000) + "|Đông\n");
    assertThat(faults(read)).containsExactly("Hộ!C2 IMP-116");
    assertThat(read.list().get(0).address).isEmpty();
  }

  @Test
  void a11_onlyAMarkMakesAHouseholdPoor() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Năm sinh|Hộ nghèo|Hộ cận nghèo|Thôn
            Lý Một|1950|x||Đông
            Lý Hai|1951||4|Đông
            Lý Ba|1952|0||Đông
            Lý Bốn|1953|đã xóa||Đông
            Lý Năm|1954|x|x|Đông
            """);
    assertThat(read.list().stream().map(l -> String.valueOf(l.standing)).limit(3))
        .containsExactly(StandingClass.POOR.name(), StandingClass.NEAR_POOR.name(), "null");
    assertThat(faults(read)).containsExactly("Hộ!C5 IMP-117", "Hộ!D6 IMP-111");
  }

  @Test
  void a12_otherNamesOfAnEthnicGroup() throws IOException {
    ListFiles.Read read =
        drawn(
            """
            Họ và tên chủ hộ|Dân tộc|Thôn
            Lý Một|Mông|Đông
            Lý Hai|Cao Lan|Đông
            Lý Ba|H'Mông|Đông
            """);
    assertThat(read.list().stream().map(l -> l.head().ethnicGroup()))
        .containsExactly("08", "15", "08");
  }

  @ParameterizedTest
  @EnumSource(names = "IGNORED", mode = EnumSource.Mode.EXCLUDE)
  void a13_theHeadingsThatWeWriteAreUnderstood(Field field) {
    assertThat(HeadingWords.field(List.of(RefusedRows.heading(field)))).isEqualTo(field);
  }

  @Test
  void a14_birthsThatAgreeAreNoGuess() {
    assertThat(CellValues.agree(new Birth(1985, null, null), new Birth(1985, 3, 12))).isTrue();
    assertThat(CellValues.agree(new Birth(1985, 4, null), new Birth(1985, 3, 12))).isFalse();
  }
}
