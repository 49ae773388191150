package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/** Makes the view of a table: headings, lines, what is behind each number, what is missing. */
@Component
class TableViews {
  private final StatisticsWords words;
  private final Access access;
  private final TableChoices choices;
  private final TablePictures pictures;
  private final TableNotes notes;

  TableViews(
      StatisticsWords words,
      Access access,
      TableChoices choices,
      TablePictures pictures,
      TableNotes notes) {
    this.words = words;
    this.access = access;
    this.choices = choices;
    this.pictures = pictures;
    this.notes = notes;
  }

  TableView view(AreaTable table, String sort) {
    Question question = table.question();
    StatutoryTable form = table.table();
    boolean behind = access.may(Permission.SEE_HOUSEHOLDS, table.area().id());
    List<TableView.Row> rows = new ArrayList<>();
    for (AreaTable.Row row : sorted(table, sort)) {
      rows.addAll(
          lines(
              table, row, new Named(row.name(), Addresses.table(question, row.areaId())), behind));
    }
    if (table.rest().hasAnything()) {
      rows.addAll(
          lines(table, table.rest(), new Named(words.texts().text("statistics.rest"), ""), false));
    }
    return new TableView(
        choices.of(question),
        form.title().in(words.language()),
        words.when(question),
        form.source().citation(),
        form.source().certainty().isVerified(),
        notes.of(table),
        groups(form),
        heads(form, question, sort),
        form.lines().size() > 1,
        rows,
        lines(
            table,
            table.total(),
            new Named(words.texts().text("statistics.total", table.total().name()), ""),
            behind),
        Addresses.file(question),
        Addresses.compare(question),
        Addresses.trend(question.areaId()),
        pictures.map(table),
        pictures.bars(table),
        pictures.title(table));
  }

  private List<AreaTable.Row> sorted(AreaTable table, String sort) {
    List<AreaTable.Row> rows = new ArrayList<>(table.rows());
    String asked = sort.startsWith("-") ? sort.substring(1) : sort;
    table.table().columns().stream()
        .filter(column -> String.valueOf(column.id()).equals(asked))
        .findFirst()
        .ifPresent(
            column -> {
              Comparator<BigDecimal> order = Comparator.naturalOrder();
              TableUnit line = table.table().lines().get(0);
              rows.sort(
                  Comparator.comparing(
                      row -> row.at(line, column.id()).value(),
                      Comparator.nullsLast(sort.startsWith("-") ? order.reversed() : order)));
            });
    return rows;
  }

  private List<TableView.Row> lines(
      AreaTable table, AreaTable.Row row, Named named, boolean behind) {
    List<TableView.Row> lines = new ArrayList<>();
    StatutoryTable form = table.table();
    for (TableUnit line : form.lines()) {
      List<TableView.Cell> cells = new ArrayList<>();
      for (TableColumn column : form.columns()) {
        cells.add(cell(table, row, line, column, behind));
      }
      boolean first = lines.isEmpty();
      lines.add(
          new TableView.Row(
              first ? named.name() : "",
              first ? named.href() : "",
              words.texts().text(line.key()),
              first ? form.lines().size() : 0,
              cells));
    }
    return lines;
  }

  /** What a row is called, and where its name leads. */
  private record Named(String name, String href) {}

  private TableView.Cell cell(
      AreaTable table, AreaTable.Row row, TableUnit line, TableColumn column, boolean behind) {
    TableFigure figure = row.at(line, column.id());
    BigDecimal value = figure.value();
    boolean opens = behind && value != null && value.signum() != 0;
    return new TableView.Cell(
        words.figure(column, figure),
        opens ? Addresses.behind(table.question(), row.areaId(), column, line) : "",
        mark(row, line, column, figure));
  }

  private String mark(AreaTable.Row row, TableUnit line, TableColumn column, TableFigure figure) {
    if (column.equals() != 0) {
      TableFigure other = row.at(line, column.equals());
      BigDecimal one = figure.value();
      BigDecimal two = other.value();
      if (one != null && two != null && one.compareTo(two) != 0) {
        return words.texts().text("statistics.mark-differs");
      }
    }
    if (figure.value() == null) {
      return "";
    }
    if (!figure.complete()) {
      return words.texts().text("statistics.mark-incomplete");
    }
    if (row.divided() > 0) {
      return words.texts().text("statistics.mark-estimate");
    }
    return column.count().contains("/children-of=")
        ? words.texts().text("statistics.mark-at-most")
        : "";
  }

  private List<TableView.Group> groups(StatutoryTable form) {
    List<TableView.Group> groups = new ArrayList<>();
    @Nullable Bilingual open = null;
    int columns = 0;
    for (TableColumn column : form.columns()) {
      Bilingual group = column.group();
      if (open != null && !open.equals(group)) {
        groups.add(new TableView.Group(open.in(words.language()), columns, false));
        columns = 0;
      }
      if (group == null) {
        groups.add(new TableView.Group(column.heading().in(words.language()), 1, true));
      } else {
        columns++;
      }
      open = group;
    }
    if (open != null) {
      groups.add(new TableView.Group(open.in(words.language()), columns, false));
    }
    return groups;
  }

  private List<TableView.Head> heads(StatutoryTable form, Question question, String sort) {
    List<TableView.Head> heads = new ArrayList<>();
    for (TableColumn column : form.columns()) {
      String formula = form.formula(column);
      String id = String.valueOf(column.id());
      boolean falling = sort.equals("-" + id);
      heads.add(
          new TableView.Head(
              column.group() == null ? "" : column.heading().in(words.language()),
              formula.isEmpty() ? column.printed() : formula,
              Addresses.table(question) + "&sort=" + (falling ? id : "-" + id),
              falling ? "descending" : sort.equals(id) ? "ascending" : "none"));
    }
    return heads;
  }
}
