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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.DayRange;
import vn.chungtay.households.Relation;

/** Spoilt lists, by seed: a refusal or households that hold together, never a crash. */
class ListFuzzTest {
  private static final String LIST =
      """
      DANH SÁCH HỘ DÂN|||||||
      _2x1_STT|_2x1_Mã hộ|_2x1_Họ và tên|_1x2_Năm sinh||_2x1_Quan hệ|_2x1_CCCD|_2x1_Thôn
      |||Nam|Nữ|||
      1|H1|Đào Văn Sớm|12/3/1985||Chủ hộ|024085000111|Đông
      2||Vũ Thị Sương||1987|Vợ|024187000112|
      3|H2|Đào Thị Muộn||03-1960|Chủ hộ||Tây
      Tổng cộng|||||||
      """;
  private static final String[] NASTY = {
    "", " ", "=1+1", "x", "0", "31/2/1985", "99999999999999999999", "'; drop table", "<b>",
    "\u202Eđảo", "•••123", "Tổng cộng", "Chủ hộ", "nam", "năm 1985", "#REF!", "Thôn Đông", "-1",
    "1E308", "00/00/1950", "A".repeat(5000), "\uD83D\uDE00", "Họ và tên", "(1)", "1985,00"
  };

  @TempDir private Path folder;

  private static Area village(long id, String name) {
    DayRange always = new DayRange(null, null);
    return new Area(id, "1:" + id, AreaLevel.VILLAGE, "Thôn", name, "Thôn " + name, "", 1L, always);
  }

  private int read(String name, byte[] content) throws IOException {
    return read(folder, name, content);
  }

  /** The households of a list that have no fault hold together; gives how many lines became any. */
  static int read(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve("list");
    Files.write(file, content);
    ListFiles.Found found = ListFiles.layouts(file, name);
    Map<String, Map<Integer, Field>> columns = new HashMap<>();
    found.layouts().forEach(l -> columns.put(l.signature(), l.guess()));
    Villages villages = new Villages(List.of(village(2, "Đông"), village(3, "Tây")));
    CellValues values = new CellValues(LocalDate.of(2025, 6, 1), Map.of("01", "Kinh"));
    List<Listed> list =
        ListFiles.read(
                file,
                name,
                found,
                columns,
                new ListFiles.Parts(villages, values, new Working(0, 0)))
            .list();
    for (Listed each : list) {
      if (each.faults.isEmpty()) {
        assertThat(each.persons).isNotEmpty().allMatch(p -> !p.name().isBlank());
        assertThat(each.persons.stream().filter(p -> p.relation() == Relation.HEAD)).hasSize(1);
        assertThat(each.areaId).isPositive();
      }
    }
    return list.size();
  }

  @Test
  void a01_theListItselfHasTwoHouseholds() throws IOException {
    assertThat(read("a.xlsx", Sheets.workbook("A", LIST))).isEqualTo(2);
  }

  @Test
  void a02_spoiltBytesAreRefusedOrRead() throws IOException {
    byte[] good = Sheets.workbook("A", LIST);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      byte[] spoilt = good.clone();
      for (int i = 0; i <= random.nextInt(8); i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      assertThat(read("a.xlsx", spoilt)).as("seed %d", seed).isNotNegative();
    }
  }

  @Test
  void a03_spoiltMarkupIsRefusedOrRead() throws IOException {
    byte[] good = Sheets.workbook("A", LIST);
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      byte[] spoilt =
          Edited.sheets(
              good,
              xml -> {
                StringBuilder changed = new StringBuilder(xml);
                for (int i = 0; i <= random.nextInt(5); i++) {
                  int at = random.nextInt(changed.length() - 1);
                  changed.replace(at, at + 1, String.valueOf((char) (32 + random.nextInt(90))));
                }
                return changed.toString();
              });
      assertThat(read("a.xlsx", spoilt)).as("seed %d", seed).isNotNegative();
    }
  }

  @Test
  void a04_nastyCellsAreToldOrRead() throws IOException {
    List<String> lines = LIST.lines().toList();
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        String[] cells = line.replaceAll("_\\d+x\\d+_", "").split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
          boolean spoil = random.nextInt(12) == 0;
          text.append(spoil ? NASTY[random.nextInt(NASTY.length)] : cells[i])
              .append(i + 1 < cells.length ? "\t" : "\n");
        }
      }
      assertThat(read("a.txt", text.toString().getBytes(StandardCharsets.UTF_8)))
          .as("seed %d", seed)
          .isNotNegative();
    }
  }
}
