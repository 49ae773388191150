package vn.chungtay.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.SheetRows;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The rows of a file that were refused, with place and reason before them, under headings that are
 * understood without asking: corrected, the file can be sent as it is. What a row had from
 * elsewhere (its village from a headline, its household from the rows around it) stands in the row
 * itself.
 */
final class RefusedRows implements SheetRows.Visitor {
  private static final Texts WORDS = Texts.in(Language.VI);

  private final Map<String, Map<Integer, String>> reasons;
  private final Map<String, Map<Integer, Listed>> begun = new HashMap<>();
  private final Map<String, Map<Integer, Field>> columns;
  private final List<Field> fields;
  private final LongFunction<String> villages;
  private final TableExport export;

  /** Keeps the rows of a household together in the next file: no number that a register gives. */
  private String group = "";

  private int groups;
  private String sheet = "";

  private RefusedRows(
      ListFiles.Read read,
      List<Listed> refused,
      Language language,
      List<Field> fields,
      LongFunction<String> villages,
      TableExport export) {
    this.reasons = reasons(refused, language);
    this.columns =
        read.layouts().stream()
            .collect(
                Collectors.toMap(
                    Layout::sheet,
                    l -> read.columns().getOrDefault(l.signature(), l.guess()),
                    (one, other) -> one));
    this.fields = fields;
    this.villages = villages;
    this.export = export;
    refused.forEach(
        each -> begun.computeIfAbsent(each.sheet, s -> new HashMap<>()).put(each.firstRow, each));
  }

  /** The heading under which a column is understood as this field, whoever reads it. */
  static String heading(Field field) {
    return WORDS.text("imports.heading." + field.name());
  }

  static void write(
      Path path,
      String fileName,
      ListFiles.Read read,
      List<Listed> refused,
      LongFunction<String> villages,
      Language language,
      OutputStream out)
      throws IOException {
    Set<Field> used = EnumSet.of(Field.HOUSEHOLD_NUMBER, Field.VILLAGE);
    read.columns().values().forEach(c -> used.addAll(c.values()));
    used.remove(Field.IGNORED);
    List<Field> fields = List.copyOf(used);
    Texts texts = Texts.in(language);
    List<TableExport.Column> columns = new ArrayList<>();
    columns.add(TableExport.Column.of(texts.text("imports.refused-place")));
    columns.add(TableExport.Column.of(texts.text("imports.refused-reason")));
    fields.forEach(f -> columns.add(TableExport.Column.of(heading(f))));
    try (TableExport export = TableExport.xlsx(out, texts.text("imports.refused-title"), columns)) {
      SheetRows.walk(
          path, fileName, new RefusedRows(read, refused, language, fields, villages, export));
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
    Map<Field, String> values = values(cells);
    Listed begins = begun.getOrDefault(sheet, Map.of()).get(number);
    if (begins != null) {
      group = begins.number.isEmpty() ? "D" + ++groups : begins.number;
      if (begins.areaId != 0) {
        values.putIfAbsent(Field.VILLAGE, villages.apply(begins.areaId));
      }
    }
    values.putIfAbsent(Field.HOUSEHOLD_NUMBER, group);
    @Nullable Object[] row = new Object[fields.size() + 2];
    row[0] = (sheet.isEmpty() ? "" : sheet + "!") + number;
    row[1] = reason;
    for (int i = 0; i < fields.size(); i++) {
      row[i + 2] = values.get(fields.get(i));
    }
    try {
      export.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Field, String> values(List<SheetRows.Cell> cells) {
    Map<Integer, Field> known = columns.getOrDefault(sheet, Map.of());
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (SheetRows.Cell cell : cells) {
      Field field = known.getOrDefault(cell.column(), Field.IGNORED);
      if (field != Field.IGNORED) {
        values.putIfAbsent(field, cell.text());
      }
    }
    return values;
  }
}
