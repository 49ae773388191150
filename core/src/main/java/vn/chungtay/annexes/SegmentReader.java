package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;

/**
 * Finds the runs of annex rows in one table. A heading that repeats the one before (a new page)
 * continues the run; another heading, or a row that names a year, begins a new one.
 */
final class SegmentReader {
  private final int table;
  private final SourceTable source;
  private final Grid grid;
  private final List<String> titlesBefore;
  private final List<Segment> segments = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<SourceCell> hidden = new ArrayList<>();
  private @Nullable Place withoutUnit;

  private @Nullable Heading heading;
  private @Nullable RowReader rows;
  private @Nullable Integer year;
  private Place place = Place.document();
  private List<RawLine> lines = new ArrayList<>();

  SegmentReader(int table, SourceTable source, List<String> titlesBefore) {
    this.table = table;
    this.source = source;
    this.grid = new Grid(source);
    this.titlesBefore = titlesBefore;
  }

  List<Segment> read() {
    int row = 0;
    while (row < grid.height()) {
      HeadingBlock block = HeadingBlock.at(grid, row);
      if (block != null) {
        begin(block, row);
        row = block.firstDataRow();
      } else {
        row(row);
        row++;
      }
    }
    close();
    return segments;
  }

  /** Hidden cells met among the figures. */
  List<SourceCell> hidden() {
    return hidden;
  }

  /** Where a heading has figures of poverty but no column of units. */
  Optional<Place> withoutUnit() {
    return Optional.ofNullable(withoutUnit);
  }

  private void begin(HeadingBlock block, int row) {
    Heading read = HeadingReader.read(block);
    Optional<Measure> ofTitle = read.columns().isEmpty() ? measureOfTitles() : Optional.empty();
    if (ofTitle.isPresent()) {
      read = HeadingReader.read(block, ofTitle.get());
    }
    boolean figures =
        read.columns().stream()
            .anyMatch(column -> ofTitle.isPresent() || column.measure() != Measure.HOUSEHOLDS);
    if (HeadingReader.isNotAnnex(block) || !figures) {
      close();
      heading = null;
      rows = null;
      return;
    }
    Heading known = read.unit() < 0 ? withUnit(read) : read;
    if (heading != null && heading.repeats(known)) {
      return;
    }
    close();
    Place at = grid.ownCells(row).iterator().next().place();
    if (known.unit() < 0) {
      withoutUnit = withoutUnit == null && known.year() < 0 ? at : withoutUnit;
      heading = null;
      rows = null;
      return;
    }
    heading = known;
    rows = new RowReader(grid, known);
    year = known.namesYears() || known.year() >= 0 ? null : yearOfTitles();
    place = at;
  }

  /** Without a heading for it, the first column of words left of the figures has the names. */
  private Heading withUnit(Heading read) {
    int firstFigure = read.columns().get(0).at();
    for (int c = 0; c < firstFigure; c++) {
      int words = 0;
      int rowsSeen = 0;
      for (int r = read.firstDataRow(); r < grid.height() && rowsSeen < 12; r++) {
        SourceCell cell = grid.at(r, c);
        boolean filled = cell != null && !cell.isBlank() && !Ordinal.of(cell.text()).isPresent();
        words += filled && !NumberReading.looksNumeric(grid.text(r, c)) ? 1 : 0;
        rowsSeen++;
      }
      if (c != read.year() && words * 2 > rowsSeen) {
        return new Heading(
            read.firstDataRow(), read.ordinal(), c, read.outer(), read.year(), read.columns());
      }
    }
    return read;
  }

  /** What a table is of where its title alone says so; the line of units below it may help. */
  private Optional<Measure> measureOfTitles() {
    List<String> all = new ArrayList<>(titlesBefore);
    all.addAll(titles);
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - 3); i--) {
      String folded = Folding.fold(all.get(i));
      if (!folded.startsWith("don vi tinh") && !folded.startsWith("dvt")) {
        return HeadingWords.measureOfTitle(folded, all.get(i));
      }
    }
    return Optional.empty();
  }

  private @Nullable Integer yearOfTitles() {
    List<String> all = new ArrayList<>(titlesBefore);
    all.addAll(titles);
    for (int i = all.size() - 1; i >= 0; i--) {
      OptionalInt found = Years.inTitle(all.get(i));
      if (found.isPresent()) {
        return found.getAsInt();
      }
    }
    OptionalInt ofSheet = Years.inTitle(source.place().sheet());
    return ofSheet.isPresent() ? ofSheet.getAsInt() : null;
  }

  private void row(int row) {
    List<SourceCell> own = List.copyOf(grid.ownCells(row));
    if (own.isEmpty()) {
      return;
    }
    Heading current = heading;
    RowReader reader = rows;
    if (current == null || reader == null) {
      own.forEach(cell -> titles.add(cell.text()));
      return;
    }
    if (own.size() == 1 && !current.namesYears() && isYearCaption(own.get(0).text())) {
      close();
      year = Years.inTitle(own.get(0).text()).getAsInt();
      place = own.get(0).place();
      return;
    }
    // Words between the heading we know and the numbers of the columns are heading too.
    if (lines.stream().noneMatch(RawLine::hasFigures) && HeadingBlock.numbersColumns(grid, row)) {
      return;
    }
    reader.hidden(row).ifPresent(hidden::add);
    reader.read(row).filter(line -> !LineNames.isRemark(line.name())).ifPresent(lines::add);
  }

  private static boolean isYearCaption(String text) {
    return Years.inTitle(text).isPresent() && !NumberReading.looksNumeric(text);
  }

  private void close() {
    Heading current = heading;
    while (!lines.isEmpty() && !lines.get(lines.size() - 1).hasFigures()) {
      lines.remove(lines.size() - 1);
    }
    if (current != null && !lines.isEmpty()) {
      endMark(lines.get(lines.size() - 1));
      String title = String.join("\n", titlesBefore) + "\n" + String.join("\n", titles);
      segments.add(new Segment(table, title.strip(), year, current, lines, place));
      titles.clear();
    }
    lines = new ArrayList<>();
  }

  private static void endMark(RawLine line) {
    Heading.Column last = line.lastColumn();
    if (last != null) {
      boolean rate = last.measure().isRate();
      line.cells().computeIfPresent(last, (at, cell) -> RowReader.withoutEndMark(cell, rate));
    }
  }
}
