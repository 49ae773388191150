package vn.chungtay.documents.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as RFC 4180 writes them. */
final class CsvExport extends TableExport {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;

  CsvExport(OutputStream stream, List<Column> columns) throws IOException {
    super(columns);
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write(BYTE_ORDER_MARK);
    write(new ArrayList<>(columns.stream().map(Column::heading).toList()));
  }

  @Override
  void write(List<@Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
    String text = clean(value.toString());
    String safe = looksLikeFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == ';');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
