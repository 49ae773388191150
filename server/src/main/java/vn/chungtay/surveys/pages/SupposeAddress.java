package vn.chungtay.surveys.pages;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.law.Law;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Refusal;

/** Two laws and the numbers supposed in the second, as the address of the page holds them. */
record SupposeAddress(Map<String, String> parameters) {
  /** Before the key of a supposed number: {@code set.income-line.rural=1800000}. */
  static final String SET = "set.";

  private static final int LONGEST = 12;

  String get(String name) {
    return parameters.getOrDefault(name, "").strip();
  }

  /** The law called by {@code name}; where none is, the national one of today. */
  Rulebook book(String name, Law law) {
    return law.books().find(get(name)).orElseGet(() -> law.books().nationalOn(law.today()));
  }

  /**
   * The law called by {@code other}; where none is, the one that comes next and leaves the fewest
   * indicators open, for that is what people ask about.
   */
  Rulebook next(Law law) {
    Comparator<Rulebook> fewestOpen =
        Comparator.comparingLong(
            book -> book.indicators().stream().filter(Indicator::isOpen).count());
    return law.books()
        .find(get("other"))
        .or(
            () ->
                law.books().list().stream()
                    .filter(book -> book.inForce().from().isAfter(law.today()))
                    .min(fewestOpen))
        .orElseGet(() -> book("other", law));
  }

  /** On the day asked for, or the nearest day the law speaks for where none is asked. */
  Standard on(Rulebook book, String name, Law law, List<Refusal> wrong) {
    LocalDate day = nearest(book, law.today());
    try {
      if (!get(name).isEmpty()) {
        LocalDate asked = LocalDate.parse(get(name));
        if (book.inForce().contains(asked)) {
          day = asked;
        } else {
          wrong.add(
              Refusal.of(
                  "STD-001", name, "standards.not-in-force", book.id(), asked, book.inForce()));
        }
      }
    } catch (DateTimeException e) {
      wrong.add(Refusal.of("SURVEY-010", name, "surveys.suppose.not-a-day", get(name)));
    }
    return book.onDay(day);
  }

  private static LocalDate nearest(Rulebook book, LocalDate day) {
    LocalDate end = book.inForce().to();
    if (book.inForce().contains(day)) {
      return day;
    }
    return end != null && day.isAfter(end) ? end : book.inForce().from();
  }

  /** The law with the numbers typed for it; a number that is none is told and not used. */
  Standard supposed(Standard law, List<Refusal> wrong) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    parameters.forEach(
        (name, text) -> {
          String key = name.startsWith(SET) ? name.substring(SET.length()) : "";
          if (!text.isBlank() && law.findFigure(key).isPresent()) {
            number(text)
                .ifPresentOrElse(
                    number -> {
                      if (number.compareTo(law.figure(key).number()) != 0) {
                        numbers.put(key, number);
                      }
                    },
                    () ->
                        wrong.add(
                            Refusal.of("SURVEY-011", name, "surveys.suppose.not-a-number", text)));
          }
        });
    return law.suppose(numbers);
  }

  private static Optional<BigDecimal> number(String text) {
    String digits = text.strip().replaceAll("[.\\s]", "");
    return digits.matches("\\d{1," + LONGEST + "}")
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  /** The same question asked of another address. */
  String at(String path) {
    StringBuilder address = new StringBuilder(path);
    char sign = '?';
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      if (!each.getValue().isBlank()) {
        address.append(sign).append(encoded(each.getKey()));
        address.append('=').append(encoded(each.getValue()));
        sign = '&';
      }
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
