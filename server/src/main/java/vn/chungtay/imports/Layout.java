package vn.chungtay.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a sheet is laid out: where its headings stand and what is in its columns.
 *
 * @param title the words above the headings
 * @param lastHeading the row of the last heading; data begin below it
 */
public record Layout(String sheet, String title, int lastHeading, List<Column> columns) {
  /** Copies the columns. */
  public Layout {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param column from 1
   * @param headings from the upper row to the lower
   * @param samples what stands below, the first few
   */
  public record Column(int column, List<String> headings, List<String> samples) {
    /** Copies the lists. */
    public Column {
      headings = List.copyOf(headings);
      samples = List.copyOf(samples);
    }

    /** The heading in one line. */
    public String heading() {
      return String.join(" / ", headings);
    }
  }

  /** The same for sheets with the same headings, however their letters are marked. */
  public String signature() {
    String words =
        columns.stream()
            .map(c -> c.column() + ":" + HeadingWords.plain(c.heading()))
            .collect(Collectors.joining("|"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the headings say; of two columns that say the same the first one counts. */
  public Map<Integer, Field> guess() {
    Map<Integer, Field> guess = new TreeMap<>();
    Set<Field> taken = EnumSet.noneOf(Field.class);
    for (Column each : columns) {
      Field field = HeadingWords.field(each.headings());
      boolean free = field == Field.IGNORED || taken.add(field);
      guess.put(each.column(), free ? field : Field.IGNORED);
    }
    return guess;
  }

  /** True where a list can be read with these columns: somebody has a name. */
  public static boolean isEnough(Map<Integer, Field> columns) {
    return columns.containsValue(Field.NAME) || columns.containsValue(Field.HEAD_NAME);
  }
}
