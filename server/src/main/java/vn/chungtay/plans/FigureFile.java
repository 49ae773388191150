package vn.chungtay.plans;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.DocumentReader;
import vn.chungtay.documents.Reading;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.Refusal;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.values.Message;

/** A small CSV file of whole numbers with a first line of column names; faults name the place. */
final class FigureFile {
  private final Path file;
  private final List<Message> faults;
  private final Map<String, Integer> columns = new HashMap<>();
  private List<List<SourceCell>> rows = List.of();

  private FigureFile(Path file, List<Message> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Reads {@code file}; what is wrong is added to {@code faults} and leaves no rows. */
  static FigureFile read(Path file, List<Message> faults, String... required) {
    FigureFile figures = new FigureFile(file, faults);
    Reading reading = DocumentReader.read(file);
    Refusal refusal = reading.refusal().orElse(null);
    if (refusal != null) {
      figures.fault(refusal.message());
    } else if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      figures.fault(Message.of("cascades.file-kind"));
    } else {
      figures.take(reading.document().orElseThrow().tables().get(0), required);
    }
    return figures;
  }

  private void take(SourceTable table, String... required) {
    List<String> names = new ArrayList<>();
    for (SourceCell cell : table.rows().get(0)) {
      String name = cell.text().strip().toLowerCase(Locale.ROOT);
      names.add(name);
      columns.put(name, cell.column());
    }
    if (!columns.keySet().containsAll(List.of(required))) {
      fault(
          Message.of("cascades.file-columns", String.join(",", required), String.join(",", names)));
    } else if (table.rows().size() < 2) {
      fault(Message.of("cascades.file-empty"));
    } else {
      rows = table.rows().subList(1, table.rows().size());
    }
  }

  /** How many rows there are under the column names. */
  int size() {
    return rows.size();
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The text of a cell; empty where the row is shorter. */
  String text(int row, String column) {
    int at = Objects.requireNonNull(columns.get(column));
    return at < rows.get(row).size() ? rows.get(row).get(at).text().strip() : "";
  }

  /** The whole number in a cell; null, with a fault, where there is none. */
  @Nullable Long whole(int row, String column) {
    String text = text(row, column);
    if (text.matches("\\d{1,9}")) {
      return Long.valueOf(text);
    }
    fault(Message.of("cascades.file-cell", place(row, column), column, text));
    return null;
  }

  /** The place of a cell, also of one that the row does not have. */
  Place place(int row, String column) {
    return rows.get(row).get(0).place().atColumn(Objects.requireNonNull(columns.get(column)) + 1);
  }

  void fault(Message fault) {
    faults.add(Message.of("cascades.file-fault", file.toString(), fault));
  }
}
