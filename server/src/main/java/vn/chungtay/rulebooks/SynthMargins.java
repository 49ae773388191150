package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Communes whose margins a file gives: each gets exactly so many households of each class. */
final class SynthMargins {
  private static final List<String> COLUMNS =
      List.of("code", "parent_code", "households", "poor", "near_poor");

  private SynthMargins() {}

  /** Reads a CSV with the columns code, parent_code, households, poor, near_poor. */
  static List<SynthProvince> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Unclassifiable("classify.unreadable", file, String.valueOf(e.getMessage()));
    }
    List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
    if (!head.containsAll(COLUMNS)) {
      throw new Unclassifiable(
          "classify.missing-columns", file + ": " + String.join(", ", COLUMNS));
    }
    List<SynthProvince> communes = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length < head.size()) {
        throw new Unclassifiable("synth.bad-margins", file, i + 1);
      }
      communes.add(
          commune(file, i + 1, COLUMNS.stream().map(each -> cells[head.indexOf(each)]).toList()));
    }
    if (communes.isEmpty()) {
      throw new Unclassifiable("synth.no-communes", file);
    }
    return communes;
  }

  private static SynthProvince commune(Path file, int line, List<String> cells) {
    List<Long> counts = new ArrayList<>();
    for (String cell : cells.subList(2, cells.size())) {
      if (!cell.matches("\\d{1,9}")) {
        throw new Unclassifiable("synth.bad-margins", file, line);
      }
      counts.add(Long.valueOf(cell));
    }
    if (cells.get(0).isEmpty() || counts.get(0) < counts.get(1) + counts.get(2)) {
      throw new Unclassifiable("synth.bad-margins", file, line);
    }
    return new SynthProvince(
        cells.get(1), counts.get(0), counts.get(1), counts.get(2), List.of(cells.get(0)));
  }
}
