package vn.chungtay.statistics.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts their values beside the formulas of a workbook, which its writer leaves out: who looks at
 * the file without computing it, on a phone or by a program, sees the figures all the same.
 */
final class ComputedCells {
  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*)><f>([^<]*)</f></c>");

  private ComputedCells() {}

  static void write(byte[] book, Map<String, BigDecimal> values, OutputStream out)
      throws IOException {
    // Read by its directory: the writer streams, so that an entry's own heading has no sizes.
    Path kept = Files.createTempFile("table", ".xlsx");
    try {
      Files.write(kept, book);
      try (ZipFile from = new ZipFile(kept.toFile());
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry : Collections.list(from.entries())) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          byte[] content = from.getInputStream(entry).readAllBytes();
          if (entry.getName().startsWith("xl/worksheets/sheet")) {
            String sheet = new String(content, StandardCharsets.UTF_8);
            content = filled(sheet, values).getBytes(StandardCharsets.UTF_8);
          }
          to.write(content);
          to.closeEntry();
        }
      }
    } finally {
      Files.delete(kept);
    }
  }

  private static String filled(String sheet, Map<String, BigDecimal> values) {
    return FORMULA
        .matcher(sheet)
        .replaceAll(
            found -> {
              @Nullable BigDecimal value = values.get(found.group(1));
              String cell = found.group();
              return Matcher.quoteReplacement(
                  value == null
                      ? cell
                      : cell.replace("</c>", "<v>" + value.toPlainString() + "</v></c>"));
            });
  }
}
