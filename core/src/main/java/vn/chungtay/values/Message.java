package vn.chungtay.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A sentence to a person, not yet in a language: the key of its text and what fills it. An argument
 * may be a message itself; a {@link BigDecimal} is written with its own decimals and a {@link
 * LocalDate} as the language writes them, everything else as it is (so a year as an {@code int}).
 */
public record Message(String key, List<Object> arguments) implements Wording {
  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** The message of {@code key} with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  @Override
  public String in(Language language) {
    Object[] filled = arguments.stream().map(each -> written(each, language)).toArray();
    return Texts.in(language).text(key, filled);
  }

  private static Object written(Object argument, Language language) {
    if (argument instanceof Wording inner) {
      return inner.in(language);
    }
    if (argument instanceof BigDecimal number) {
      return Figures.in(language).number(number, Math.max(0, number.scale()));
    }
    return argument instanceof LocalDate day ? Figures.in(language).day(day) : argument;
  }
}
