package vn.chungtay.plans;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the results of formulas beside them in a workbook. The writing library stores formulas only;
 * readers that do not calculate, our own among them, would find empty cells.
 */
final class FormulaResults {
  private static final Pattern FORMULA =
      Pattern.compile("(<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>[^<]*</f>)(?:<v>[^<]*</v>|<v/>)?(</c>)");

  private FormulaResults() {}

  /**
   * Copies a workbook of one or more sheets; a formula without a result stays as it was. Reads by
   * the directory at the end of the file: the library's entries cannot be read as a stream.
   */
  static void write(Path workbook, Map<String, String> results, OutputStream out)
      throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = from.getInputStream(entry).readAllBytes();
        boolean sheet = entry.getName().startsWith("xl/worksheets/sheet");
        to.write(sheet ? withResults(part, results) : part);
        to.closeEntry();
      }
    }
  }

  private static byte[] withResults(byte[] sheet, Map<String, String> results) {
    Matcher found = FORMULA.matcher(new String(sheet, StandardCharsets.UTF_8));
    return found
        .replaceAll(
            formula -> {
              String result = results.get(formula.group(2));
              return Matcher.quoteReplacement(
                  result == null
                      ? formula.group()
                      : formula.group(1) + "<v>" + result + "</v>" + formula.group(3));
            })
        .getBytes(StandardCharsets.UTF_8);
  }
}
