package vn.chungtay.statistics.pages;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One side of a comparison: what was so at the end of a day, or the results of a year's review.
 *
 * @param year of the review; empty for what is so on the day
 */
record Moment(LocalDate day, Optional<Integer> year) {
  /** As an address writes it: {@code 2024-12-31} or {@code r2024}. */
  String code() {
    return year.map(each -> "r" + each).orElse(day.toString());
  }

  /** Reads {@link #code}; a day after today is today, what cannot be read is {@code otherwise}. */
  static Moment of(String code, LocalDate otherwise, StatisticsWords words) {
    if (code.startsWith("r")) {
      Optional<Integer> year = StatisticsWords.year(code.substring(1));
      if (year.isPresent()) {
        return new Moment(words.day("", year), year);
      }
    }
    String day = code.isEmpty() ? otherwise.toString() : code;
    return new Moment(words.day(day, Optional.empty()), Optional.empty());
  }
}
