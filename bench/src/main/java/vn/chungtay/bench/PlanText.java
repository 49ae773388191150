package vn.chungtay.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** The sentences of a generated plan, true to its annex, and the same sentences made untrue. */
final class PlanText {
  private static final List<String> NOISE =
      List.of(
          "- 100% người thuộc hộ nghèo được cấp thẻ bảo hiểm y tế theo quy định;",
          "- Phấn đấu 98% hộ nghèo, hộ cận nghèo có nhu cầu được tiếp cận dịch vụ viễn thông.",
          "- Tỷ lệ lao động qua đào tạo từ 55 - 60%, trong đó có chứng chỉ đạt 25%.",
          "- Hỗ trợ 120 hộ nghèo sửa chữa nhà ở; cho 300 hộ nghèo vay vốn ưu đãi.",
          "- Có trên 80% hộ gia đình sử dụng nước sạch, trước hết ưu tiên hộ nghèo.",
          "- Giảm tỷ lệ hộ nghèo dân tộc thiểu số bình quân 3%/năm.",
          "- Thu nhập bình quân đầu người tăng 1,5 lần so với đầu kỳ.",
          "- Giải quyết việc làm mới cho 1.500 lao động mỗi năm.");

  private PlanText() {}

  static void write(PlanModel plan, Random random) {
    String span = plan.planFirst + " - " + plan.planLast;
    plan.paragraphs.add("KẾ HOẠCH");
    plan.paragraphs.add("Thực hiện mục tiêu giảm nghèo bền vững giai đoạn " + span);
    PlanActs.write(plan, random);
    plan.paragraphs.add("I. MỤC TIÊU");
    plan.paragraphs.add("1. Mục tiêu cụ thể đến hết năm " + plan.planLast);
    for (int kind = 0; kind < 8; kind++) {
      if (random.nextInt(3) > 0) {
        String sentence = sentence(plan, kind, random.nextInt(5), false, random);
        if (!sentence.isEmpty()) {
          plan.paragraphs.add(sentence);
        }
      }
    }
    for (String noise : NOISE) {
      if (random.nextBoolean()) {
        plan.paragraphs.add(noise);
      }
    }
  }

  /** A sentence of a kind; {@code untrue} puts a figure into it that the annex contradicts. */
  static String sentence(PlanModel plan, int kind, int wording, boolean untrue, Random random) {
    int base = plan.planFirst - 1;
    int end = plan.planLast;
    return switch (kind) {
      case 0 -> rate(plan, PlanModel.POOR, "hộ nghèo", wording, untrue, random);
      case 1 -> average(plan, base, end, wording, untrue, random);
      case 2 -> above(plan, base, end, untrue);
      case 3 -> leave(plan, plan.years.get(0), end, wording, untrue, random);
      case 4 -> remain(plan, end, wording, untrue, random);
      case 5 -> share(plan, base, end, untrue);
      case 6 ->
          plan.nearPoor ? rate(plan, PlanModel.NEAR, "hộ cận nghèo", wording, untrue, random) : "";
      default -> fromTo(plan, base, end, untrue, random);
    };
  }

  private static BigDecimal off(BigDecimal value, boolean untrue, Random random) {
    if (!untrue) {
      return value;
    }
    BigDecimal change =
        new BigDecimal(11 + random.nextInt(80))
            .movePointLeft(2)
            .setScale(value.scale(), RoundingMode.UP);
    boolean down = value.compareTo(change) > 0 && random.nextBoolean();
    return down ? value.subtract(change) : value.add(change);
  }

  private static String percent(BigDecimal value) {
    return value.toPlainString().replace('.', ',') + "%";
  }

  private static String rate(
      PlanModel plan, int column, String whom, int wording, boolean untrue, Random random) {
    int year = plan.years.get(random.nextInt(plan.years.size()));
    String figure = percent(off(plan.rounded(plan.all(), year, column), untrue, random));
    return switch (wording) {
      case 0 ->
          "- Phấn đấu đến cuối năm "
              + year
              + ", tỷ lệ "
              + whom
              + " toàn "
              + plan.level
              + " còn "
              + figure
              + ".";
      case 1 ->
          "- Hết năm "
              + year
              + " tỷ lệ "
              + whom
              + " của "
              + plan.level
              + " giảm xuống còn "
              + figure
              + " (theo chuẩn nghèo đa chiều);";
      case 2 -> "- Tỷ lệ " + whom + " năm " + year + " là " + figure + ".";
      case 3 -> "- Tỉ lệ " + whom + " đến 31/12/" + year + ": " + figure + ";";
      case 4 ->
          "- Năm "
              + year
              + ", toàn "
              + plan.level
              + " phấn đấu đưa tỷ lệ "
              + whom
              + " xuống không quá "
              + exact(plan, column, year, figure)
              + ".";
      default -> "- Phấn đấu đến năm " + year + " tỷ lệ " + whom + " chỉ còn ở mức " + figure + ".";
    };
  }

  /** A bound is a figure of the annex only where it is written to the hundredth. */
  private static String exact(PlanModel plan, int column, int year, String figure) {
    return plan.decimals == 2
        ? figure
        : percent(plan.rate(plan.all(), year, column).setScale(0, RoundingMode.CEILING));
  }

  private static BigDecimal fall(PlanModel plan, List<Integer> of, int base, int end) {
    return plan.rate(of, base, PlanModel.POOR)
        .subtract(plan.rate(of, end, PlanModel.POOR))
        .divide(new BigDecimal(end - base), 10, RoundingMode.HALF_UP);
  }

  private static String average(
      PlanModel plan, int base, int end, int wording, boolean untrue, Random random) {
    BigDecimal fall = fall(plan, plan.all(), base, end);
    if (wording == 0) {
      BigDecimal least = fall.setScale(1, RoundingMode.FLOOR);
      BigDecimal said = untrue ? least.add(new BigDecimal("0.4")) : least;
      return "- Tỷ lệ hộ nghèo toàn " + plan.level + " giảm " + percent(said) + "/năm.";
    }
    BigDecimal said = off(fall.setScale(2, RoundingMode.HALF_UP), untrue, random);
    if (wording == 3) {
      BigDecimal low = fall.setScale(1, RoundingMode.FLOOR);
      BigDecimal more = untrue ? new BigDecimal("0.5") : BigDecimal.ZERO;
      BigDecimal high = low.add(new BigDecimal("0.5")).add(more);
      return "- Duy trì mức giảm tỷ lệ hộ nghèo từ "
          + percent(low.add(more))
          + " - "
          + percent(high)
          + " mỗi năm;";
    }
    return wording == 1
        ? "- Giảm tỷ lệ hộ nghèo bình quân "
            + percent(said)
            + "/năm giai đoạn "
            + plan.planFirst
            + "-"
            + end
            + ";"
        : "- Mỗi năm giảm bình quân " + percent(said) + " hộ nghèo.";
  }

  private static String above(PlanModel plan, int base, int end, boolean untrue) {
    BigDecimal whole = plan.rate(plan.all(), base, PlanModel.POOR);
    BigDecimal least = null;
    for (int unit : plan.all()) {
      BigDecimal own = fall(plan, List.of(unit), base, end);
      boolean isAbove = plan.rate(List.of(unit), base, PlanModel.POOR).compareTo(whole) > 0;
      if (isAbove && (least == null || own.compareTo(least) < 0)) {
        least = own;
      }
    }
    if (least == null) {
      return "";
    }
    BigDecimal said =
        least.setScale(1, RoundingMode.FLOOR).add(untrue ? new BigDecimal("0.3") : BigDecimal.ZERO);
    return "- Các đơn vị có tỷ lệ hộ nghèo cao hơn mức bình quân chung của "
        + plan.level
        + " giảm "
        + percent(said)
        + "/năm.";
  }

  private static String leave(
      PlanModel plan, int base, int end, int wording, boolean untrue, Random random) {
    long fall =
        plan.sum(plan.all(), base, PlanModel.POOR) - plan.sum(plan.all(), end, PlanModel.POOR);
    boolean about = wording == 0;
    long said = about ? Math.round(fall / 10.0) * 10 : fall;
    said = untrue ? said - (20 + random.nextInt(20)) * 10L * (said > 900 ? 1 : -1) : said;
    return "- Đến hết năm "
        + end
        + " toàn "
        + plan.level
        + " có "
        + (about ? "khoảng " : "")
        + grouped(said)
        + " hộ thoát nghèo so với "
        + (wording == 2 ? "cuối năm " + base : "thời điểm 31/12/" + base)
        + ".";
  }

  private static String remain(
      PlanModel plan, int end, int wording, boolean untrue, Random random) {
    long left = plan.sum(plan.all(), end, PlanModel.POOR);
    long said = untrue ? left + 11 + random.nextInt(90) : left;
    return wording == 0
        ? "- Cuối năm " + end + " toàn " + plan.level + " còn " + grouped(said) + " hộ nghèo."
        : "- Số hộ nghèo toàn " + plan.level + " đến năm " + end + " còn " + grouped(said) + " hộ.";
  }

  private static String share(PlanModel plan, int base, int end, boolean untrue) {
    long before = plan.sum(plan.all(), base, PlanModel.POOR);
    long after = plan.sum(plan.all(), end, PlanModel.POOR);
    boolean halved = after * 2 <= before;
    if (untrue) {
      return after * 5 > before ? "- Phấn đấu giảm 4/5 số hộ nghèo so với năm " + base + ";" : "";
    }
    return halved ? "- Phấn đấu giảm 1/2 số hộ nghèo so với năm " + base + ";" : "";
  }

  private static String fromTo(PlanModel plan, int base, int end, boolean untrue, Random random) {
    String first = percent(plan.rounded(plan.all(), base, PlanModel.POOR));
    String last = percent(off(plan.rounded(plan.all(), end, PlanModel.POOR), untrue, random));
    return "- Giảm tỷ lệ hộ nghèo từ "
        + first
        + " năm "
        + base
        + " xuống còn "
        + last
        + " vào cuối năm "
        + end
        + ".";
  }

  private static String grouped(long value) {
    String digits = Long.toString(value);
    return digits.length() < 4
        ? digits
        : digits.substring(0, digits.length() - 3) + "." + digits.substring(digits.length() - 3);
  }
}
