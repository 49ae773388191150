package vn.chungtay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The citations of a generated plan, and one of them cited otherwise. */
final class PlanActs {
  /** An invented act; {@code year} is the one inside the number, null where it has none. */
  record Invented(
      String type,
      int number,
      @Nullable Integer year,
      String symbol,
      LocalDate day,
      String issuer,
      String title) {
    String code() {
      return number
          + (year == null ? "" : "/" + year)
          + (symbol.startsWith("NQ/") || symbol.startsWith("CTr/") ? "-" : "/")
          + symbol;
    }

    String cited(boolean inWords, boolean titled) {
      String date =
          inWords
              ? String.format(
                  "%02d tháng %d năm %d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
              : String.format(
                  "%02d/%d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
      return type
          + " số "
          + code()
          + " ngày "
          + date
          + " của "
          + issuer
          + (titled ? " về " + title : "");
    }
  }

  private static final List<String> TITLES =
      List.of(
          "phát triển sản xuất và hỗ trợ sinh kế cho hộ nghèo trên địa bàn",
          "giao chỉ tiêu kế hoạch kinh tế - xã hội hằng năm cho các địa phương",
          "chính sách hỗ trợ nhà ở đối với hộ có hoàn cảnh khó khăn",
          "tăng cường sự lãnh đạo đối với công tác giảm nghèo bền vững",
          "dạy nghề và giải quyết việc làm cho lao động nông thôn",
          "bảo đảm an sinh xã hội và chăm sóc người có công");

  private PlanActs() {}

  static List<Invented> acts(PlanModel plan, Random random) {
    int year = plan.planFirst - 1;
    List<Invented> acts = new ArrayList<>();
    acts.add(
        new Invented(
            "Quyết định",
            1100 + random.nextInt(800),
            null,
            "QĐ-TTg",
            day(year, random),
            "Thủ tướng Chính phủ",
            TITLES.get(0)));
    acts.add(
        new Invented(
            "Nghị định",
            310 + random.nextInt(80),
            year,
            "NĐ-CP",
            day(year, random),
            "Chính phủ",
            TITLES.get(5)));
    acts.add(
        new Invented(
            "Nghị quyết",
            10 + random.nextInt(80),
            year,
            "NQ-HĐND",
            day(year, random),
            "Hội đồng nhân dân tỉnh",
            TITLES.get(2)));
    acts.add(
        new Invented(
            "Quyết định",
            200 + random.nextInt(3000),
            null,
            "QĐ-UBND",
            day(year, random),
            "UBND tỉnh",
            TITLES.get(1)));
    acts.add(
        new Invented(
            "Chương trình hành động",
            3 + random.nextInt(40),
            null,
            "CTr/TU",
            day(year, random),
            "Ban Thường vụ Tỉnh ủy",
            TITLES.get(3)));
    return acts;
  }

  private static LocalDate day(int year, Random random) {
    return LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  static void write(PlanModel plan, Random random) {
    for (Invented act : acts(plan, new Random(plan.seed))) {
      plan.paragraphs.add("Căn cứ " + act.cited(random.nextBoolean(), true) + ";");
      if (random.nextInt(3) > 0) {
        plan.paragraphs.add(
            "Tiếp tục thực hiện " + act.cited(random.nextBoolean(), random.nextBoolean()) + ".");
      }
      if (act.symbol().equals("NQ-HĐND")) {
        Invented next =
            new Invented(
                act.type(),
                act.number() + 2,
                act.year(),
                act.symbol(),
                act.day(),
                act.issuer(),
                TITLES.get(4));
        plan.paragraphs.add("Căn cứ " + next.cited(false, true) + ";");
      }
    }
  }

  /** Another mention of one act with a slip in it. */
  static String slip(PlanModel plan, int kind, Random random) {
    List<Invented> acts = acts(plan, new Random(plan.seed));
    Invented act = acts.get(random.nextInt(acts.size()));
    LocalDate day = act.day();
    Invented wrong =
        switch (kind) {
          case 0 ->
              with(
                  act,
                  act.number(),
                  act.symbol(),
                  day.withDayOfMonth(day.getDayOfMonth() == 28 ? 27 : day.getDayOfMonth() + 1));
          case 1 -> with(act, act.number(), act.symbol(), day.minusYears(1));
          case 2 ->
              with(act, act.number() + (act.number() / 10 % 10 == 9 ? -10 : 10), act.symbol(), day);
          case 3 -> with(acts.get(4), acts.get(4).number(), "CTr/HU", acts.get(4).day());
          case 4 -> with(acts.get(0), acts.get(0).number(), "QĐ-TTG", acts.get(0).day());
          case 5 -> with(act, act.number(), act.symbol(), day.plusYears(9));
          default ->
              new Invented(
                  "Nghị quyết",
                  acts.get(3).number(),
                  null,
                  "QĐ-UBND",
                  acts.get(3).day(),
                  "UBND tỉnh",
                  acts.get(3).title());
        };
    return "Tổ chức triển khai " + wrong.cited(random.nextBoolean(), true) + ".";
  }

  private static Invented with(Invented act, int number, String symbol, LocalDate day) {
    return new Invented(act.type(), number, act.year(), symbol, day, act.issuer(), act.title());
  }
}
