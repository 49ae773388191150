package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.SourceRows.Counted;
import vn.chungtay.areas.SourceRows.Happened;
import vn.chungtay.areas.SourceRows.Labelled;
import vn.chungtay.areas.SourceRows.Listed;
import vn.chungtay.areas.SourceRows.Succeeded;

/** Reads one import file; its kind is known by its headings. Problems are collected, not thrown. */
final class SourceReader {
  /** The kinds of files and the headings each must have. */
  enum Kind {
    LIST("code", "level", "type", "name", "parent_code"),
    SUCCESSORS(
        "old_province",
        "old_district",
        "old_commune",
        "divided",
        "new_commune",
        "new_commune_name",
        "new_province"),
    EVENTS("day", "event", "from_units", "to_unit", "certainty"),
    LABELS("code", "label", "from", "until", "act"),
    TOTALS("code", "day", "households", "source");

    private final String headings;

    Kind(String... headings) {
      this.headings = String.join(",", headings);
    }

    static Optional<Kind> of(List<String> headings) {
      return Arrays.stream(values()).filter(k -> k.isIn(headings)).findFirst();
    }

    private boolean isIn(List<String> given) {
      return given.containsAll(List.of(headings.split(",", -1)));
    }

    boolean needsDay() {
      return this == LIST || this == SUCCESSORS;
    }
  }

  private final SourceFile source;
  private final List<ImportProblem> problems;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Listed> listed = new ArrayList<>();
  private final List<Succeeded> succeeded = new ArrayList<>();
  private final List<Happened> happened = new ArrayList<>();
  private final List<Labelled> labelled = new ArrayList<>();
  private final List<Counted> counted = new ArrayList<>();
  private Csv.Row row = new Csv.Row(0, List.of());

  private SourceReader(SourceFile source, List<ImportProblem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The rows of {@code source}; a row with a problem is left out and told in {@code problems}. */
  static SourceRows read(SourceFile source, List<ImportProblem> problems) {
    SourceReader reader = new SourceReader(source, problems);
    reader.readAll();
    return new SourceRows(
        source.name(),
        reader.listed,
        reader.succeeded,
        reader.happened,
        reader.labelled,
        reader.counted);
  }

  private void readAll() {
    List<Csv.Row> rows = Csv.rows(source.content());
    if (rows.size() < 2) {
      problems.add(ImportProblem.of(source.name(), 0, "", "AREA-001"));
      return;
    }
    List<String> headings =
        rows.get(0).cells().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    Optional<Kind> kind = Kind.of(headings);
    if (kind.isEmpty()) {
      problems.add(ImportProblem.of(source.name(), 1, "", "AREA-002", String.join(", ", headings)));
      return;
    }
    if (kind.get().needsDay() && source.day() == null) {
      problems.add(ImportProblem.of(source.name(), 0, "", "AREA-003"));
      return;
    }
    for (int i = 0; i < headings.size(); i++) {
      if (columns.put(headings.get(i), i) != null) {
        problems.add(
            ImportProblem.of(source.name(), 1, headings.get(i), "AREA-016", headings.get(i)));
        return;
      }
    }
    for (Csv.Row each : rows.subList(1, rows.size())) {
      row = each;
      readRow(kind.get());
    }
  }

  private void readRow(Kind kind) {
    if (row.cells().size() != columns.size()) {
      problem("", "AREA-004", row.cells().size(), columns.size());
      return;
    }
    if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      problem("", "AREA-015"); // no text of the database can hold it
      return;
    }
    int before = problems.size();
    Runnable keep =
        switch (kind) {
          case LIST -> list();
          case SUCCESSORS -> successor();
          case EVENTS -> event();
          case LABELS -> label();
          case TOTALS -> total();
        };
    if (problems.size() == before) {
      keep.run();
    }
  }

  private Runnable list() {
    AreaLevel level = constant(AreaLevel.class, "level", AreaLevel.COMMUNE);
    String code = needed("code");
    String type = needed("type");
    String name = needed("name");
    if (!code.isEmpty() && !code.matches("[0-9A-Za-z:.-]+")) {
      problem("code", "AREA-005", code);
    }
    LocalDate day = sourceDay();
    return () ->
        listed.add(
            new Listed(
                row.line(), day, level, code, type, name, cell("name_en"), cell("parent_code")));
  }

  private Runnable successor() {
    Succeeded made =
        new Succeeded(
            row.line(),
            sourceDay(),
            needed("old_province"),
            cell("old_district"),
            needed("old_commune"),
            truth("divided"),
            needed("new_commune"),
            needed("new_commune_name"),
            needed("new_province"),
            fraction("share"),
            cell("share_source"));
    return () -> succeeded.add(made);
  }

  private Runnable event() {
    LocalDate day = day("day");
    String event = needed("event");
    if (!Set.of("merged", "merged into", "abolished", "").contains(event)) {
      problem("event", "AREA-006", event);
    }
    List<String> from =
        Arrays.stream(needed("from_units").split(";", -1))
            .map(String::strip)
            .filter(u -> !u.isEmpty())
            .toList();
    return () ->
        happened.add(
            new Happened(
                row.line(),
                day,
                event,
                from,
                cell("to_unit"),
                cell("certainty"),
                cell("act"),
                cell("parent")));
  }

  private Runnable label() {
    AreaLabel label = constant(AreaLabel.class, "label", AreaLabel.RURAL);
    String code = needed("code");
    LocalDate from = cell("from").isEmpty() ? null : day("from");
    LocalDate until = cell("until").isEmpty() ? null : day("until");
    if (from != null && until != null && !from.isBefore(until)) {
      problem("until", "AREA-007", cell("until"));
      return () -> {};
    }
    return () ->
        labelled.add(new Labelled(row.line(), code, label, new DayRange(from, until), cell("act")));
  }

  private Runnable total() {
    String code = needed("code");
    LocalDate day = day("day");
    int households = whole("households");
    Integer persons = cell("persons").isEmpty() ? null : Integer.valueOf(whole("persons"));
    String from = needed("source");
    return () -> counted.add(new Counted(row.line(), code, day, households, persons, from));
  }

  private String cell(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.cells().get(at);
  }

  private String needed(String column) {
    String value = cell(column);
    if (value.isEmpty()) {
      problem(column, "AREA-008");
    }
    return value;
  }

  private LocalDate sourceDay() {
    return java.util.Objects.requireNonNull(source.day());
  }

  private LocalDate day(String column) {
    try {
      return LocalDate.parse(cell(column));
    } catch (java.time.format.DateTimeParseException e) {
      problem(column, "AREA-009", cell(column));
      return LocalDate.EPOCH;
    }
  }

  private int whole(String column) {
    String value = cell(column);
    if (!value.matches("[0-9]{1,9}")) {
      problem(column, "AREA-010", value);
      return 0;
    }
    return Integer.parseInt(value);
  }

  private @Nullable BigDecimal fraction(String column) {
    String value = cell(column);
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches("0?\\.[0-9]{1,9}|0|1|1\\.0+") || new BigDecimal(value).signum() == 0) {
      problem(column, "AREA-011", value);
      return null;
    }
    return new BigDecimal(value);
  }

  private boolean truth(String column) {
    String value = cell(column).toLowerCase(Locale.ROOT);
    if (!Set.of("true", "false").contains(value)) {
      problem(column, "AREA-012", cell(column));
    }
    return value.equals("true");
  }

  private <E extends Enum<E>> E constant(Class<E> type, String column, E otherwise) {
    String value = needed(column).toUpperCase(Locale.ROOT).replace('-', '_');
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(value)) {
        return each;
      }
    }
    if (!value.isEmpty()) {
      problem(column, "AREA-013", cell(column));
    }
    return otherwise;
  }

  private void problem(String column, String code, Object... values) {
    problems.add(ImportProblem.of(source.name(), row.line(), column, code, values));
  }
}
