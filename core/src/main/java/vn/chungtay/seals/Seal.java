package vn.chungtay.seals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * One link: the sheet's digest, when it was sealed and by whom, tied to the link before.
 *
 * @param number from 1, without gaps
 * @param at to the microsecond, as a database keeps it
 * @param actor who sealed it
 * @param sheetDigest SHA-256 of the sheet, hex
 * @param digest SHA-256 over the link before and all of the above, hex
 */
public record Seal(
    int number, String kind, Instant at, String actor, String sheetDigest, String digest) {
  /** What stands before the first link. */
  static final String NOTHING = "0".repeat(64);

  /** Ties a sheet to the links before it. */
  static Seal of(int number, Instant at, String actor, Sheet sheet, String before) {
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    String sheetDigest = Digests.hex(sheet.bytes());
    return new Seal(
        number,
        sheet.kind(),
        kept,
        actor,
        sheetDigest,
        link(number, sheet.kind(), kept, actor, sheetDigest, before));
  }

  /** What this link's digest has to be behind {@code before}. */
  String expected(String before) {
    return link(number, kind, at, actor, sheetDigest, before);
  }

  private static String link(
      int number, String kind, Instant at, String actor, String sheetDigest, String before) {
    Sheet all =
        new Sheet(
            "seal",
            List.of(
                List.of(String.valueOf(number), kind, at.toString(), actor, sheetDigest, before)));
    return Digests.hex(all.bytes());
  }

  /** The first 16 signs in groups of four: short enough to read aloud and compare by eye. */
  public String shortCode() {
    String signs = digest.substring(0, 16).toUpperCase(Locale.ROOT);
    return String.join(
        "-",
        signs.substring(0, 4),
        signs.substring(4, 8),
        signs.substring(8, 12),
        signs.substring(12));
  }
}
