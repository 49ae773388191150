package vn.chungtay.citations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;

/**
 * An act named by number and symbol.
 *
 * @param type the word before the number in lower case, e.g. {@code quyết định}; empty where none
 * @param number digits without leading zeros, a letter may follow
 * @param yearInNumber the year inside the number ({@code 07/2021/NĐ-CP}), null where there is none
 * @param symbol as printed, without blanks, e.g. {@code QĐ-TTg}
 * @param day the date of the act, null where none is given or it is not a date of the calendar
 * @param impossibleDay a printed date that no calendar has, else empty
 * @param issuer the words after "của"; empty where none
 * @param title the words after the issuer or date that say what the act is about; may be empty
 * @param printed number and symbol as printed
 * @param before the words of the sentence before the citation, lower case, cut short
 * @param own true for the number of the document itself
 */
public record Citation(
    String type,
    String number,
    @Nullable Integer yearInNumber,
    String symbol,
    @Nullable LocalDate day,
    String impossibleDay,
    String issuer,
    String title,
    String printed,
    String before,
    boolean own,
    Place place) {

  /** The date, where one is given. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(day);
  }

  /** Number, year and symbol without blanks, e.g. {@code 07/2021/NĐ-CP}. */
  public String code() {
    return printed.replace(" ", "").replace('–', '-');
  }

  /** The symbol with letters of one case, for comparing. */
  String symbolKey() {
    return symbol.toUpperCase(Locale.ROOT);
  }

  /** The kind of act in the symbol: the part before its first mark. */
  String kindKey() {
    String key = symbolKey();
    int end = 0;
    while (end < key.length() && Character.isLetter(key.charAt(end))) {
      end++;
    }
    return key.substring(0, end);
  }

  /** The issuer in the symbol: the part after its last mark; empty where there is one part. */
  String issuerKey() {
    String key = symbolKey();
    int last = Math.max(key.lastIndexOf('-'), key.lastIndexOf('/'));
    return last < 0 ? "" : key.substring(last + 1);
  }
}
