package vn.chungtay.statistics.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.web.AreaMapView;
import vn.chungtay.web.AreaMaps;

/** The picture beside a table: the rate by unit where it has one, else its first count. */
@Component
class TablePictures {
  private static final int MOST_BARS = 20;

  private final StatisticsWords words;
  private final AreaMaps maps;

  TablePictures(StatisticsWords words, AreaMaps maps) {
    this.words = words;
    this.maps = maps;
  }

  /** The column a picture shows: the first rate with a heading of its own, else the first count. */
  private static Optional<TableColumn> shown(StatutoryTable table) {
    Optional<TableColumn> rate =
        table.columns().stream()
            .filter(each -> each.kind() == TableColumn.Kind.RATIO && each.count().isEmpty())
            .findFirst();
    return rate.isPresent()
        ? rate
        : table.columns().stream()
            .filter(each -> each.kind() == TableColumn.Kind.COUNT && !each.count().startsWith("M/"))
            .findFirst();
  }

  private Map<Long, BigDecimal> values(AreaTable table) {
    Map<Long, BigDecimal> values = new HashMap<>();
    shown(table.table())
        .ifPresent(
            column -> {
              for (AreaTable.Row row : table.rows()) {
                BigDecimal value = row.at(line(table), column.id()).value();
                if (value != null) {
                  values.put(row.areaId(), value);
                }
              }
            });
    return values;
  }

  private static TableUnit line(AreaTable table) {
    return table.table().lines().get(0);
  }

  String title(AreaTable table) {
    return shown(table.table())
        .map(
            column -> {
              String heading = column.heading().in(words.language());
              String group =
                  column.group() == null ? "" : column.group().in(words.language()) + " – ";
              return words.texts().text("statistics.picture", group + heading);
            })
        .orElse("");
  }

  private String written(AreaTable table, BigDecimal value) {
    boolean rate = shown(table.table()).map(c -> c.kind() == TableColumn.Kind.RATIO).orElse(false);
    return rate
        ? words.figures().percent(value, StatisticsWords.DECIMALS)
        : words.figures().count(value.longValueExact());
  }

  /** A map where the rows are provinces or communes, whose borders people know. */
  List<AreaMapView> map(AreaTable table) {
    AreaLevel level = table.question().rows();
    boolean drawn = level == AreaLevel.PROVINCE || level == AreaLevel.COMMUNE;
    boolean next =
        table.rows().stream()
            .allMatch(
                row ->
                    words.book().get(row.areaId(), table.question().borders()).parentId() != null
                        && Long.valueOf(table.area().id())
                            .equals(
                                words
                                    .book()
                                    .get(row.areaId(), table.question().borders())
                                    .parentId()));
    Map<Long, BigDecimal> values = values(table);
    if (!drawn || !next || values.isEmpty()) {
      return List.of();
    }
    return List.of(
        maps.of(
            title(table),
            table.area().id(),
            table.question().borders(),
            values,
            value -> written(table, value),
            area -> Addresses.table(table.question(), area.id())));
  }

  /** A bar for each unit, longest first; none where there is but one unit. */
  List<TableView.Bar> bars(AreaTable table) {
    Map<Long, BigDecimal> values = values(table);
    BigDecimal longest =
        values.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    if (values.size() < 2 || longest.signum() == 0) {
      return List.of();
    }
    List<TableView.Bar> bars = new ArrayList<>();
    table.rows().stream()
        .filter(row -> values.containsKey(row.areaId()))
        .sorted(
            Comparator.comparing(
                (AreaTable.Row row) -> values.getOrDefault(row.areaId(), BigDecimal.ZERO),
                Comparator.reverseOrder()))
        .limit(MOST_BARS)
        .forEach(
            row -> {
              BigDecimal value = values.getOrDefault(row.areaId(), BigDecimal.ZERO);
              int length =
                  value
                      .multiply(BigDecimal.valueOf(1000))
                      .divide(longest, 0, RoundingMode.HALF_UP)
                      .intValueExact();
              bars.add(new TableView.Bar(row.name(), written(table, value), length));
            });
    return bars;
  }
}
