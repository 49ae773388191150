package vn.chungtay.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as a Vietnamese office writes them ({@code 1.234.567}, {@code 6,47}, {@code
 * 05/12/2026}), or the English way. A missing figure is "–", never 0.
 */
public final class Figures {
  /** What a page shows where nothing is known. */
  public static final String MISSING = "–";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Language language;

  private Figures(Language language) {
    this.language = language;
  }

  /** Figures in the manner of {@code language}. */
  public static Figures in(Language language) {
    return new Figures(language);
  }

  /** A count with its thousands marked. */
  public String count(long value) {
    return grouped(BigDecimal.valueOf(value), 0);
  }

  /** A number with exactly {@code decimals} decimals, rounded half up. */
  public String number(BigDecimal value, int decimals) {
    return grouped(value, decimals);
  }

  /** A rate already in percent, e.g. 6.47 → {@code 6,47 %}. */
  public String percent(BigDecimal value, int decimals) {
    return grouped(value, decimals) + (language == Language.VI ? " %" : "%");
  }

  /** A day, e.g. {@code 05/12/2026} or {@code 5 Dec 2026}. */
  public String day(LocalDate day) {
    return day.format(language == Language.VI ? DAY : ENGLISH_DAY);
  }

  private String grouped(BigDecimal value, int decimals) {
    String english =
        String.format(
            Locale.ENGLISH, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
    if (language == Language.EN) {
      return english;
    }
    return english.replace(',', '\u0001').replace('.', ',').replace('\u0001', '.');
  }
}
