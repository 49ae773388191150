package vn.chungtay.plans;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.plans.ResultDraft.Cell;
import vn.chungtay.plans.ResultDraft.Effect;
import vn.chungtay.plans.ResultDraft.Row;

/** Sets the rows of a file beside the units of a plan, and each figure beside the stored one. */
final class ResultMatching {
  private static final List<Measure> COUNTS =
      List.of(Measure.HOUSEHOLDS, Measure.POOR, Measure.NEAR_POOR);

  private final Plan plan;
  private final UnitNames units;
  private final Map<String, BigDecimal> stored = new HashMap<>();
  private final ResultChoice choice;

  ResultMatching(Plan plan, UnitNames units, List<Actual> stored, ResultChoice choice) {
    this.plan = plan;
    this.units = units;
    this.choice = choice;
    stored.forEach(
        actual ->
            this.stored.put(key(actual.unit(), actual.year(), actual.measure()), actual.value()));
  }

  /** What writing {@code file} would do. */
  ResultDraft draft(Annex file, List<Finding> findings) {
    List<Integer> years =
        file.years().stream().filter(y -> y >= plan.firstYear() && y <= plan.lastYear()).toList();
    List<Integer> others = new ArrayList<>(file.years());
    others.removeAll(years);
    List<Integer> chosen = years.stream().filter(choice::takes).toList();
    List<UnitNames.Meant> meant =
        units.meant(file.units().stream().map(AnnexLine::name).toList(), choice.units());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      UnitNames.Meant each = meant.get(i);
      AnnexLine line = file.units().get(i);
      String unit = each.standing().sure() ? each.unit() : null;
      List<Cell> cells = cells(file, line, chosen, unit);
      rows.add(new Row(i, line.name(), line.place(), each.standing(), unit, cells));
    }
    Set<String> free = new TreeSet<>(units.all());
    rows.stream().map(Row::unit).filter(java.util.Objects::nonNull).forEach(free::remove);
    return new ResultDraft(
        years,
        List.copyOf(others),
        chosen,
        List.copyOf(rows),
        units.all().stream().filter(free::contains).toList(),
        findings.stream()
            .filter(f -> f.severity() == Finding.Severity.ERROR && f.year().isPresent())
            .filter(f -> chosen.contains(f.year().getAsInt()))
            .toList(),
        digest(rows));
  }

  private List<Cell> cells(Annex file, AnnexLine line, List<Integer> years, @Nullable String unit) {
    List<Cell> cells = new ArrayList<>();
    for (int year : years) {
      Optional<BigDecimal> households =
          printed(file, line, year, Measure.HOUSEHOLDS).flatMap(AnnexCell::value);
      for (Measure measure : COUNTS) {
        Optional<AnnexCell> printed = printed(file, line, year, measure);
        if (printed.isPresent() && !printed.get().printed().isBlank()) {
          cells.add(cell(printed.get(), new Column(year, measure), unit, households));
        }
      }
    }
    return List.copyOf(cells);
  }

  private record Column(int year, Measure measure) {}

  private Cell cell(
      AnnexCell printed, Column column, @Nullable String unit, Optional<BigDecimal> households) {
    BigDecimal value = printed.value().orElse(null);
    BigDecimal before =
        unit == null ? null : stored.get(key(unit, column.year(), column.measure()));
    Effect effect;
    if (value == null || value.signum() < 0 || value.stripTrailingZeros().scale() > 0) {
      effect = Effect.UNREADABLE;
    } else if (households.isPresent() && value.compareTo(households.get()) > 0) {
      effect = Effect.IMPOSSIBLE;
    } else if (before == null) {
      effect = Effect.NEW;
    } else {
      effect = before.compareTo(value) == 0 ? Effect.SAME : Effect.DIFFERS;
    }
    return new Cell(
        column.year(), column.measure(), printed.printed(), value, before, effect, printed.place());
  }

  /** Of several column groups of one year the last: a result is what stood at the year's end. */
  private static Optional<AnnexCell> printed(
      Annex file, AnnexLine line, int year, Measure measure) {
    List<Period> periods = new ArrayList<>(file.periods());
    Collections.reverse(periods);
    return periods.stream()
        .filter(period -> period.year().isPresent() && period.year().getAsInt() == year)
        .flatMap(period -> line.cell(period, measure).stream())
        .findFirst();
  }

  static String key(String unit, int year, Measure measure) {
    return unit + "|" + year + "|" + measure;
  }

  private static String digest(List<Row> rows) {
    StringBuilder all = new StringBuilder();
    for (Row row : rows) {
      all.append(row.number()).append('=').append(row.unit()).append('\n');
      row.cells()
          .forEach(
              c ->
                  all.append(key("", c.year(), c.measure()))
                      .append(':')
                      .append(c.stored())
                      .append('>')
                      .append(c.value())
                      .append('\n'));
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
