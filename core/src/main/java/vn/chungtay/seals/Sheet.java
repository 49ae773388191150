package vn.chungtay.seals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * What is sealed: the kind of a paper and its lines, each a list of fields.
 *
 * @param kind e.g. {@code posting}
 * @param lines in the order of the paper
 */
public record Sheet(String kind, List<List<String>> lines) {
  /** Copies the lines. */
  public Sheet {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** SHA-256 over the whole sheet, hex. */
  public String digest() {
    return Digests.hex(bytes());
  }

  /**
   * The one sequence of bytes of this sheet: every list and field is preceded by its length, so
   * that no two different sheets share it; text is composed Unicode (NFC).
   */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, kind);
    number(out, lines.size());
    for (List<String> line : lines) {
      number(out, line.size());
      line.forEach(field -> write(out, field));
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String field) {
    byte[] text = Normalizer.normalize(field, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    number(out, text.length);
    out.write(text, 0, text.length);
  }

  private static void number(ByteArrayOutputStream out, int number) {
    byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    out.write(four, 0, four.length);
  }
}
