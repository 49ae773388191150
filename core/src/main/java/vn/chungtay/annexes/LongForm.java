package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table with one row for each unit and year, as programs write them, turned into an annex. */
final class LongForm {
  private LongForm() {}

  static List<AnnexLine> lines(Segment segment) {
    Map<String, List<RawLine>> byUnit = new LinkedHashMap<>();
    String name = "";
    for (RawLine line : segment.lines()) {
      // A name printed once for several years stands above rows without one.
      name = line.name().isBlank() ? name : line.name();
      byUnit.computeIfAbsent(name + "|" + line.outer(), key -> new ArrayList<>()).add(line);
    }
    List<AnnexLine> lines = new ArrayList<>();
    byUnit.values().forEach(rows -> lines.add(line(rows)));
    return lines;
  }

  private static AnnexLine line(List<RawLine> rows) {
    RawLine first = rows.get(0);
    Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
    for (RawLine row : rows) {
      @Nullable Integer year = row.year();
      row.cells()
          .forEach(
              (column, cell) ->
                  cells
                      .computeIfAbsent(column.period(year), p -> new LinkedHashMap<>())
                      .putIfAbsent(column.measure(), cell));
    }
    boolean total = LineNames.isTotal(first.name()) && first.ordinal().depth() < Ordinal.NUMBER;
    AnnexLine.Kind kind = total ? AnnexLine.Kind.TOTAL : AnnexLine.Kind.UNIT;
    String ordinal = Objects.requireNonNull(first.ordinal()).printed();
    return new AnnexLine(kind, ordinal, first.name(), first.outer(), cells, first.place());
  }
}
