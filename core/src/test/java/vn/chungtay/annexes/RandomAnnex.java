package vn.chungtay.annexes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A consistent annex in one of very many layouts, drawn as text; the same seed, the same annex. */
final class RandomAnnex {
  private static final String[] FIRST = {"Bình", "Phú", "Sơn", "Tân", "Hòa", "Cộng", "Long", "Mỹ"};
  private static final String[] SECOND = {"An", "Lộc", "Hà", "Lập", "Hòa", "Thịnh", "Đức", "Hồ"};
  private static final String[] GROUPS = {
    "Khu vực thành thị", "Khu vực nông thôn", "Các xã miền núi", "Huyện Đông", "Vùng cao"
  };
  private static final String[] TOTALS = {
    "Tổng", "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn huyện", "Toàn tỉnh", "Tổng toàn huyện"
  };
  private static final String[] UNIT = {
    "Đơn vị",
    "Xã, thị trấn",
    "Tên xã, phường",
    "Địa phương",
    "Tên đơn vị",
    "Thôn, khu phố",
    "Địa bàn"
  };
  private static final String[] HOUSEHOLDS = {
    "Tổng số hộ", "Tổng số hộ dân", "Số hộ", "Tổng số hộ dân cư", "Hộ dân (hộ)", "Tổng hộ"
  };
  private static final String[] POOR = {
    "Hộ nghèo", "Số hộ nghèo", "Tổng số hộ nghèo", "Hộ nghèo (hộ)", "Số hộ nghèo cuối năm"
  };
  private static final String[] RATE = {"Tỷ lệ", "Tỷ lệ (%)", "Tỉ lệ %", "Tỷ lệ hộ nghèo (%)"};
  private static final String[] NEAR = {"Hộ cận nghèo", "Số hộ cận nghèo", "Cận nghèo"};
  private static final String[] NEAR_RATE = {"Tỷ lệ", "Tỷ lệ hộ cận nghèo", "Tỷ lệ cận nghèo (%)"};
  private static final String[] ROW_NUMBER = {"STT", "TT", "Số TT", "Số thứ tự"};
  private static final String[] NOTHING = {"-", "–", "0"};

  /** A unit with its row number and, for each year, households, poor, near-poor. */
  record Unit(String name, List<long[]> counts) {}

  final Random random;
  final int years;
  final int firstYear;
  final boolean near;
  final boolean grouped;
  final boolean subtotals;
  final boolean totalFirst;
  final boolean onePerYear;
  final boolean filled;
  final boolean columnNumbers;
  final boolean persons;
  final int decimals;
  final String grouping;
  final String comma;
  final String percent;
  final String totalName;
  final boolean numbered;
  final boolean restart;
  final List<List<Unit>> groups = new ArrayList<>();
  final String[] words;

  RandomAnnex(long seed) {
    random = new Random(seed);
    years = 1 + random.nextInt(6);
    firstYear = 2015 + random.nextInt(10);
    near = random.nextInt(3) == 0;
    grouped = random.nextInt(3) == 0;
    subtotals = random.nextBoolean();
    totalFirst = random.nextInt(5) == 0;
    onePerYear = random.nextInt(4) == 0;
    filled = random.nextBoolean();
    columnNumbers = random.nextInt(4) == 0;
    persons = random.nextInt(5) == 0;
    decimals = 1 + random.nextInt(3);
    grouping = pick(" ", ".", "", "\u00A0");
    comma = grouping.equals(".") ? "," : pick(",", ".");
    percent = random.nextInt(6) == 0 ? "%" : "";
    totalName = pick(TOTALS);
    numbered = grouped || random.nextInt(5) != 0;
    restart = random.nextBoolean();
    words =
        new String[] {
          pick(ROW_NUMBER),
          pick(UNIT),
          pick(HOUSEHOLDS),
          pick(POOR),
          pick(RATE),
          pick(NEAR),
          pick(NEAR_RATE)
        };
    units();
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void units() {
    int number = grouped ? 2 + random.nextInt(3) : 1;
    int serial = 0;
    for (int g = 0; g < number; g++) {
      List<Unit> units = new ArrayList<>();
      int size = 2 + random.nextInt(grouped ? 8 : 25);
      for (int u = 0; u < size; u++) {
        String name = pick(FIRST) + " " + pick(SECOND) + " " + (char) ('A' + serial % 26) + serial;
        serial++;
        units.add(new Unit(name, counts()));
      }
      groups.add(units);
    }
  }

  private List<long[]> counts() {
    long households = 80L + random.nextInt(4000);
    long poor = households * (1 + random.nextInt(25)) / 100;
    long nearPoor = households * (1 + random.nextInt(15)) / 100;
    List<long[]> counts = new ArrayList<>();
    for (int y = 0; y < years; y++) {
      counts.add(new long[] {households, poor, nearPoor});
      households += households * random.nextInt(4) / 100;
      poor = poor * (60 + random.nextInt(36)) / 100;
      nearPoor = nearPoor * (60 + random.nextInt(50)) / 100;
    }
    return counts;
  }

  List<Unit> all() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /** The annex as a document. */
  String draw() {
    return new AnnexDrawing(this).draw();
  }

  long[] sum(List<Unit> units, int year) {
    long[] sum = new long[3];
    for (Unit unit : units) {
      for (int i = 0; i < 3; i++) {
        sum[i] += unit.counts().get(year)[i];
      }
    }
    return sum;
  }

  String count(long value) {
    if (value == 0 && random.nextInt(3) == 0) {
      return pick(NOTHING);
    }
    return grouping.isEmpty()
        ? String.valueOf(value)
        : String.format(java.util.Locale.ROOT, "%,d", value).replace(",", grouping);
  }

  String rate(long part, long whole) {
    BigDecimal exact =
        new BigDecimal(part * 100).divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP);
    String text = exact.toPlainString().replace(".", comma);
    return text + percent;
  }

  String group(int index) {
    return GROUPS[index];
  }
}
