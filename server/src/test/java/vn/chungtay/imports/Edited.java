package vn.chungtay.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook in whose sheets somebody changed something. */
final class Edited {
  private Edited() {}

  /** Another word in one cell. */
  static byte[] text(byte[] workbook, String was, String now) {
    return sheets(workbook, xml -> xml.replaceFirst(escaped(was), escaped(now)));
  }

  /** As our workbooks write letters that are not of ASCII. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    c < 128 ? String.valueOf((char) c) : "&#x" + Integer.toHexString(c) + ";"));
    return escaped.toString();
  }

  /** Every sheet through {@code change}. */
  static byte[] sheets(byte[] workbook, UnaryOperator<String> change) {
    return parts(workbook, "worksheets/sheet", change);
  }

  /** Every part whose name contains {@code named} through {@code change}. */
  static byte[] parts(byte[] workbook, String named, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Path file = Files.createTempFile("edited", ".xlsx");
      Files.write(file, workbook);
      try (ZipFile from = new ZipFile(file.toFile());
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry each : Collections.list(from.entries())) {
          byte[] part = from.getInputStream(each).readAllBytes();
          to.putNextEntry(new ZipEntry(each.getName()));
          to.write(
              each.getName().contains(named)
                  ? change
                      .apply(new String(part, StandardCharsets.UTF_8))
                      .getBytes(StandardCharsets.UTF_8)
                  : part);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
