package vn.chungtay.statistics.pages;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the address of a table says, before it is understood; what it does not say is empty. */
record Asking(Map<String, String> said) {
  /** Copies. */
  Asking {
    said = Map.copyOf(said);
  }

  String text(String name) {
    return said.getOrDefault(name, "").strip();
  }

  /** A number; 0 where there is none. */
  long number(String name) {
    return text(name).matches("[0-9]{1,18}") ? Long.parseLong(text(name)) : 0;
  }

  Optional<Integer> ofYear() {
    return StatisticsWords.year(text("year"));
  }

  LocalDate onDay(StatisticsWords words) {
    return words.day(text("day"), ofYear());
  }

  /** The borders asked for; else those given. */
  LocalDate inBorders(StatisticsWords words, LocalDate otherwise) {
    return text("borders").isEmpty() ? otherwise : words.day(text("borders"), Optional.empty());
  }

  boolean preliminary() {
    return text("state").equals("preliminary") && ofYear().isPresent();
  }
}
