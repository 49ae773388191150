package vn.chungtay.cascades;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.values.Message;

/**
 * The units of an annex with their figures of one year, to cascade from.
 *
 * @param faults why the annex cannot serve; empty where it can
 * @param notes what a person should know: a printed total that is not the sum of its units. Shares
 *     are of the sum of the units, for only that makes a cascade sum exactly.
 */
public record CascadeBase(List<CascadeUnit> units, List<Message> faults, List<Message> notes) {
  /** Copies. */
  public CascadeBase {
    units = List.copyOf(units);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /**
   * The units of {@code annex} in {@code year}; a name that occurs twice gets its group before it.
   */
  public static CascadeBase of(Annex annex, int year) {
    Reader reader = new Reader(annex, year);
    if (!annex.years().contains(year)) {
      String years = annex.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
      return new CascadeBase(
          List.of(), List.of(Said.of("cascades.base-year-missing", year, years)), List.of());
    }
    annex.units().forEach(reader::unit);
    annex.total().ifPresent(reader::total);
    return new CascadeBase(reader.units, reader.faults, reader.notes);
  }

  private static final class Reader {
    private final int year;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<CascadeUnit> units = new ArrayList<>();
    private final List<Message> faults = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    Reader(Annex annex, int year) {
      this.year = year;
      annex.units().forEach(line -> names.merge(line.name(), 1, Integer::sum));
    }

    void unit(AnnexLine line) {
      Long households = count(line, Measure.HOUSEHOLDS);
      Long poor = count(line, Measure.POOR);
      if (households == null || poor == null) {
        return;
      }
      boolean alone = names.getOrDefault(line.name(), 0) < 2 || line.group().isEmpty();
      units.add(
          new CascadeUnit(
              alone ? line.name() : line.group() + " / " + line.name(),
              line.name(),
              line.group().isEmpty() ? List.of() : List.of(line.group()),
              households,
              poor,
              cell(line, Measure.NEAR_POOR).flatMap(AnnexCell::value).isEmpty()
                  ? null
                  : count(line, Measure.NEAR_POOR),
              null,
              Map.of()));
    }

    private @Nullable Long count(AnnexLine line, Measure measure) {
      Message column = Message.of("cascades.column-" + measure.code());
      AnnexCell cell = cell(line, measure).orElse(null);
      if (cell == null || cell.value().isEmpty()) {
        String printed = cell == null ? "" : cell.printed();
        faults.add(
            Said.of(
                "cascades.base-cell",
                line.name(),
                year,
                column,
                printed,
                cell == null ? line.place() : cell.place()));
        return null;
      }
      BigDecimal value = cell.value().get().stripTrailingZeros();
      if (value.scale() > 0 || value.signum() < 0 || value.precision() - value.scale() > 9) {
        faults.add(
            Said.of("cascades.base-cell", line.name(), year, column, cell.printed(), cell.place()));
        return null;
      }
      return value.longValueExact();
    }

    private Optional<AnnexCell> cell(AnnexLine line, Measure measure) {
      return line.cells().keySet().stream()
          .filter(period -> isOfYear(period))
          .flatMap(period -> line.cell(period, measure).stream())
          .findFirst();
    }

    private boolean isOfYear(Period period) {
      return period.year().isPresent() && period.year().getAsInt() == year;
    }

    void total(AnnexLine total) {
      note(total, Measure.HOUSEHOLDS, units.stream().mapToLong(CascadeUnit::households).sum());
      note(total, Measure.POOR, units.stream().mapToLong(CascadeUnit::poor).sum());
    }

    private void note(AnnexLine total, Measure measure, long sum) {
      BigDecimal printed = total.value(year, measure).orElse(null);
      if (printed != null && printed.compareTo(BigDecimal.valueOf(sum)) != 0) {
        notes.add(
            Said.of(
                "cascades.base-total",
                year,
                Message.of("cascades.column-" + measure.code()),
                printed,
                sum));
      }
    }
  }
}
