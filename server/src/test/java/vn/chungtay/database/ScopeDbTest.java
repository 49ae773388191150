package vn.chungtay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a connection sees, by the scope of its thread. */
@ExtendWith(TestDatabase.class)
class ScopeDbTest {
  @BeforeAll
  static void aTableWithAnArea(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("create table note (unit_id bigint, words text)").update();
    owner.sql("alter table note enable row level security").update();
    owner
        .sql(
            """
            create policy by_area on note
              using (unit_id = any (nullif(current_setting('chungtay.areas', true), '')::bigint[]))
            """)
        .update();
    owner.sql("grant select, insert on note to chungtay_app").update();
    owner.sql("insert into note values (1, 'one'), (2, 'two')").update();
  }

  private static List<String> seen(Database database) {
    return database.client().sql("select words from note order by 1").query(String.class).list();
  }

  @Test
  void a01_toldNothingAConnectionSeesNothing(Database database) {
    assertThat(seen(database)).isEmpty();
  }

  @Test
  void a02_insideAScopeItSeesThatAreaOnly(Database database) {
    Scope second = new Scope("officer", List.of(2L));
    assertThat(second.<List<String>>get(() -> seen(database))).containsExactly("two");
    assertThat(seen(database)).isEmpty();
  }

  @Test
  void a03_theScopeIsGoneWhenTheConnectionIsGivenBack(Database database) throws Exception {
    new Scope("officer", List.of(1L))
        .call(
            () -> {
              try (var connection = database.application().getConnection()) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("select 1");
              }
              return "";
            });
    try (var connection = database.application().getConnection()) {
      assertThat(Roles.single(connection, "select current_setting('chungtay.areas', true)"))
          .isEqualTo("{}");
      assertThat(Roles.single(connection, "select current_setting('chungtay.actor', true)"))
          .isEmpty();
    }
  }

  @Test
  void a04_theApplicationOwnsNothingAndCannotBypass(Database database) throws Exception {
    try (var connection = database.application().getConnection()) {
      assertThat(Roles.single(connection, "select current_user")).isEqualTo("chungtay_app");
      assertThat(
              Roles.single(
                  connection,
                  "select count(*) from pg_class where relowner = current_user::regrole"))
          .isEqualTo("0");
      Roles.checkApplication(connection);
    }
  }

  @Test
  void a05_vietnameseNamesSortAsInADictionary(Database database) {
    List<String> sorted =
        database
            .client()
            .sql("select w from unnest(array['Ô','Đa','Ân','An','Ăn','dán','Oanh']) w order by w")
            .query(String.class)
            .list();
    assertThat(sorted).containsExactly("An", "Ăn", "Ân", "dán", "Đa", "Oanh", "Ô");
  }
}
