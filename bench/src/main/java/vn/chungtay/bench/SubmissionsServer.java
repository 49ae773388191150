package vn.chungtay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.forms.Form;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.ServeOptions;
import vn.chungtay.operations.Serving;
import vn.chungtay.surveys.Forms;

/**
 * The server of {@link SubmissionsBench} in a process of its own: the demo over a folder, with so
 * many households of four in the villages of one commune. Writes them to {@code households.csv}
 * with their villages, says "ready", its address, the form and its version, and waits.
 */
final class SubmissionsServer {
  private static final String COMMUNE = "07348";

  private SubmissionsServer() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ServeOptions options = new ServeOptions(0, "127.0.0.1", folder, Optional.empty(), true);
    RunningServer server = Serving.start(options);
    JdbcClient owner = JdbcClient.create(server.database().owner());
    List<String> lines = lines(owner);
    int wanted = Integer.parseInt(arguments[1]);
    if (lines.size() < wanted) {
      settle(owner, wanted - lines.size());
      lines = lines(owner);
    }
    Files.write(folder.resolve("households.csv"), lines);
    Form form = server.context().getBean(Forms.class).today().form();
    System.out.println("ready " + server.address() + " " + form.code() + " " + form.version());
    System.in.read();
    server.close();
    System.exit(0);
  }

  private static List<String> lines(JdbcClient owner) {
    return owner
        .sql(
            """
            select h.id || ',' || h.area_id from households.household h
            join areas.unit u on u.id = h.area_id where u.code like ? order by h.id
            """)
        .param(COMMUNE + ":%")
        .query(String.class)
        .list();
  }

  /** The register itself; what its services add to each (words of search, trail) is not needed. */
  private static void settle(JdbcClient owner, int households) {
    owner
        .sql(
            """
            insert into households.household (number, area_id)
            select 'B-' || lpad(i::text, 6, '0'), villages.ids[1 + i % cardinality(villages.ids)]
            from generate_series(1, ?) i,
              (select array_agg(id) as ids from areas.unit where code like ?) villages
            """)
        .params(households, COMMUNE + ":%")
        .update();
    owner
        .sql(
            """
            insert into households.change (kind, household_id, area_id, day, reason, actor,
              recorded_at, edition)
            select 'ADDED', id, area_id, date '2020-01-01', 'bench', 'bench', now(), 1
            from households.household where number like 'B-%'
            """)
        .update();
    owner
        .sql(
            """
            insert into households.household_version (household_id, area_id, address, search, valid,
              recorded_at, opened_by)
            select household_id, area_id, '', '', daterange('2020-01-01', null), now(), id
            from households.change where actor = 'bench'
            """)
        .update();
    owner.sql("analyze").update();
  }
}
