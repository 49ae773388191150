package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statistics.TwoDays;
import vn.chungtay.statutory.FigureChange;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.values.Figures;

/** What a comparison asks, and how its page and its file write figures. */
@Component
class Comparisons {
  private final Statistics statistics;
  private final StatisticsWords words;

  Comparisons(Statistics statistics, StatisticsWords words) {
    this.statistics = statistics;
    this.words = words;
  }

  /** The two moments of a table of an area, in the same borders. */
  record Asked(Question then, Question now, Moment before, Moment after) {
    /** The address of the page, without what is chosen of the table. */
    String address(long area) {
      return UriComponentsBuilder.fromPath("/statistics/" + now.table().code() + "/compare")
          .queryParam("area", area)
          .queryParam("then", before.code())
          .queryParam("now", after.code())
          .encode()
          .toUriString();
    }

    String address() {
      return address(now.areaId()) + "&rows=" + now.rows().name();
    }
  }

  /** In the borders of today, or the last ones of a unit that has ended. */
  Asked asked(StatutoryTable table, long unit, Asking asking) {
    LocalDate today = words.today();
    LocalDate lastYear = LocalDate.of(today.getYear() - 1, 12, 31);
    Moment before = Moment.of(either(asking, "then"), lastYear, words);
    Moment after = Moment.of(either(asking, "now"), today, words);
    LocalDate borders = statistics.borders(unit, today);
    List<AreaLevel> levels = statistics.levels(unit, borders);
    AreaLevel rows =
        levels.stream()
            .filter(each -> each.name().equals(asking.text("rows")))
            .findFirst()
            .orElse(levels.get(0));
    return new Asked(
        question(table, unit, rows, before, borders),
        question(table, unit, rows, after, borders),
        before,
        after);
  }

  /** A day typed counts before one chosen. */
  private static String either(Asking asking, String name) {
    String typed = asking.text(name + "-day");
    return typed.isEmpty() ? asking.text(name) : typed;
  }

  private static Question question(
      StatutoryTable table, long unit, AreaLevel rows, Moment moment, LocalDate borders) {
    return new Question(table, unit, rows, moment.day(), borders, moment.year(), false);
  }

  /** "Poor households – Number", with the line where the table has two. */
  String name(StatutoryTable table, TableColumn column, TableUnit line) {
    String heading = column.heading().in(words.language());
    String name =
        column.group() == null ? heading : column.group().in(words.language()) + " – " + heading;
    return table.lines().size() > 1
        ? words.texts().text("statistics.compare-line", name, words.texts().text(line.key()))
        : name;
  }

  /** Households, persons or percent. */
  String unit(TableColumn column, TableUnit line) {
    TableUnit counted = column.unit();
    return column.kind() == TableColumn.Kind.RATIO
        ? "%"
        : words.texts().text((counted == null ? line : counted).key());
  }

  /** The difference with its sign; of a rate in percentage points. */
  String difference(TableColumn column, @Nullable BigDecimal difference) {
    if (difference == null) {
      return Figures.MISSING;
    }
    boolean rate = column.kind() == TableColumn.Kind.RATIO;
    String number =
        rate
            ? words.figures().number(difference, StatisticsWords.DECIMALS)
            : words.figures().count(difference.longValueExact());
    String signed = difference.signum() > 0 ? "+" + number : number;
    return rate ? words.texts().text("statistics.points", signed) : signed;
  }

  String percent(@Nullable BigDecimal percent) {
    return percent == null
        ? Figures.MISSING
        : (percent.signum() > 0 ? "+" : "")
            + words.figures().percent(percent, StatisticsWords.DECIMALS);
  }

  /** Why a figure is to be read with care; empty where it is not. */
  String mark(TableFigure figure, AreaTable.Row row) {
    if (figure.value() == null) {
      return "";
    }
    if (!figure.complete()) {
      return words.texts().text("statistics.mark-incomplete");
    }
    return row.divided() > 0 ? words.texts().text("statistics.mark-estimate") : "";
  }

  /** Of a difference: what is said of either figure. */
  String mark(FigureChange change, TwoDays.Rows rows) {
    String then = mark(change.then(), rows.then());
    return change.difference() == null || !then.isEmpty() ? then : mark(change.now(), rows.now());
  }
}
