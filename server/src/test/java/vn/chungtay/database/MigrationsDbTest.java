package vn.chungtay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every migration promises: its name, row-level security, and no more rights than needed. */
@ExtendWith(TestDatabase.class)
class MigrationsDbTest {
  /** Tables that hold an area and may be read by everybody who signed in: names and borders. */
  private static final List<String> PUBLIC = List.of("areas.");

  @Test
  void a01_aMigrationIsNamedByFeatureDayVerbAndObject() throws IOException {
    Path root = Path.of("src", "main", "resources", "db", "migration");
    try (Stream<Path> all = Files.walk(root)) {
      List<String> names =
          all.filter(Files::isRegularFile).map(path -> root.relativize(path).toString()).toList();
      assertThat(names).isNotEmpty();
      assertThat(names)
          .allMatch(n -> n.matches("[a-z]+/V\\d{8}_\\d\\d__[a-z]+(_[a-z0-9]+)+\\.sql"));
      assertThat(names.stream().map(n -> n.replaceAll(".*/(V\\d{8}_\\d\\d)__.*", "$1")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a02_everyTableThatHoldsAnAreaIsGuardedByRow(Database database) {
    List<String> unguarded =
        owner(database)
            .sql(
                """
                select distinct n.nspname || '.' || c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                  and a.attname in ('area_id', 'unit_id')
                  and (not c.relrowsecurity
                    or not exists (select from pg_policy p where p.polrelid = c.oid))
                order by 1
                """)
            .query(String.class)
            .list();
    assertThat(unguarded).allMatch(table -> PUBLIC.stream().anyMatch(table::startsWith));
  }

  @Test
  void a03_aTableWithoutAnAreaHasSecurityOfItsOwnOrIsNotForTheApplication(Database database) {
    List<String> open =
        owner(database)
            .sql(
                """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                  and not c.relrowsecurity
                  and has_any_column_privilege('chungtay_app', c.oid, 'select')
                order by 1
                """)
            .query(String.class)
            .list();
    assertThat(open)
        // Borders and the law are public to all who signed in.
        .allMatch(
            table ->
                table.startsWith("areas.")
                    || table.startsWith("law.")
                    || table.equals("operations.demo_part"));
  }

  @Test
  void a04_theApplicationOwnsNothingAndEmptiesNothing(Database database) {
    List<String> tooMuch =
        owner(database)
            .sql(
                """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                  and (has_table_privilege('chungtay_app', c.oid, 'truncate')
                    or has_table_privilege('chungtay_app', c.oid, 'trigger')
                    or c.relowner = 'chungtay_app'::regrole)
                """)
            .query(String.class)
            .list();
    assertThat(tooMuch).isEmpty();
    String trail =
        owner(database)
            .sql(
                """
                select string_agg(privilege_type, ',') from information_schema.role_table_grants
                where grantee = 'chungtay_app' and table_schema = 'access'
                  and table_name = 'audit_entry'
                """)
            .query(String.class)
            .single();
    assertThat(trail).isEqualTo("SELECT");
  }

  @Test
  void a05_runningThemAgainChangesNothing(Database database) {
    int before = history(database);
    Migrations.applyAll(database.owner());
    assertThat(history(database)).isEqualTo(before);
  }

  @Test
  void a06_nothingIsAskedOfPostgresqlThatCameAfterTheOldestWeSupport() throws IOException {
    Path root = Path.of("src", "main", "resources", "db", "migration");
    List<String> tooNew =
        List.of("security_invoker", "nulls not distinct", "merge into", "any_value", "uuidv7(");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
            .as("%s runs on PostgreSQL 14", file)
            .doesNotContain(tooNew);
      }
    }
  }

  private static int history(Database database) {
    return owner(database)
        .sql("select count(*) from public.flyway_schema_history")
        .query(Integer.class)
        .single();
  }

  private static JdbcClient owner(Database database) {
    return JdbcClient.create(database.owner());
  }
}
