package vn.chungtay.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  private static List<List<String>> read(String text, int buffer) throws IOException {
    List<List<String>> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (CsvRows csv = new CsvRows(new ByteArrayInputStream(bytes), buffer)) {
      records.add(List.copyOf(csv.header()));
      while (csv.next()) {
        List<String> record = new ArrayList<>();
        for (int field = 0; field < csv.fields(); field++) {
          record.add(csv.text(field));
        }
        records.add(record);
      }
    }
    return records;
  }

  @Test
  void plainRecordsWithAndWithoutAnEndOfTheLastLine() throws IOException {
    assertThat(read("a,b\n1,2\n3,", 64))
        .isEqualTo(List.of(List.of("a", "b"), List.of("1", "2"), List.of("3", "")));
    assertThat(read("a,b\r\n1,2\r\n", 64)).isEqualTo(List.of(List.of("a", "b"), List.of("1", "2")));
  }

  @Test
  void aSpreadsheetsMarkSemicolonsAndEmptyLines() throws IOException {
    assertThat(read("\ufeffxã;số\n\nAn Phú;1\n\n", 64))
        .isEqualTo(List.of(List.of("xã", "số"), List.of("An Phú", "1")));
  }

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLines() throws IOException {
    assertThat(read("a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n", 64).get(1))
        .containsExactly("x, \"y\"", "1\n2");
  }

  @Test
  void aLineIsCountedAsTheFileHasIt() throws IOException {
    byte[] bytes = "a,b\n\"1\n2\",x\n\n5,6\n".getBytes(StandardCharsets.UTF_8);
    try (CsvRows csv = new CsvRows(new ByteArrayInputStream(bytes), 64)) {
      assertThat(csv.next()).isTrue();
      assertThat(csv.line()).isEqualTo(2);
      assertThat(csv.next()).isTrue();
      assertThat(csv.line()).isEqualTo(5);
    }
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWithItsLine() {
    assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n", 64))
        .isInstanceOf(CsvRows.Malformed.class)
        .hasMessage("line 3");
    assertThatThrownBy(() -> read("a\n\"b\"c\n", 64)).isInstanceOf(CsvRows.Malformed.class);
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    assertThat(read("", 64)).isEqualTo(List.of(List.of()));
  }

  @Property(tries = 500)
  void whatWasWrittenIsRead(
      @ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 4, max = 200) int buffer)
      throws IOException {
    StringBuilder text = new StringBuilder("h,i,j\n");
    for (List<String> record : table) {
      text.append(String.join(",", record.stream().map(CsvRowsTest::quoted).toList())).append('\n');
    }
    assertThat(read(text.toString(), buffer).stream().skip(1).toList()).isEqualTo(table);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("ab\",\nếđ;\r").ofMaxLength(9);
    return cell.list().ofSize(3).list().ofMaxSize(12);
  }
}
