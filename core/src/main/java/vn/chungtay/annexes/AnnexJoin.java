package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Message;

/**
 * Puts runs of rows together: the same units in other years side by side, other units of the same
 * years below each other. The same unit, year and column with two different figures is refused:
 * which of them holds is for the authors to say.
 */
final class AnnexJoin {
  /** An annex while it grows. */
  private static final class Draft {
    final String title;
    final Set<Integer> tables = new LinkedHashSet<>();
    final List<AnnexLine> lines = new ArrayList<>();
    final Set<Period> periods = new LinkedHashSet<>();
    final List<List<AnnexLine>> repeats = new ArrayList<>();

    Draft(String title) {
      this.title = title;
    }

    Set<String> unitKeys() {
      Set<String> keys = new LinkedHashSet<>();
      lines.stream()
          .filter(line -> line.kind() == AnnexLine.Kind.UNIT)
          .forEach(line -> keys.add(key(line)));
      return keys;
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Refusal refusal;

  private AnnexJoin() {}

  static AnnexReading join(List<Segment> segments) {
    AnnexJoin join = new AnnexJoin();
    for (Segment segment : segments) {
      join.add(segment);
    }
    if (join.refusal != null) {
      return AnnexReading.refused(join.refusal);
    }
    List<Annex> annexes = new ArrayList<>();
    for (Draft draft : join.drafts) {
      annexes.add(
          new Annex(
              draft.title,
              draft.tables.size(),
              List.copyOf(draft.periods),
              draft.lines,
              draft.repeats));
    }
    return new AnnexReading(annexes, null);
  }

  private void add(Segment segment) {
    List<AnnexLine> lines = lines(segment);
    Set<Period> periods = periods(lines);
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (fits(drafts.get(i), lines, periods)) {
        extend(drafts.get(i), segment, lines, periods);
        return;
      }
    }
    Draft draft = new Draft(segment.title());
    extend(draft, segment, lines, periods);
    drafts.add(draft);
  }

  private static boolean fits(Draft draft, List<AnnexLine> lines, Set<Period> periods) {
    Set<String> known = draft.unitKeys();
    long units = lines.stream().filter(line -> line.kind() == AnnexLine.Kind.UNIT).count();
    long shared =
        lines.stream()
            .filter(line -> line.kind() == AnnexLine.Kind.UNIT)
            .filter(line -> known.contains(key(line)))
            .count();
    boolean sameUnits = shared > 0 && shared * 2 >= Math.min(units, known.size());
    boolean otherUnits = shared == 0 && draft.periods.equals(periods);
    return sameUnits || otherUnits;
  }

  private void extend(Draft draft, Segment segment, List<AnnexLine> lines, Set<Period> periods) {
    boolean first = draft.lines.isEmpty();
    boolean continued =
        lines.stream().noneMatch(line -> find(draft, line, Set.of()).isPresent() && isUnit(line));
    draft.tables.add(segment.table());
    draft.periods.addAll(periods);
    if (first || continued) {
      draft.lines.addAll(lines);
      return;
    }
    draft.repeats.add(List.copyOf(lines));
    int at = 0;
    // A name printed twice in one table stands for two rows, in the next table as in this one.
    Set<AnnexLine> taken = new HashSet<>();
    for (AnnexLine line : lines) {
      Optional<Integer> known = find(draft, line, taken);
      if (known.isPresent()) {
        AnnexLine there = draft.lines.get(known.get());
        draft.lines.set(known.get(), merged(there, line));
        taken.add(draft.lines.get(known.get()));
        at = known.get() + 1;
      } else {
        draft.lines.add(at, line);
        at++;
      }
    }
  }

  private static boolean isUnit(AnnexLine line) {
    return line.kind() == AnnexLine.Kind.UNIT;
  }

  private static Optional<Integer> find(Draft draft, AnnexLine line, Set<AnnexLine> taken) {
    for (int i = 0; i < draft.lines.size(); i++) {
      AnnexLine there = draft.lines.get(i);
      boolean same = there.kind() == line.kind() && key(there).equals(key(line));
      if (same && !taken.contains(there)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String key(AnnexLine line) {
    return Folding.fold(line.name()) + "|" + Folding.fold(line.group());
  }

  private AnnexLine merged(AnnexLine one, AnnexLine other) {
    Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
    one.cells().forEach((period, row) -> cells.put(period, new LinkedHashMap<>(row)));
    other
        .cells()
        .forEach(
            (period, row) ->
                row.forEach(
                    (measure, cell) -> {
                      Map<Measure, AnnexCell> into =
                          cells.computeIfAbsent(period, p -> new LinkedHashMap<>());
                      AnnexCell there = into.putIfAbsent(measure, cell);
                      if (there != null && differ(there, cell)) {
                        refuse(one, period, measure, there, cell);
                      }
                    }));
    return new AnnexLine(one.kind(), one.ordinal(), one.name(), one.group(), cells, one.place());
  }

  private static boolean differ(AnnexCell one, AnnexCell other) {
    if (one.value().isPresent() && other.value().isPresent()) {
      return one.value().get().compareTo(other.value().get()) != 0;
    }
    return !one.printed().equals(other.printed());
  }

  private void refuse(
      AnnexLine line, Period period, Measure measure, AnnexCell one, AnnexCell other) {
    if (refusal == null) {
      refusal =
          new Refusal(
              "ANX-002",
              Message.of(
                  "annexes.ANX-002",
                  line.name(),
                  period.year().isPresent() ? String.valueOf(period.year().getAsInt()) : "?",
                  Message.of("annexes.column-" + measure.code()),
                  one.printed(),
                  one.place(),
                  other.printed()),
              other.place());
    }
  }

  private static Set<Period> periods(List<AnnexLine> lines) {
    Set<Period> periods = new LinkedHashSet<>();
    lines.forEach(line -> periods.addAll(line.cells().keySet()));
    return periods;
  }

  private static List<AnnexLine> lines(Segment segment) {
    if (segment.heading().year() >= 0) {
      return LongForm.lines(segment);
    }
    List<AnnexLine> lines = new ArrayList<>();
    for (LineKinds.Sorted sorted : LineKinds.sort(segment.lines())) {
      RawLine raw = sorted.line();
      Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
      for (Heading.Column column : segment.heading().columns()) {
        AnnexCell cell = raw.cells().get(column);
        if (cell != null) {
          cells
              .computeIfAbsent(column.period(segment.year()), p -> new LinkedHashMap<>())
              .put(column.measure(), cell);
        }
      }
      lines.add(
          new AnnexLine(
              sorted.kind(),
              raw.ordinal().printed(),
              raw.name(),
              sorted.group(),
              cells,
              raw.place()));
    }
    return lines;
  }
}
