package vn.chungtay.areas;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param name its name without folders, shown in messages; a later file of the same name and day
 *     replaces the earlier one
 * @param day the day the list is of, or the day of the reform; null where the rows carry their days
 */
public record SourceFile(String name, @Nullable LocalDate day, String content) {
  private static final Pattern DAY_IN_NAME = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** A file whose day is the given one, or else the one in its name ("areas-2025-03-01.csv"). */
  public static SourceFile of(String name, @Nullable LocalDate given, String content) {
    return new SourceFile(name, given != null ? given : dayIn(name), content);
  }

  private static @Nullable LocalDate dayIn(String name) {
    Matcher found = DAY_IN_NAME.matcher(name);
    if (!found.find()) {
      return null;
    }
    try {
      return LocalDate.parse(found.group());
    } catch (java.time.format.DateTimeParseException notADay) {
      return null;
    }
  }
}
