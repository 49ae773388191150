package vn.chungtay.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.sources.Place;

/**
 * The SQL of annexes. A stored annex is the core's {@link Annex}: what was printed is kept beside
 * what was read. Places of a stored annex are rows and columns of its grid.
 */
@Repository
class PlanAnnexTable {
  private final JdbcClient jdbc;

  PlanAnnexTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The annex of a version; empty where it has none. */
  Optional<Annex> find(long versionId) {
    List<AnnexLine> lines = lines(versionId);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Set<Period> periods = new LinkedHashSet<>();
    lines.forEach(line -> periods.addAll(line.cells().keySet()));
    List<Period> ordered = new ArrayList<>(periods);
    ordered.sort(
        (a, b) ->
            a.year().orElse(0) != b.year().orElse(0)
                ? Integer.compare(a.year().orElse(0), b.year().orElse(0))
                : a.phase().compareTo(b.phase()));
    return jdbc.sql("select title, tables from plans.annex where version_id = :v")
        .param("v", versionId)
        .query((row, n) -> new Annex(row.getString(1), row.getInt(2), ordered, lines))
        .optional();
  }

  private List<AnnexLine> lines(long versionId) {
    Map<Long, Map<Period, Map<Measure, AnnexCell>>> cells = cells(versionId);
    return jdbc.sql("select * from plans.annex_row where version_id = :v order by position")
        .param("v", versionId)
        .query(
            (row, n) ->
                new AnnexLine(
                    AnnexLine.Kind.valueOf(row.getString("kind")),
                    row.getString("printed_number"),
                    row.getString("name"),
                    row.getString("group_name"),
                    cells.getOrDefault(row.getLong("id"), Map.of()),
                    Place.tableCell(1, row.getInt("position"), 0)))
        .list();
  }

  private Map<Long, Map<Period, Map<Measure, AnnexCell>>> cells(long versionId) {
    Map<Long, Map<Period, Map<Measure, AnnexCell>>> cells = new HashMap<>();
    jdbc.sql(
            """
            select c.*, r.position from plans.annex_cell c
            join plans.annex_row r on r.id = c.row_id
            where r.version_id = :v order by c.row_id, c.year, c.phase
            """)
        .param("v", versionId)
        .query(
            row -> {
              BigDecimal value = row.getBigDecimal("value");
              String printed = row.getString("printed");
              AnnexCell cell =
                  new AnnexCell(
                      printed,
                      value,
                      null,
                      value == null ? 0 : Math.max(0, value.scale()),
                      Place.tableCell(1, row.getInt("position"), 0));
              cells
                  .computeIfAbsent(row.getLong("row_id"), id -> new LinkedHashMap<>())
                  .computeIfAbsent(
                      new Period(row.getInt("year"), row.getString("phase")),
                      period -> new LinkedHashMap<>())
                  .put(Measure.valueOf(row.getString("figure")), cell);
            });
    return cells;
  }

  /** Replaces the annex of an open version as a whole. */
  void save(long versionId, long areaId, Annex annex, CellOrigin origin) {
    remove(versionId);
    jdbc.sql("insert into plans.annex (version_id, area_id, title, tables) values (?, ?, ?, ?)")
        .params(versionId, areaId, annex.title(), annex.tables())
        .update();
    int position = 0;
    for (AnnexLine line : annex.lines()) {
      position++;
      long row = insertRow(versionId, areaId, position, line);
      insertCells(row, areaId, line, origin);
    }
  }

  /** Removes the annex of an open version. */
  void remove(long versionId) {
    jdbc.sql("delete from plans.annex_row where version_id = ?").param(versionId).update();
    jdbc.sql("delete from plans.annex where version_id = ?").param(versionId).update();
  }

  /** Writes one cell by the position of its row; false where there is no such row. */
  boolean put(long versionId, CellChange change, AnnexCell cell, CellOrigin origin) {
    Optional<Row> row =
        jdbc.sql("select id, area_id from plans.annex_row where version_id = ? and position = ?")
            .params(versionId, change.row())
            .query((found, n) -> new Row(found.getLong(1), found.getLong(2)))
            .optional();
    row.ifPresent(
        found ->
            putCell(
                found.id(),
                found.areaId(),
                new CellKey(change.year(), change.phase(), change.measure()),
                cell.printed(),
                cell.value().orElse(null),
                origin));
    return row.isPresent();
  }

  /**
   * Writes the cell that a finding is about, in every row and column group of its name and year.
   */
  void putByName(long versionId, StoredFinding finding, String words, CellOrigin origin) {
    Measure measure = Objects.requireNonNull(finding.measure());
    AnnexCell cell = AnnexCell.read(words, measure, Place.document());
    jdbc.sql(
            """
            update plans.annex_cell c set printed = :printed, value = :value, origin = :origin
            from plans.annex_row r
            where r.id = c.row_id and r.version_id = :v and r.name = :unit and c.year = :year
              and c.figure = :figure and (c.printed = :before or :origin <> 'ACCEPTED')
            """)
        .param("v", versionId)
        .param("unit", finding.unit())
        .param("year", finding.year())
        .param("figure", measure.name())
        .param("before", finding.printed())
        .param("printed", cell.printed())
        .param("value", cell.value().orElse(null), java.sql.Types.NUMERIC)
        .param("origin", origin.name())
        .update();
  }

  /** Writes a figure that a calculation made, as an office prints it. */
  void write(long versionId, int position, int year, Measure measure, String printed) {
    CellChange change = new CellChange(position, year, "", measure, printed);
    AnnexCell cell = AnnexCell.read(printed, measure, Place.tableCell(1, position, 0));
    put(versionId, change, cell, CellOrigin.CASCADE);
  }

  /** Keeps why a cell has its figure. */
  void explain(long versionId, int position, int year, Measure measure, String words) {
    jdbc.sql(
            """
            update plans.annex_cell c set explanation = ?
            from plans.annex_row r
            where r.id = c.row_id and r.version_id = ? and r.position = ? and c.year = ?
              and c.figure = ?
            """)
        .params(words, versionId, position, year, measure.name())
        .update();
  }

  private record Row(long id, long areaId) {}

  private long insertRow(long versionId, long areaId, int position, AnnexLine line) {
    return jdbc.sql(
            """
            insert into plans.annex_row (version_id, area_id, position, kind, printed_number, name,
              group_name)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            versionId,
            areaId,
            position,
            line.kind().name(),
            line.ordinal(),
            line.name(),
            line.group())
        .query(Long.class)
        .single();
  }

  private void insertCells(long row, long areaId, AnnexLine line, CellOrigin origin) {
    line.cells()
        .forEach(
            (period, ofPeriod) ->
                period
                    .year()
                    .ifPresent(
                        year ->
                            ofPeriod.forEach(
                                (measure, cell) ->
                                    putCell(
                                        row,
                                        areaId,
                                        new CellKey(year, period.phase(), measure),
                                        cell.printed(),
                                        cell.value().orElse(null),
                                        origin))));
  }

  private void putCell(
      long row,
      long areaId,
      CellKey key,
      String printed,
      @Nullable BigDecimal value,
      CellOrigin origin) {
    jdbc.sql(
            """
            insert into plans.annex_cell (row_id, area_id, year, phase, figure, printed, value, origin)
            values (:row, :area, :year, :phase, :figure, :printed, :value, :origin)
            on conflict (row_id, year, phase, figure) do update set printed = excluded.printed,
              value = excluded.value, origin = excluded.origin, explanation = ''
            """)
        .param("row", row)
        .param("area", areaId)
        .param("year", key.year())
        .param("phase", key.phase())
        .param("figure", key.measure().name())
        .param("printed", printed)
        .param("value", value, java.sql.Types.NUMERIC)
        .param("origin", origin.name())
        .update();
  }

  /** Copies the annex of one version into another, origins and explanations kept. */
  void copy(long from, long to) {
    jdbc.sql(
            """
            insert into plans.annex (version_id, area_id, title, tables)
            select :to, area_id, title, tables from plans.annex where version_id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
    jdbc.sql(
            """
            insert into plans.annex_row (version_id, area_id, position, kind, printed_number, name,
              group_name)
            select :to, area_id, position, kind, printed_number, name, group_name
            from plans.annex_row where version_id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
    jdbc.sql(
            """
            insert into plans.annex_cell (row_id, area_id, year, phase, figure, printed, value, origin,
              explanation)
            select after.id, c.area_id, c.year, c.phase, c.figure, c.printed, c.value, c.origin,
              c.explanation
            from plans.annex_cell c
            join plans.annex_row before on before.id = c.row_id and before.version_id = :from
            join plans.annex_row after on after.position = before.position and after.version_id = :to
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Which column of the annex: a year, the words that tell two column groups of one year apart. */
  record CellKey(int year, String phase, Measure measure) {}
}
