package vn.chungtay.bench;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding.Code;

/** One fault of a kind put into a plan that had none. */
final class PlanFaults {
  /**
   * What was planted.
   *
   * @param unit the row's name, null where the fault is not in a row
   * @param year the year of the column, null where it is not in a year
   */
  record Planted(Code code, @Nullable String unit, @Nullable Integer year, String what) {}

  /** Faults of words come in more manners than those of cells: they have more turns. */
  private static final List<Code> ALL =
      List.of(
          Code.RATE,
          Code.SUM,
          Code.NUMBER,
          Code.ORDER,
          Code.YEAR,
          Code.TEXT,
          Code.CITATION,
          Code.RANGE,
          Code.JUMP,
          Code.TEXT,
          Code.CITATION,
          Code.TEXT,
          Code.CITATION);

  private PlanFaults() {}

  /** After how many plans the same kind of fault has its turn again. */
  static int turns() {
    return ALL.size();
  }

  /** Plants the fault whose turn it is; plans without text get faults of the table. */
  static Planted plant(PlanModel plan, int turn) {
    Random random = new Random(plan.seed * 31L + turn);
    boolean worded = plan.format.equals("docx") || plan.format.equals("txt");
    Code code = ALL.get(turn % ALL.size());
    if (!worded && (code == Code.TEXT || code == Code.CITATION)) {
      code = turn % 2 == 0 ? Code.RATE : Code.SUM;
    }
    return switch (code) {
      case RATE -> rate(plan, random);
      case SUM -> sum(plan, random);
      case NUMBER -> number(plan, random);
      case ORDER -> order(plan, random);
      case YEAR -> year(plan, random, worded);
      case TEXT -> text(plan, random);
      case CITATION -> citation(plan, random);
      case RANGE -> range(plan, random);
      case JUMP -> jump(plan, random);
    };
  }

  private static int unitRow(PlanModel plan, Random random) {
    int row = random.nextInt(plan.rows.size());
    return plan.rows.get(row).isUnit() ? row : unitRow(plan, random);
  }

  private static Planted put(
      PlanModel plan, Code code, int row, int year, int column, String text) {
    plan.printed.put(row + "/" + year + "/" + column, text);
    return new Planted(
        code, plan.rows.get(row).name(), plan.years.get(year), column + " printed " + text);
  }

  private static Planted rate(PlanModel plan, Random random) {
    int row = random.nextInt(plan.rows.size());
    int year = random.nextInt(plan.years.size());
    int column = plan.nearPoor && random.nextBoolean() ? PlanModel.NEAR_RATE : PlanModel.RATE;
    var right = plan.rounded(plan.rows.get(row).units(), plan.years.get(year), column - 1);
    var change = new java.math.BigDecimal(1 + random.nextInt(60)).movePointLeft(plan.decimals);
    boolean up = random.nextBoolean() || right.compareTo(change) <= 0;
    var wrong = up ? right.add(change) : right.subtract(change);
    return put(plan, Code.RATE, row, year, column, plan.decimal(wrong));
  }

  private static Planted sum(PlanModel plan, Random random) {
    int row = 0;
    while (plan.rows.get(row).isUnit()) {
      row++;
    }
    int year = random.nextInt(plan.years.size());
    int column = random.nextBoolean() ? PlanModel.HOUSEHOLDS : PlanModel.POOR;
    long right = plan.sum(plan.rows.get(row).units(), plan.years.get(year), column);
    long wrong = right + (random.nextBoolean() ? 1L : -1L) * (1 + random.nextInt(9));
    return put(plan, Code.SUM, row, year, column, plan.count(Math.max(0, wrong)));
  }

  private static Planted number(PlanModel plan, Random random) {
    int row = unitRow(plan, random);
    int year = random.nextInt(plan.years.size());
    int column = random.nextInt(3);
    if (random.nextInt(5) == 0) {
      return put(plan, Code.NUMBER, row, year, PlanModel.RATE, "");
    }
    String right = plan.cell(row, year, column);
    String wrong =
        switch (random.nextInt(4)) {
          case 0 -> right.replaceFirst("(\\d)([.,]?)", "$1,,$2").replace(",,,", ",,");
          case 1 -> right.replaceFirst("\\d", "O");
          case 2 -> right + "l";
          default -> right.charAt(0) + ";" + right.substring(1);
        };
    return put(plan, Code.NUMBER, row, year, column, wrong);
  }

  private static Planted order(PlanModel plan, Random random) {
    int row = unitRow(plan, random);
    while (row + 1 >= plan.rows.size() || !plan.rows.get(row + 1).isUnit()) {
      row = unitRow(plan, random);
    }
    String own = plan.rows.get(row).ordinal();
    String next = plan.rows.get(row + 1).ordinal();
    switch (random.nextInt(4)) {
      case 0 -> plan.names.put(row + 1, plan.rows.get(row).name());
      case 1 -> {
        plan.ordinals.put(row, next);
        plan.ordinals.put(row + 1, own);
      }
      case 2 -> plan.ordinals.put(row + 1, own);
      default ->
          plan.ordinals.put(
              row + 1, String.valueOf(Integer.parseInt(next) + 1 + random.nextInt(3)));
    }
    return new Planted(Code.ORDER, null, null, "rows " + plan.ordinals + plan.names);
  }

  private static Planted year(PlanModel plan, Random random, boolean worded) {
    if (worded && random.nextBoolean()) {
      plan.referenceDay = plan.day.substring(0, plan.day.length() - 4) + (plan.planFirst - 1);
      return new Planted(Code.YEAR, null, null, "reference of " + plan.referenceDay);
    }
    // Two tables of one year are refused, which is no finding.
    if (plan.layout == PlanGrid.Layout.TABLE_A_YEAR && !plan.format.equals("csv")) {
      plan.layout = PlanGrid.Layout.YEARS_ABOVE;
    }
    int index = 1 + random.nextInt(plan.years.size() - 2);
    plan.headings.put(index, plan.years.get(index - 1));
    return new Planted(Code.YEAR, null, null, "heading " + plan.headings);
  }

  private static Planted text(PlanModel plan, Random random) {
    String sentence = "";
    while (sentence.isEmpty()) {
      sentence = PlanText.sentence(plan, random.nextInt(8), random.nextInt(4), true, random);
    }
    plan.paragraphs.add(sentence);
    return new Planted(Code.TEXT, null, null, sentence);
  }

  private static Planted citation(PlanModel plan, Random random) {
    String sentence = PlanActs.slip(plan, random.nextInt(7), random);
    plan.paragraphs.add(sentence);
    return new Planted(Code.CITATION, null, null, sentence);
  }

  private static Planted range(PlanModel plan, Random random) {
    int row = unitRow(plan, random);
    int year = random.nextInt(plan.years.size());
    int unit = plan.rows.get(row).units().get(0);
    long households = plan.get(unit, plan.years.get(year), PlanModel.HOUSEHOLDS);
    return switch (random.nextInt(3)) {
      case 0 ->
          put(
              plan,
              Code.RANGE,
              row,
              year,
              PlanModel.POOR,
              plan.count(households + 1 + random.nextInt(900)));
      case 1 ->
          put(
              plan,
              Code.RANGE,
              row,
              year,
              PlanModel.POOR,
              "-" + plan.cell(row, year, PlanModel.POOR));
      default ->
          put(
              plan,
              Code.RANGE,
              row,
              year,
              PlanModel.RATE,
              plan.decimal(new java.math.BigDecimal("100.5").setScale(plan.decimals)));
    };
  }

  /** A digit lost or doubled in a middle year; rates and totals are those of the wrong figure. */
  private static Planted jump(PlanModel plan, Random random) {
    int row = unitRow(plan, random);
    int unit = plan.rows.get(row).units().get(0);
    int year = plan.years.get(1 + random.nextInt(plan.years.size() - 2));
    if (random.nextInt(3) == 0 && plan.format.equals("docx")) {
      return rise(plan, row, unit);
    }
    long right = plan.get(unit, year, PlanModel.HOUSEHOLDS);
    long wrong =
        random.nextBoolean() ? right * 10 + random.nextInt(10) : right * (3 + random.nextInt(5));
    plan.set(unit, year, PlanModel.HOUSEHOLDS, wrong);
    return new Planted(Code.JUMP, plan.rows.get(row).name(), year, right + " printed " + wrong);
  }

  /** More poor households planned for the last year than for the year before. */
  private static Planted rise(PlanModel plan, int row, int unit) {
    int before = plan.years.get(plan.years.size() - 2);
    long more = plan.get(unit, before, PlanModel.POOR) * 5 / 4 + 4;
    plan.set(unit, plan.planLast, PlanModel.POOR, more);
    return new Planted(Code.JUMP, plan.rows.get(row).name(), plan.planLast, "rises to " + more);
  }
}
