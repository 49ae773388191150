package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chungtay.documents.SheetRows;
import vn.chungtay.values.Message;

/** Finds the headings of each sheet: among the first rows the one that says most. */
final class LayoutFinder implements SheetRows.Visitor {
  private static final int ROWS_LOOKED_AT = 40;
  private static final int SAMPLES = 3;
  private static final int MOST_COLUMNS = 100;
  private static final int HEADING = 120;
  private static final int MOST_NOTES = 20;

  private final List<Layout> layouts = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final TreeMap<Integer, TreeMap<Integer, String>> first = new TreeMap<>();
  private final List<int[]> merges = new ArrayList<>();
  private String sheet = "";
  private boolean begun;

  /** The sheets that hold a list; ask when the walk is over. */
  List<Layout> layouts() {
    finish();
    return layouts;
  }

  /** Sheets without headings that anybody would know. */
  List<String> passedOver() {
    return passedOver;
  }

  List<Message> notes() {
    return notes;
  }

  @Override
  public void sheet(String name) {
    finish();
    sheet = name;
    begun = true;
  }

  /** Headings stand at the top; columns that begin to be filled later are no list. */
  @Override
  public boolean wantsMore() {
    return first.size() < ROWS_LOOKED_AT;
  }

  @Override
  public void row(int number, List<SheetRows.Cell> cells) {
    if (first.size() < ROWS_LOOKED_AT) {
      TreeMap<Integer, String> row = new TreeMap<>();
      cells.forEach(c -> row.put(c.column(), c.text()));
      first.put(number, row);
    }
  }

  @Override
  public void merged(int row, int column, int rows, int columns) {
    if (!first.isEmpty() && row <= first.lastKey() && merges.size() < 1000) {
      merges.add(new int[] {row, column, rows, columns});
    }
  }

  @Override
  public void note(Message note) {
    if (notes.size() < MOST_NOTES) {
      notes.add(note);
    }
  }

  private void finish() {
    if (begun && !first.isEmpty()) {
      layout().ifPresentOrElse(layouts::add, () -> passedOver.add(sheet));
    }
    begun = false;
    first.clear();
    merges.clear();
  }

  private Optional<Layout> layout() {
    int best = 0;
    int most = 1;
    for (Map.Entry<Integer, TreeMap<Integer, String>> row : first.entrySet()) {
      int known = known(row.getValue());
      if (known > most) {
        most = known;
        best = row.getKey();
      }
    }
    if (best == 0) {
      return Optional.empty();
    }
    List<Integer> rows = headingRows(best);
    int last = rows.get(rows.size() - 1);
    List<Layout.Column> columns = columns(rows);
    StringBuilder title = new StringBuilder();
    first
        .headMap(rows.get(0))
        .values()
        .forEach(r -> r.values().forEach(t -> title.append(t).append('\n')));
    return Optional.of(new Layout(sheet, title.toString().strip(), last, columns));
  }

  private static int known(Map<Integer, String> row) {
    return (int)
        row.values().stream()
            .filter(t -> t.length() < 60 && HeadingWords.field(List.of(t)) != Field.IGNORED)
            .map(t -> HeadingWords.field(List.of(t)))
            .distinct()
            .count();
  }

  private List<Integer> headingRows(int best) {
    List<Integer> rows = new ArrayList<>();
    Integer above = first.lowerKey(best);
    if (above != null && above == best - 1 && isUpper(above, best)) {
      rows.add(above);
    }
    rows.add(best);
    Integer below = first.higherKey(best);
    while (below != null && below <= best + 2 && isLower(below, best)) {
      rows.add(below);
      below = first.higherKey(below);
    }
    return rows;
  }

  /** A row of headings over others: more than a title, and no figures. */
  private boolean isUpper(int above, int best) {
    Map<Integer, String> row = row(above);
    boolean overEmpty = row.keySet().stream().anyMatch(c -> !row(best).containsKey(c));
    boolean spans =
        merges.stream().anyMatch(m -> m[0] == above && m[3] > 1 && m[3] < row(best).size());
    return row.size() >= 2
        && (overEmpty || spans)
        && row.values().stream().noneMatch(t -> t.matches(".*\\d.*"));
  }

  /** A row of headings below others: more than a headline, and no name where names stand. */
  private boolean isLower(int below, int best) {
    Map<Integer, String> row = row(below);
    boolean numbers = row.values().stream().allMatch(t -> t.matches("\\(?(\\d{1,2}|[A-Z])\\)?"));
    if (numbers && row.size() >= 3) {
      return true;
    }
    boolean nameBelow =
        row(best).entrySet().stream()
            .filter(
                e -> {
                  Field field = HeadingWords.field(List.of(e.getValue()));
                  return field == Field.NAME || field == Field.HEAD_NAME;
                })
            .anyMatch(
                e -> row.containsKey(e.getKey()) && known(Map.of(1, cell(row, e.getKey()))) == 0);
    return row.size() > 1
        && !nameBelow
        && known(row) > 0
        && row.values().stream().noneMatch(t -> t.matches(".*\\d{3}.*"));
  }

  private static String cell(Map<Integer, String> row, int column) {
    return row.getOrDefault(column, "");
  }

  private Map<Integer, String> row(int number) {
    return first.getOrDefault(number, new TreeMap<>());
  }

  private List<Layout.Column> columns(List<Integer> rows) {
    TreeSet<Integer> used = new TreeSet<>();
    first.tailMap(rows.get(0)).values().forEach(r -> used.addAll(r.keySet()));
    List<Layout.Column> columns = new ArrayList<>();
    for (int column : used) {
      List<String> headings = new ArrayList<>();
      for (int row : rows) {
        String text = heading(row, column);
        boolean lineOfNumbers = text.matches("\\(?(\\d{1,2}|[A-Z])\\)?");
        if (!text.isEmpty() && !lineOfNumbers && !headings.contains(text)) {
          String tidy = text.replaceAll("\\s+", " ");
          headings.add(tidy.length() > HEADING ? tidy.substring(0, HEADING) + "…" : tidy);
        }
      }
      List<String> samples = samples(rows.get(rows.size() - 1), column);
      boolean something = !headings.isEmpty() || !samples.isEmpty();
      if (something && columns.size() < MOST_COLUMNS) {
        columns.add(new Layout.Column(column, headings, samples));
      }
    }
    return columns;
  }

  /** The text of a cell, or of the merged cell to its left that covers it. */
  private String heading(int row, int column) {
    String own = cell(row(row), column);
    for (int[] merge : own.isEmpty() ? merges : List.<int[]>of()) {
      boolean covers = merge[0] == row && merge[1] <= column && column < merge[1] + merge[3];
      if (covers) {
        return cell(row(row), merge[1]);
      }
    }
    return own;
  }

  private List<String> samples(int lastHeading, int column) {
    return first.tailMap(lastHeading + 1).values().stream()
        .map(r -> cell(r, column))
        .filter(t -> !t.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }
}
