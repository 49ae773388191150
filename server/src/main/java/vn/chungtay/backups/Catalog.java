package vn.chungtay.backups;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tables, sequences and references there are, asked of the database itself. */
final class Catalog {
  /** Sessions are of one server and one moment: whoever signs in after a restore signs in anew. */
  private static final String LEFT_OUT =
      """
      n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
      and (n.nspname, c.relname) not in (('public', 'flyway_schema_history'), ('access', 'session'))
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')""";

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The moment everything in this transaction is seen as of, in UTC. */
  String moment() throws SQLException {
    List<String> moments = new ArrayList<>();
    each(
        "select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
        row -> moments.add(row.get(0)));
    return moments.get(0);
  }

  /** Every table that holds rows, by its quoted columns; computed columns are computed again. */
  Map<List<String>, List<String>> tables() throws SQLException {
    Map<List<String>, List<String>> tables = new LinkedHashMap<>();
    each(
        """
        select n.nspname, c.relname, a.attname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
        where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and %s order by n.nspname, c.relname, a.attnum"""
            .formatted(LEFT_OUT),
        row ->
            tables
                .computeIfAbsent(List.of(row.get(0), row.get(1)), key -> new ArrayList<>())
                .add(quoted(row.get(2))));
    return tables;
  }

  List<Manifest.Counter> sequences() throws SQLException {
    List<List<String>> names = new ArrayList<>();
    each(
        """
        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'S' and %s order by 1, 2"""
            .formatted(LEFT_OUT),
        names::add);
    List<Manifest.Counter> counters = new ArrayList<>();
    for (List<String> name : names) {
      each(
          "select last_value, is_called from %s.%s"
              .formatted(quoted(name.get(0)), quoted(name.get(1))),
          row ->
              counters.add(
                  new Manifest.Counter(
                      name.get(0),
                      name.get(1),
                      Long.parseLong(row.get(0)),
                      row.get(1).equals("t"))));
    }
    return counters;
  }

  /** Statements that take every foreign key away, and those that put it back and check all rows. */
  Map<String, String> foreignKeys() throws SQLException {
    Map<String, String> pairs = new LinkedHashMap<>();
    each(
        """
        select r.conrelid::regclass::text, quote_ident(r.conname), pg_get_constraintdef(r.oid)
        from pg_constraint r join pg_class c on c.oid = r.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where r.contype = 'f' and r.conparentid = 0 and %s order by 1, 2"""
            .formatted(LEFT_OUT),
        row -> {
          String table = "alter table " + row.get(0);
          pairs.put(
              table + " drop constraint " + row.get(1),
              table + " add constraint " + row.get(1) + " " + row.get(2));
        });
    return pairs;
  }

  private void each(String query, Take take) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        take.row(row);
      }
    }
  }

  private interface Take {
    void row(List<String> values);
  }
}
