package vn.chungtay.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a point table from the cells of a CSV or XLSX file: first lines of key and value that name
 * the standard and the source, then a heading line that begins with {@code item}, then one line an
 * answer. Everything that must not be used is refused, all faults together, each with its line.
 */
public final class ScoreTableReader {
  /** The keys of the first lines, in their usual order. */
  public static final List<String> KEYS =
      List.of(
          "standard",
          "code",
          "title_vi",
          "title_en",
          "act",
          "article",
          "read_in",
          "certainty",
          "checked_on",
          "complete");

  /** The headings before the columns of points. */
  public static final List<String> HEADINGS =
      List.of(
          "item",
          "item_vi",
          "item_en",
          "unit",
          "answer",
          "answer_vi",
          "answer_en",
          "from",
          "below",
          "otherwise");

  private final String file;
  private final Rulebook book;
  private final List<RulebookFault> faults = new ArrayList<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, ScoreTable.Item> items = new LinkedHashMap<>();
  private final List<ScoreTable.Row> rows = new ArrayList<>();
  private final Set<String> answers = new HashSet<>();
  private int line;

  private ScoreTableReader(String file, Rulebook book) {
    this.file = file;
    this.book = book;
  }

  /**
   * What came of reading.
   *
   * @param found null where anything is refused
   * @param faults what is refused
   * @param warnings what an incomplete table still lacks; it decides nothing until then
   */
  public record Read(
      @Nullable ScoreTable found, List<RulebookFault> faults, List<RulebookFault> warnings) {
    /** The table; empty where it is refused. */
    public Optional<ScoreTable> table() {
      return Optional.ofNullable(found);
    }
  }

  /** The standard a file says it is for; empty where it does not say. */
  public static String standard(List<List<String>> cells) {
    return cells.stream()
        .filter(row -> row.size() > 1 && row.get(0).strip().equalsIgnoreCase("standard"))
        .map(row -> row.get(1).strip())
        .findFirst()
        .orElse("");
  }

  /** Reads the cells of {@code file} as a point table of {@code book}. */
  public static Read read(String file, List<List<String>> cells, Rulebook book) {
    return new ScoreTableReader(file, book).read(cells);
  }

  private Read read(List<List<String>> cells) {
    for (List<String> row : cells) {
      line++;
      if (row.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (!columns.isEmpty()) {
        readAnswer(row);
      } else if (cell(row, 0).equalsIgnoreCase("item")) {
        readHeadings(row);
      } else {
        readKey(row);
      }
    }
    line = 0;
    if (columns.isEmpty()) {
      fault("item", "score-no-heading", String.join(", ", HEADINGS));
    } else if (rows.isEmpty()) {
      fault("item", "score-empty");
    }
    ScoreTable table = table();
    if (table == null || !faults.isEmpty()) {
      return new Read(null, List.copyOf(faults), List.of());
    }
    Fact score =
        book.householdFacts().stream()
            .filter(fact -> fact.name().equals("income_score"))
            .findFirst()
            .orElse(null);
    List<RulebookFault> lacks = ScoreChecks.of(file, table, score);
    boolean whole = table.complete() && !lacks.isEmpty();
    return whole
        ? new Read(null, lacks, List.of())
        : new Read(table, List.of(), table.complete() ? List.of() : lacks);
  }

  private static String cell(List<String> row, int at) {
    return at < row.size() ? row.get(at).strip() : "";
  }

  private void readKey(List<String> row) {
    String key = cell(row, 0).toLowerCase(Locale.ROOT);
    if (!KEYS.contains(key)) {
      fault(cell(row, 0), "score-unknown-key", String.join(", ", KEYS));
    } else if (keys.put(key, cell(row, 1)) != null) {
      fault(key, "duplicate-key");
    }
  }

  private void readHeadings(List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      String heading = cell(row, i).toLowerCase(Locale.ROOT);
      boolean known =
          HEADINGS.contains(heading)
              || book.scoreColumns().stream().anyMatch(column -> column.code().equals(heading));
      if (heading.isEmpty()) {
        continue;
      }
      if (!known) {
        fault(heading, "score-unknown-column", columnCodes());
      } else if (columns.put(heading, i) != null) {
        fault(heading, "duplicate-code", heading);
      }
    }
    for (ScoreColumn column : book.scoreColumns()) {
      if (!columns.containsKey(column.code())) {
        fault(column.code(), "score-no-column", column.code(), column.title().vi());
      }
    }
    for (String needed : List.of("answer", "answer_vi")) {
      if (!columns.containsKey(needed)) {
        fault(needed, "score-no-column", needed, needed);
      }
    }
  }

  private String columnCodes() {
    return String.join(", ", book.scoreColumns().stream().map(ScoreColumn::code).toList());
  }

  private String of(List<String> row, String heading) {
    Integer at = columns.get(heading);
    return at == null ? "" : cell(row, at);
  }

  private void readAnswer(List<String> row) {
    String item = of(row, "item");
    String answer = of(row, "answer");
    String place = item + "/" + answer;
    if (!item.matches("[a-z0-9]+(-[a-z0-9]+)*") || !answer.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      fault(place, "score-bad-code");
      return;
    }
    if (!answers.add(place)) {
      fault(place, "duplicate-code", place);
      return;
    }
    readItem(row, item);
    String vi = of(row, "answer_vi");
    if (vi.isEmpty()) {
      fault(place, "score-no-words", "answer_vi");
    }
    String en = of(row, "answer_en");
    rows.add(
        new ScoreTable.Row(
            item,
            answer,
            new Bilingual(vi, en.isEmpty() ? vi : en),
            number(row, place, "from"),
            number(row, place, "below"),
            yes(place, "otherwise", of(row, "otherwise")),
            book.scoreColumns().stream()
                .map(column -> points(row, place, column.code()))
                .toList()));
  }

  /** The words of an item stand on its first line; later lines may repeat them, not change them. */
  private void readItem(List<String> row, String code) {
    String vi = of(row, "item_vi");
    String en = of(row, "item_en");
    String unit = of(row, "unit");
    ScoreTable.Item known = items.get(code);
    if (known == null) {
      if (vi.isEmpty()) {
        fault(code, "score-no-words", "item_vi");
      }
      items.put(code, new ScoreTable.Item(code, new Bilingual(vi, en.isEmpty() ? vi : en), unit));
    } else if ((!vi.isEmpty() && !vi.equals(known.title().vi()))
        || (!unit.isEmpty() && !unit.equals(known.unit()))) {
      fault(code, "score-item-differs", code);
    }
  }

  private @Nullable BigDecimal number(List<String> row, String place, String heading) {
    String text = of(row, heading);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,9}([.,]\\d{1,4})?")) {
      fault(place, "score-not-a-number", heading, text);
      return null;
    }
    return new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
  }

  private boolean yes(String place, String key, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (List.of("", "no", "false", "không").contains(lower)) {
      return false;
    }
    if (!List.of("yes", "true", "x", "có").contains(lower)) {
      fault(place, "score-not-yes", key, text);
    }
    return true;
  }

  private Integer points(List<String> row, String place, String column) {
    String text = of(row, column);
    if (!text.matches("\\d{1,6}([.]0+)?")) {
      fault(place, text.isEmpty() ? "score-no-points" : "score-bad-points", column, text);
      return 0;
    }
    return new BigDecimal(text).intValue();
  }

  private @Nullable ScoreTable table() {
    for (String key : List.of("standard", "code", "title_vi", "act", "article", "certainty")) {
      if (keys.getOrDefault(key, "").isEmpty()) {
        fault(
            key,
            key.equals("act") || key.equals("article") ? "score-no-source" : "score-no-key",
            key);
      }
    }
    String standard = keys.getOrDefault("standard", "");
    if (!standard.isEmpty() && !standard.equals(book.id())) {
      fault("standard", "score-other-standard", standard, book.id());
    }
    if (book.scoreColumns().isEmpty()) {
      fault("standard", "score-no-method", book.id());
    }
    String how = keys.getOrDefault("certainty", "");
    Certainty certainty = Certainty.of(how).orElse(null);
    if (certainty == null && !how.isEmpty()) {
      fault("certainty", "unknown-certainty", how);
    }
    LocalDate checked = checkedOn();
    boolean complete = yes("complete", "complete", keys.getOrDefault("complete", ""));
    if (certainty == null || !faults.isEmpty()) {
      return null;
    }
    String code = keys.getOrDefault("code", "");
    String vi = keys.getOrDefault("title_vi", "");
    String en = keys.getOrDefault("title_en", "");
    String readIn = keys.getOrDefault("read_in", "");
    return new ScoreTable(
        code,
        new Bilingual(vi, en.isEmpty() ? vi : en),
        complete,
        book.scoreColumns().stream().map(ScoreColumn::code).toList(),
        List.copyOf(items.values()),
        rows,
        new LegalSource(
            keys.getOrDefault("act", ""),
            keys.getOrDefault("article", ""),
            null,
            readIn.isEmpty() ? null : readIn,
            certainty,
            checked));
  }

  private @Nullable LocalDate checkedOn() {
    String text = keys.getOrDefault("checked_on", "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault("checked_on", "not-a-day", text);
      return null;
    }
  }

  private void fault(String key, String code, String... details) {
    faults.add(new RulebookFault(file, line, key, code, List.of(details)));
  }
}
