package vn.chungtay.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A survey small enough to be written in a test: a table of texts, and what is asked of it. */
final class TestSurvey {
  private final List<String> header;
  private final List<String[]> rows;
  private final Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
  private List<String> by = List.of();
  private @Nullable String weight;
  private @Nullable String stratum;
  private @Nullable String unit;
  private @Nullable String round;
  private @Nullable String year;
  private LonelyUnits lonely = LonelyUnits.REFUSE;

  TestSurvey(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  static TestSurvey of(String table) {
    return ofLines(table.lines().toList());
  }

  static TestSurvey ofLines(List<String> lines) {
    List<String> header = List.of(lines.get(0).split(",", -1));
    return new TestSurvey(header, lines.stream().skip(1).map(l -> l.split(",", -1)).toList());
  }

  TestSurvey where(String column, String value) {
    int at = header.indexOf(column);
    return new TestSurvey(header, rows.stream().filter(row -> row[at].equals(value)).toList());
  }

  TestSurvey by(String... columns) {
    by = List.of(columns);
    return this;
  }

  TestSurvey weight(String column) {
    weight = column;
    return this;
  }

  TestSurvey design(String stratumColumn, String unitColumn) {
    stratum = stratumColumn;
    unit = unitColumn;
    return this;
  }

  TestSurvey strata(String stratumColumn) {
    stratum = stratumColumn;
    return this;
  }

  TestSurvey lonely(LonelyUnits policy) {
    lonely = policy;
    return this;
  }

  TestSurvey rounds(String column, @Nullable String yearColumn) {
    round = column;
    year = yearColumn;
    return this;
  }

  List<Estimate> alkireFoster(String indicators, String weights, String cutoffs) {
    List<String> names = List.of(indicators.split(",", -1));
    Scoring scoring =
        Scoring.find(
                names,
                Arrays.stream(weights.split(",", -1))
                    .map(w -> Fraction.find(w).orElseThrow())
                    .toList())
            .orElseThrow();
    Sample sample = sample(names);
    List<Estimate> lines = new ArrayList<>();
    List<Cutoff> asked =
        Arrays.stream(cutoffs.split(",", -1)).map(k -> Cutoff.find(k).orElseThrow()).toList();
    new AlkireFoster(scoring, asked).estimate(sample, breakdown(), lines::add);
    return lines;
  }

  Sample sample(List<String> indicators) {
    Sample sample = new Sample(new Design(unit != null, lonely), by.size());
    for (String[] row : rows) {
      long pattern = 0;
      for (int bit = 0; bit < indicators.size(); bit++) {
        pattern |= text(row, indicators.get(bit)).equals("1") ? 1L << bit : 0;
      }
      int[] groups = by.stream().mapToInt(column -> id(row, column)).toArray();
      int place = sample.place(id(row, stratum), id(row, unit), id(row, round), groups);
      sample.add(place, pattern, weightOf(row));
    }
    return sample;
  }

  List<Estimate> incomes(String column, double line) {
    IncomeSample sample = new IncomeSample(new Design(unit != null, lonely), by.size());
    for (String[] row : rows) {
      int[] groups = by.stream().mapToInt(each -> id(row, each)).toArray();
      int place = sample.place(id(row, stratum), id(row, unit), id(row, round), groups);
      sample.add(place, Double.parseDouble(text(row, column)), line, weightOf(row));
    }
    List<Estimate> lines = new ArrayList<>();
    IncomeMeasures.estimate(sample, breakdown(), lines::add);
    return lines;
  }

  private Breakdown breakdown() {
    List<Breakdown.Round> rounds = new ArrayList<>();
    if (round != null) {
      for (String label : labels.getOrDefault(round, Map.of()).keySet()) {
        rounds.add(new Breakdown.Round(label, yearOf(label)));
      }
    }
    return new Breakdown(
        by.stream()
            .map(
                each ->
                    new Breakdown.Grouping(
                        each, List.copyOf(labels.getOrDefault(each, Map.of()).keySet())))
            .toList(),
        rounds);
  }

  private double yearOf(String label) {
    String column = year;
    if (column == null) {
      return Double.NaN;
    }
    int at = header.indexOf(round);
    return rows.stream()
        .filter(row -> row[at].equals(label))
        .mapToDouble(row -> Double.parseDouble(text(row, column)))
        .findFirst()
        .orElseThrow();
  }

  private double weightOf(String[] row) {
    return weight == null ? 1 : Double.parseDouble(text(row, weight));
  }

  private int id(String[] row, @Nullable String column) {
    if (column == null) {
      return 0;
    }
    Map<String, Integer> known = labels.computeIfAbsent(column, any -> new LinkedHashMap<>());
    return known.computeIfAbsent(text(row, column), any -> known.size());
  }

  private String text(String[] row, String column) {
    return row[header.indexOf(column)];
  }

  /** The one line of a measure for the whole survey. */
  static Estimate.Value whole(List<Estimate> lines, String measure, String cutoff) {
    return find(lines, measure, "", cutoff, "", "");
  }

  static Estimate.Value find(
      List<Estimate> lines,
      String measure,
      String indicator,
      String cutoff,
      String by,
      String group) {
    return lines.stream()
        .filter(
            each ->
                each.measure().equals(measure)
                    && each.indicator().equals(indicator)
                    && each.cutoff().equals(cutoff)
                    && each.by().equals(by)
                    && each.group().equals(group))
        .findFirst()
        .orElseThrow(() -> new AssertionError(measure + " " + indicator + " " + group))
        .value();
  }
}
