package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/**
 * Something in an import file that keeps the whole import from being stored.
 *
 * @param line the line of the file counted from 1, or 0 where the whole file is meant
 * @param column the heading of the column, or empty
 * @param code one code, one meaning; the text and the remedy are found by it
 */
public record ImportProblem(
    String file, int line, String column, String code, List<String> values) {
  static ImportProblem of(String file, int line, String column, String code, Object... values) {
    return new ImportProblem(
        file, line, column, code, java.util.Arrays.stream(values).map(String::valueOf).toList());
  }

  /** Where, what and what to do, as one line. */
  public String text(Language language) {
    Texts texts = Texts.in(language);
    StringBuilder where = new StringBuilder(file);
    if (line > 0) {
      where.append(", ").append(texts.text("areas.at-line", line));
    }
    if (!column.isEmpty()) {
      where.append(", ").append(texts.text("areas.at-column", column));
    }
    return where + ": " + message(language) + " [" + code + "]";
  }

  /** What and what to do, without the place. */
  public String message(Language language) {
    return said(language).in(language);
  }

  /** The same as a message, its days and labels written for {@code language}. */
  public Message said(Language language) {
    Object[] filled = values.stream().map(v -> written(v, language)).toArray();
    return Message.of("areas.problem-" + code, filled);
  }

  private static String written(String value, Language language) {
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Figures.in(language).day(LocalDate.parse(value));
    }
    return value.startsWith("areas.label-") ? Texts.in(language).text(value) : value;
  }
}
