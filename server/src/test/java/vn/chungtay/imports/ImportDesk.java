package vn.chungtay.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.Visitor;

/** What an officer of the commune of the demo does with lists, step by step on real pages. */
final class ImportDesk {
  static final String HOME = "/households/imports";

  final JdbcClient owner;
  final String commune;

  ImportDesk(RunningServer server) {
    this(JdbcClient.create(server.database().owner()));
  }

  ImportDesk(JdbcClient owner) {
    this.owner = owner;
    this.commune = areaOf("07348");
  }

  String areaOf(String code) {
    return String.valueOf(
        owner
            .sql("select id from areas.unit where code = ?")
            .param(code)
            .query(Long.class)
            .single());
  }

  String send(Visitor officer, String name, byte[] content) {
    officer.get(HOME + "?area=" + commune);
    officer.upload(HOME, Map.of("area", commune, "day", "2025-06-01"), "file", name, content);
    assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    return officer.location();
  }

  static Map<String, String> columns(Visitor officer) {
    Map<String, String> columns = new LinkedHashMap<>();
    officer
        .page()
        .select("table select")
        .forEach(s -> columns.put(s.attr("name"), s.select("option[selected]").val()));
    return columns;
  }

  /** Sends a file, takes the columns as understood, and waits for the look. */
  String look(Visitor officer, String name, byte[] content) {
    String at = send(officer, name, content);
    officer.get(at);
    if (!officer.page().select("table select").isEmpty()) {
      officer.post(at + "/columns", columns(officer));
      assertThat(officer.status()).as(officer.page().text()).isEqualTo(303);
    }
    return wait(officer, at);
  }

  static String wait(Visitor officer, String at) {
    officer.get(at);
    for (int i = 0; i < 100 && !officer.page().select("[data-live]").isEmpty(); i++) {
      officer.get(at); // the page itself waits a moment for the work
    }
    return at;
  }

  static List<String> figures(Visitor officer) {
    return officer.page().select("dl.five dd").eachText();
  }

  long changes(String at) {
    return owner
        .sql("select count(*) from households.change where import_id = ?")
        .param(Long.valueOf(at.substring(HOME.length() + 1)))
        .query(Long.class)
        .single();
  }

  static void store(Visitor officer, String at) {
    officer.post(at + "/store", Map.of());
    wait(officer, at);
  }

  /** How many households there are now whose head has a name like this. */
  long heads(String like) {
    return owner
        .sql(
            """
            select count(*) from households.member_version
            where name like ? and relation = 'HEAD' and closed_at is null
            """)
        .param(like)
        .query(Long.class)
        .single();
  }
}
