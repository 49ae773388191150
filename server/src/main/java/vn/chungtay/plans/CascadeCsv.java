package vn.chungtay.plans;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vn.chungtay.cascades.Cascade;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The cascade as CSV: {@code unit,year,households,poor,rate,explanation}, plain numbers with a
 * decimal point, the total last. Near-poor, where cascaded, follows in columns of its own.
 */
final class CascadeCsv {
  private CascadeCsv() {}

  static void write(Cascade cascade, Path file, Language language) throws IOException {
    boolean near = cascade.totals().get(0).nearPoor() != null;
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("unit,year,households,poor,rate,explanation");
      out.write(near ? ",near_poor,near_rate,near_explanation\n" : "\n");
      for (UnitYear cell : cascade.cells()) {
        write(out, cell.code(), cell, language);
      }
      String total = Texts.in(language).text("cascades.total");
      for (UnitYear row : cascade.totals()) {
        write(out, total, row, language);
      }
    }
  }

  private static void write(Writer out, String unit, UnitYear cell, Language language)
      throws IOException {
    out.write(
        quoted(unit)
            + ","
            + cell.year()
            + ","
            + cell.households()
            + ","
            + cell.poor()
            + ","
            + Objects.toString(cell.rate(), "")
            + ","
            + quoted(cell.explanation().in(language)));
    if (cell.nearPoor() != null && cell.nearExplanation() != null) {
      out.write(
          ","
              + cell.nearPoor()
              + ","
              + Objects.toString(cell.nearRate(), "")
              + ","
              + quoted(cell.nearExplanation().in(language)));
    }
    out.write("\n");
  }

  /** Quoted where needed; a name that a spreadsheet would take for a formula gets an apostrophe. */
  private static String quoted(String text) {
    String safe = text.matches("^[=+@\\-\t].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\n\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
