package vn.chungtay.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Reads the rows of a CSV file into an {@link Intake}. */
final class CsvIntake {
  private static final int NONE = -1;
  private static final int ROWS_BETWEEN_NEWS = 1 << 16;

  private final MeasurePlan plan;
  private final CsvRows csv;
  private final Intake intake;
  private final Problems problems;
  private final int[] indicators;
  private final int[] groups;
  private final int weight;
  private final int stratum;
  private final int unit;
  private final int round;
  private final int year;
  private final int income;
  private final int line;

  private CsvIntake(MeasurePlan plan, CsvRows csv, Intake intake, Problems problems) {
    this.plan = plan;
    this.csv = csv;
    this.intake = intake;
    this.problems = problems;
    MeasureRequest asked = plan.request();
    this.indicators = asked.indicators().stream().mapToInt(this::column).toArray();
    this.groups = asked.by().stream().mapToInt(this::column).toArray();
    this.weight = column(asked.weight());
    this.stratum = column(asked.strata());
    this.unit = column(asked.psu());
    this.round = column(asked.time());
    this.year = column(asked.year());
    this.income = column(asked.income());
    this.line = column(plan.lineColumn());
  }

  private int column(String name) {
    return name.isEmpty() ? NONE : csv.header().indexOf(name);
  }

  /** Reads the whole file; what is wrong with it is told in {@code problems}. */
  static void read(MeasurePlan plan, Intake intake, Problems problems, Progress progress)
      throws IOException {
    long size = Files.size(plan.request().input());
    try (CsvRows csv = new CsvRows(plan.request().input())) {
      if (csv.header().isEmpty()) {
        problems.add("measures.empty-file", plan.request().input());
        return;
      }
      plan.checkColumns(csv.header(), problems);
      if (problems.none()) {
        new CsvIntake(plan, csv, intake, problems).rows(size, progress);
      }
    } catch (CsvRows.Malformed malformed) {
      problems.add("measures.malformed", malformed.line());
    }
  }

  private void rows(long size, Progress progress) throws IOException {
    long rows = 0;
    while (csv.next()) {
      if (csv.fields() == csv.header().size()) {
        row();
      } else {
        problems.add("measures.ragged", csv.line(), csv.fields(), csv.header().size());
      }
      if (++rows % ROWS_BETWEEN_NEWS == 0) {
        progress.tell(rows, size == 0 ? 1 : (double) csv.bytesRead() / size);
      }
    }
  }

  private void row() {
    boolean inRound = round == NONE || !missing(round);
    intake.spot.stratum = required(stratum, intake.strata);
    intake.spot.unit = required(unit, intake.units);
    intake.spot.round = round == NONE || !inRound ? 0 : label(round, intake.rounds);
    for (int grouping = 0; grouping < groups.length; grouping++) {
      int column = groups[grouping];
      intake.spot.groups[grouping] =
          missing(column) ? NONE : label(column, intake.groups.get(grouping));
    }
    intake.rowsRead(1, inRound ? 0 : 1);
    double rowWeight = weight == NONE ? 1 : number(weight, "measures.bad-survey-weight", 0);
    long pattern = pattern();
    if (!inRound || Double.isNaN(rowWeight)) {
      return;
    }
    if (year != NONE) {
      intake.year(number(year, "measures.bad-year", -1e9));
    }
    if (indicators.length > 0) {
      intake.deprived(pattern, 1, rowWeight, 0);
    }
    if (income != NONE) {
      intake.income(
          optional(income, "measures.bad-income", Double.NEGATIVE_INFINITY),
          line == NONE ? plan.fixedLine() : optional(line, "measures.bad-row-line", 1e-300),
          rowWeight);
    }
  }

  /** The row's deprivations as bits; {@link Intake#MISSING} where an answer is missing. */
  private long pattern() {
    byte[] bytes = csv.bytes();
    long pattern = 0;
    for (int bit = 0; bit < indicators.length; bit++) {
      int column = indicators[bit];
      int from = csv.from(column);
      int answer = Answers.of(bytes, from, csv.to(column));
      if (answer == Answers.MISSING) {
        pattern = Intake.MISSING;
      } else if (answer == Answers.WRONG) {
        problems.add("measures.not-zero-or-one", csv.line(), name(column), csv.text(column));
      } else if (pattern != Intake.MISSING) {
        pattern |= (long) answer << bit;
      }
    }
    return pattern;
  }

  private int required(int column, Labels labels) {
    if (column == NONE) {
      return 0;
    }
    if (missing(column)) {
      problems.add("measures.empty-cell", csv.line(), name(column));
      return 0;
    }
    return label(column, labels);
  }

  private int label(int column, Labels labels) {
    return labels.of(csv.bytes(), csv.from(column), csv.to(column));
  }

  private double optional(int column, String problem, double least) {
    return missing(column) ? Double.NaN : number(column, problem, least);
  }

  private double number(int column, String problem, double least) {
    double value = Decimals.parse(csv.bytes(), csv.from(column), csv.to(column));
    if (!(value >= least)) {
      problems.add(problem, csv.line(), name(column), csv.text(column));
      return Double.NaN;
    }
    return value;
  }

  private boolean missing(int column) {
    return Answers.isMissing(csv.bytes(), csv.from(column), csv.to(column));
  }

  private String name(int column) {
    List<String> header = csv.header();
    return header.get(column);
  }
}
