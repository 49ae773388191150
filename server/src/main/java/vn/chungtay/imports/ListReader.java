package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chungtay.areas.Area;
import vn.chungtay.documents.SheetRows;

/** Walks the data rows of a file whose columns are known; rows of a sheet become households. */
final class ListReader implements SheetRows.Visitor {
  /** How a sheet is read. */
  record Columns(Layout layout, Map<Integer, Field> fields) {}

  private static final Pattern TOTAL = Pattern.compile("^(tong( cong| so)?|cong)\\b.*");
  private static final Pattern NOTE =
      Pattern.compile(
          "^(ghi chu|nguoi lap|lap bieu|lap bang|tm|t m|chu tich|pho chu tich|xac nhan|noi nhan|can bo"
              + "|truong thon|truong ban|luu y|ky ten|da ky|nguoi ky|ke toan|uy ban|uy vien)\\b.*"
              + "|.*\\bngay\\b.*\\bthang\\b.*\\bnam\\b.*");

  private final Map<String, Columns> sheets;
  private final Villages villages;
  private final Working working;
  private final HouseholdRows grouping;
  private final List<Listed> households = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<DataRow> rows = new ArrayList<>();
  private final Map<Field, Integer> columnOf = new EnumMap<>(Field.class);
  private Columns columns = new Columns(new Layout("", "", 0, List.of()), Map.of());
  private boolean read;
  private boolean over;
  private String headline = "";
  private int dataRows;
  private int rowsPassedOver;

  ListReader(Map<String, Columns> sheets, ListFiles.Parts parts) {
    this.sheets = sheets;
    this.villages = parts.villages();
    this.working = parts.working();
    this.grouping = new HouseholdRows(parts.villages(), parts.values());
  }

  /** The households; ask when the walk is over. */
  List<Listed> households() {
    finish();
    return households;
  }

  /** Rows that are no data: totals, notes, signatures. */
  List<String> passedOver() {
    return passedOver;
  }

  /** How many rows were passed over in all. */
  int rowsPassedOver() {
    return rowsPassedOver;
  }

  int dataRows() {
    return dataRows;
  }

  @Override
  public void sheet(String name) {
    finish();
    Columns known = sheets.get(name);
    read = known != null;
    over = false;
    headline = "";
    columnOf.clear();
    if (known != null) {
      columns = known;
      known.fields().forEach((column, field) -> columnOf.putIfAbsent(field, column));
    }
  }

  @Override
  public void row(int number, List<SheetRows.Cell> cells) {
    if (!read || number <= columns.layout().lastHeading() || cells.isEmpty()) {
      return;
    }
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (SheetRows.Cell cell : cells) {
      Field field = columns.fields().getOrDefault(cell.column(), Field.IGNORED);
      if (field != Field.IGNORED) {
        values.putIfAbsent(field, cell.text());
      }
    }
    if (isHeadingAgain(values)) {
      pass(number, cells.size(), cells.get(0).text(), "");
      return;
    }
    String first = cells.get(0).text();
    String second = cells.size() > 1 ? cells.get(1).text() : "";
    if (isData(values, cells.size(), first, second)) {
      rows.add(new DataRow(number, new EnumMap<>(values), headline));
      dataRows++;
      working.reached(dataRows, 0);
      over = false;
    } else {
      pass(number, cells.size(), first, second);
    }
  }

  private boolean isData(Map<Field, String> values, int cells, String first, String second) {
    boolean named = values.containsKey(Field.NAME) || values.containsKey(Field.HEAD_NAME);
    boolean personal =
        values.containsKey(Field.BIRTH)
            || values.containsKey(Field.MALE)
            || values.containsKey(Field.FEMALE)
            || values.containsKey(Field.RELATION)
            || values.containsKey(Field.ID_NUMBER);
    if (isTotalOrNote(first) || (cells <= 3 && isTotalOrNote(second))) {
      return named && personal && values.size() >= 4 && !TOTAL.matcher(words(first)).matches();
    }
    if (cells <= 2 && !personal && (over || headline(first, second).isPresent())) {
      return false;
    }
    return named || personal;
  }

  /** Long lists repeat their headings on each printed page. */
  private static boolean isHeadingAgain(Map<Field, String> values) {
    Field named = values.containsKey(Field.NAME) ? Field.NAME : Field.HEAD_NAME;
    if (!HeadingWords.isHeadingOf(values.getOrDefault(named, ""), named)) {
      return false;
    }
    long same =
        values.entrySet().stream()
            .filter(e -> e.getValue().length() < 60)
            .filter(e -> HeadingWords.isHeadingOf(e.getValue(), e.getKey()))
            .count();
    return same >= 2 && same * 2 > values.size();
  }

  private static boolean isTotalOrNote(String text) {
    String plain = words(text);
    return TOTAL.matcher(plain).matches() || NOTE.matcher(plain).matches();
  }

  private static String words(String text) {
    return HeadingWords.plain(text);
  }

  private java.util.Optional<Area> headline(String first, String second) {
    for (String each : List.of(first, second)) {
      if (Villages.isHeadline(each) && villages.find(each).isPresent()) {
        return villages.find(each);
      }
    }
    return java.util.Optional.empty();
  }

  private void pass(int number, int cells, String first, String second) {
    if (cells <= 3 && headline(first, second).isPresent()) {
      headline = headline(first, second).map(Area::fullName).orElse("");
      return;
    }
    over = over || isTotalOrNote(first) || isTotalOrNote(second);
    rowsPassedOver++;
    if (passedOver.size() < 50) {
      String sheet = columns.layout().sheet();
      passedOver.add(
          (sheet.isEmpty() ? "" : sheet + "!") + number + ": " + CellValues.shortened(first));
    }
  }

  private void finish() {
    if (read && !rows.isEmpty()) {
      households.addAll(grouping.households(columns.layout(), columnOf, rows));
    }
    rows.clear();
    read = false;
  }
}
