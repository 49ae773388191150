package vn.chungtay.plans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.database.Database;
import vn.chungtay.database.Scope;

/** Two communes beside each other and an officer in each: enough to see what is kept apart. */
record TwoCommunes(long here, long there) {
  static TwoCommunes in(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    return new TwoCommunes(commune(owner, "00001", "An Dương"), commune(owner, "00002", "Cao Xá"));
  }

  private static long commune(JdbcClient owner, String code, String name) {
    long id =
        owner
            .sql(
                """
                insert into areas.unit (code, level, existence)
                values (?, 'COMMUNE', daterange('2000-01-01', null)) returning id
                """)
            .param(code)
            .query(Long.class)
            .single();
    owner
        .sql(
            """
            insert into areas.unit_version (unit_id, valid, name, type, full_name, search_name)
            values (:id, daterange('2000-01-01', null), :name, 'Xã', 'Xã ' || :name, lower(:name))
            """)
        .param("id", id)
        .param("name", name)
        .update();
    owner.sql("insert into areas.reach values (:id, :id)").param("id", id).update();
    return id;
  }

  Scope officerHere() {
    return new Scope("officer.here", List.of(here));
  }

  Scope officerThere() {
    return new Scope("officer.there", List.of(there));
  }
}
