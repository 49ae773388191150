package vn.chungtay.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Plans of invented places, each from its seed: the same seed gives the same plan. */
final class PlanGenerator {
  private static final List<String> SYLLABLES =
      List.of(
          "An", "Bình", "Cẩm", "Dương", "Đông", "Gia", "Hòa", "Hưng", "Khánh", "Lộc", "Long",
          "Minh", "Mỹ", "Nam", "Ngọc", "Nhân", "Phú", "Phúc", "Quang", "Sơn", "Tân", "Tây", "Thanh",
          "Thái", "Thịnh", "Tiên", "Trung", "Vân", "Việt", "Xuân", "Yên", "Đại", "Đức", "Liên",
          "Lâm", "Hải");
  private static final List<String> LEVELS = List.of("huyện", "thị xã", "tỉnh", "xã", "phường");
  private static final List<String> FORMATS = List.of("docx", "txt", "docx", "xlsx", "txt", "csv");
  private static final List<PlanGrid.Layout> LAYOUTS =
      List.of(
          PlanGrid.Layout.YEARS_ABOVE,
          PlanGrid.Layout.MEASURES_ABOVE,
          PlanGrid.Layout.TABLE_A_YEAR);
  private static final List<String> TOTALS =
      List.of("Tổng", "Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG");

  private PlanGenerator() {}

  static PlanModel plan(int seed) {
    Random random = new Random(seed * 7919L + 17);
    PlanModel plan = new PlanModel(seed);
    plan.level = LEVELS.get(random.nextInt(LEVELS.size()));
    plan.place = name(random);
    plan.format = FORMATS.get(seed / PlanFaults.turns() % FORMATS.size());
    years(plan, random);
    units(plan, random);
    figures(plan, random);
    rows(plan, random);
    style(plan, random);
    PlanText.write(plan, random);
    return plan;
  }

  private static String name(Random random) {
    String first = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    String second = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    return first.equals(second) ? first + " Giang" : first + " " + second;
  }

  private static void years(PlanModel plan, Random random) {
    plan.planFirst = 2017 + random.nextInt(9);
    plan.planLast = plan.planFirst + 2 + random.nextInt(3);
    int actual = 1 + random.nextInt(2);
    for (int year = plan.planFirst - actual; year <= plan.planLast; year++) {
      plan.years.add(year);
    }
  }

  private static void units(PlanModel plan, Random random) {
    int many = 5 + random.nextInt(26);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < many) {
      names.add(name(random));
    }
    int numbered = 1;
    for (String name : names) {
      plan.units.add(
          switch (plan.level) {
            case "phường" -> "Tổ dân phố " + numbered++;
            case "xã" -> "Thôn " + name;
            case "tỉnh" -> (random.nextInt(5) == 0 ? "Thị xã " : "Huyện ") + name;
            default -> random.nextInt(9) == 0 ? "TT " + name : name;
          });
    }
    plan.nearPoor = random.nextInt(3) == 0;
  }

  private static void figures(PlanModel plan, Random random) {
    int scale =
        plan.level.equals("tỉnh")
            ? 15
            : plan.level.equals("huyện") || plan.level.equals("thị xã") ? 2 : 1;
    for (int unit = 0; unit < plan.units.size(); unit++) {
      double households = (150 + random.nextInt(1400)) * (double) scale;
      double poor = households * (0.03 + random.nextInt(120) / 1000.0);
      double near = households * (0.02 + random.nextInt(60) / 1000.0);
      double grows = 1 + random.nextInt(15) / 1000.0;
      double falls = 0.70 + random.nextInt(20) / 100.0;
      for (int year : plan.years) {
        plan.set(unit, year, PlanModel.HOUSEHOLDS, Math.round(households));
        plan.set(unit, year, PlanModel.POOR, Math.round(poor));
        plan.set(unit, year, PlanModel.NEAR, Math.round(near));
        households *= grows;
        poor *= falls * (0.97 + random.nextInt(6) / 100.0);
        near *= 0.85 + random.nextInt(10) / 100.0;
      }
    }
  }

  private static void rows(PlanModel plan, Random random) {
    String total = TOTALS.get(random.nextInt(TOTALS.size()));
    boolean first = random.nextInt(4) == 0;
    boolean groups = plan.units.size() > 9 && random.nextInt(3) == 0;
    PlanModel.Row whole = new PlanModel.Row("", total, plan.all());
    if (first) {
      plan.rows.add(whole);
    }
    int cut = plan.units.size() / 3 + random.nextInt(3);
    List<Integer> upper = new ArrayList<>();
    List<Integer> lower = new ArrayList<>();
    plan.all().forEach(unit -> (unit < cut ? upper : lower).add(unit));
    if (groups) {
      plan.rows.add(new PlanModel.Row("I", "Khu vực thành thị", upper));
      number(plan, upper);
      plan.rows.add(new PlanModel.Row("II", "Khu vực nông thôn", lower));
      number(plan, lower);
    } else {
      number(plan, plan.all());
    }
    if (!first) {
      plan.rows.add(whole);
    }
  }

  private static void number(PlanModel plan, List<Integer> units) {
    int ordinal = 1;
    for (int unit : units) {
      plan.rows.add(
          new PlanModel.Row(String.valueOf(ordinal++), plan.units.get(unit), List.of(unit)));
    }
  }

  private static void style(PlanModel plan, Random random) {
    boolean csv = plan.format.equals("csv");
    plan.layout = LAYOUTS.get(plan.seed % LAYOUTS.size());
    plan.decimals = 1 + random.nextInt(2);
    plan.thousands = csv ? "" : List.of("", ".", " ").get(random.nextInt(3));
    plan.point = csv ? '.' : random.nextInt(4) == 0 && !plan.thousands.equals(".") ? '.' : ',';
    plan.percentSign = !csv && random.nextInt(6) == 0;
    plan.headingStyle = List.of("Năm %d", "%d", "Kế hoạch năm %d").get(random.nextInt(3));
    int month = 1 + random.nextInt(12);
    int dayOfMonth = 1 + random.nextInt(28);
    plan.number = (1 + random.nextInt(300)) + "/KH-UBND";
    plan.day = String.format("%02d tháng %02d năm %d", dayOfMonth, month, plan.planFirst);
    plan.referenceDay = plan.day;
  }
}
