package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.SheetRows;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The rows of a file that were refused, as they stand there, with place and reason before them. */
final class RefusedRows implements SheetRows.Visitor {
  private final Map<String, Map<Integer, String>> reasons;
  private final List<Integer> columns;
  private final TableExport export;
  private String sheet = "";

  private RefusedRows(
      Map<String, Map<Integer, String>> reasons, List<Integer> columns, TableExport export) {
    this.reasons = reasons;
    this.columns = columns;
    this.export = export;
  }

  static void write(
      Path path,
      String fileName,
      List<Layout> layouts,
      List<Listed> refused,
      Language language,
      OutputStream out)
      throws IOException {
    TreeSet<Integer> used = new TreeSet<>();
    Map<Integer, String> headings = new HashMap<>();
    for (Layout layout : layouts) {
      for (Layout.Column each : layout.columns()) {
        used.add(each.column());
        headings.putIfAbsent(each.column(), each.heading());
      }
    }
    Texts texts = Texts.in(language);
    List<TableExport.Column> columns = new ArrayList<>();
    columns.add(TableExport.Column.of(texts.text("imports.refused-place")));
    columns.add(TableExport.Column.of(texts.text("imports.refused-reason")));
    used.forEach(c -> columns.add(TableExport.Column.of(headings.getOrDefault(c, ""))));
    try (TableExport export = TableExport.xlsx(out, texts.text("imports.refused-title"), columns)) {
      SheetRows.walk(
          path, fileName, new RefusedRows(reasons(refused, language), List.copyOf(used), export));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static Map<String, Map<Integer, String>> reasons(
      List<Listed> refused, Language language) {
    Map<String, Map<Integer, String>> reasons = new HashMap<>();
    for (Listed each : refused) {
      Map<Integer, String> rows = reasons.computeIfAbsent(each.sheet, s -> new HashMap<>());
      for (int row = each.firstRow; row <= each.lastRow; row++) {
        rows.put(row, "");
      }
      Map<Integer, String> words =
          each.faults.stream()
              .collect(
                  Collectors.toMap(
                      Fault::row,
                      f -> f.place() + ": " + f.message().in(language),
                      (one, other) -> one + "\n" + other));
      rows.putAll(words);
    }
    return reasons;
  }

  @Override
  public void sheet(String name) {
    sheet = name;
  }

  @Override
  public void row(int number, List<SheetRows.Cell> cells) {
    String reason = reasons.getOrDefault(sheet, Map.of()).get(number);
    if (reason == null) {
      return;
    }
    Map<Integer, String> texts = new HashMap<>();
    cells.forEach(c -> texts.put(c.column(), c.text()));
    @Nullable Object[] row = new Object[columns.size() + 2];
    row[0] = (sheet.isEmpty() ? "" : sheet + "!") + number;
    row[1] = reason;
    for (int i = 0; i < columns.size(); i++) {
      row[i + 2] = texts.get(columns.get(i));
    }
    try {
      export.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
