package vn.chungtay.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes bytes as a seeded chance will have it: the same seed, the same bytes. */
final class Mutation {
  private static final List<String> WORDS =
      List.of(
          "1e999999999",
          "-1e-999999999",
          "99999999999999999999",
          "-9223372036854775808",
          "NaN",
          "1.797e309",
          "0x10",
          "١٢٣",
          "１２３",
          "1,2,3,4",
          "-0",
          "2026-02-30",
          "9999999999-12-31",
          "0000-00-00",
          "\u0000",
          "\uFFFE",
          "\u202E",
          "e\u0301\u0302\u0323",
          "𝟙",
          "\"",
          "\"\"\n\"",
          ";;;;;;;;",
          ",,,,,,,,,,",
          "\t\t",
          "\r",
          "\n\n\n",
          "]]>",
          "<![CDATA[",
          "<!--",
          "&#x1F4A9;",
          "&amp;&lt;",
          "&x;",
          "<!DOCTYPE x [<!ENTITY x \"x\">]>",
          "<a><a><a><a><a><a><a>",
          "</",
          "'; drop table households.household; --",
          "%s%n%d",
          "{0}",
          "${x}",
          "../../etc/passwd",
          "[[[[[[[[[[[[[[",
          "{\"a\":",
          "null",
          "true",
          "&a *a",
          "!!java.io.File [x]",
          "Tổng số",
          "Hộ nghèo",
          "%",
          "(1)=(2)+(3)",
          "A".repeat(70_000),
          "9".repeat(5_000),
          " ".repeat(9_000));

  private final Random random;

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** One to six changes; the parts of a zip file are changed inside, half of the time. */
  byte[] of(byte[] from, byte[] other) throws IOException {
    byte[] bytes = from;
    if (from.length > 3 && from[0] == 'P' && from[1] == 'K' && random.nextBoolean()) {
      return parts(from);
    }
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      bytes = changed(bytes, other);
    }
    return bytes;
  }

  private byte[] parts(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(each.getName()));
        for (int i = random.nextInt(3); i > 0; i--) {
          content = changed(content, content);
        }
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private byte[] changed(byte[] from, byte[] other) {
    int at = random.nextInt(from.length + 1);
    int end = Math.min(from.length, at + 1 + random.nextInt(random.nextInt(5) == 0 ? 500 : 8));
    return switch (random.nextInt(8)) {
      case 0 -> spliced(from, at, end, new byte[0]);
      case 1 -> spliced(from, at, at, java.util.Arrays.copyOfRange(from, at, end));
      case 2 -> spliced(from, at, from.length, new byte[0]);
      case 3 -> spliced(from, at, end, new byte[] {(byte) random.nextInt(256)});
      case 4 -> number(from, at);
      case 5 -> {
        int begin = random.nextInt(other.length + 1);
        int length = Math.min(other.length - begin, random.nextInt(200));
        yield spliced(from, at, at, java.util.Arrays.copyOfRange(other, begin, begin + length));
      }
      default -> spliced(from, at, random.nextBoolean() ? at : end, word());
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** The next number from there becomes a word. */
  private byte[] number(byte[] from, int at) {
    int begin = at;
    while (begin < from.length && (from[begin] < '0' || from[begin] > '9')) {
      begin++;
    }
    int end = begin;
    while (end < from.length && from[end] >= '0' && from[end] <= '9') {
      end++;
    }
    return spliced(from, begin, end, word());
  }

  private static byte[] spliced(byte[] from, int begin, int end, byte[] with) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(from.length + with.length);
    bytes.write(from, 0, begin);
    bytes.writeBytes(with);
    bytes.write(from, end, from.length - end);
    return bytes.toByteArray();
  }
}
