package vn.chungtay.reviews.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.database.Scope;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.Visitor;

/** The people of the demo's cross-checks, and what they do in every test of them. */
final class BlindCheck {
  static final String PROVINCE = "kehoach.tinh";
  static final String ASKS = "rasoat.hopduc";
  static final String CHECKED = "canbo.ngocchau";

  /** A household that lacks nothing and earns enough. */
  static final Map<String, String> WELL_OFF =
      Map.ofEntries(
          Map.entry("residence", "rural"),
          Map.entry("income_score", "180"),
          Map.entry("income_per_person", "3.000.000"),
          Map.entry("durable_parts", "3"),
          Map.entry("floor_area_m2", "80"),
          Map.entry("water_source", "piped"),
          Map.entry("toilet", "septic"),
          Map.entry("info_device", "true"),
          Map.entry("member0.id", "1"),
          Map.entry("member0.name", "Người lạ đến hỏi"),
          Map.entry("member0.age", "70"),
          Map.entry("member0.sex", "female"),
          Map.entry("member0.work", "home"),
          Map.entry("member0.monthly_allowance", "false"),
          Map.entry("member0.health_insured", "true"),
          Map.entry("member0.uses_internet", "true"));

  private BlindCheck() {}

  static JdbcClient owner(RunningServer server) {
    return JdbcClient.create(server.database().owner());
  }

  static long number(RunningServer server, String sql) {
    return owner(server).sql(sql).query(Long.class).single();
  }

  /** The same question asked of the database in somebody's name, with their areas. */
  static long numberFor(String login, RunningServer server, String sql) {
    List<Long> scope =
        owner(server)
            .sql("select area_id from access.app_user where login = ? and area_id is not null")
            .param(login)
            .query(Long.class)
            .list();
    JdbcClient client = server.database().client();
    return new Scope(login, scope).get(() -> client.sql(sql).query(Long.class).single());
  }

  /** The running round of the demo. */
  static String round(RunningServer server) {
    return "/reviews/" + number(server, "select id from reviews.round where begun = '2026-09-07'");
  }

  /** What the province types to have the reviewer of the other commune ask. */
  static Map<String, String> wanted(RunningServer server, String size) {
    Map<String, String> wanted = new HashMap<>();
    wanted.put("size", size);
    wanted.put(
        "commune",
        String.valueOf(
            number(
                server, "select checking_area_id from reviews.cross_check order by id limit 1")));
    wanted.put("checker", ASKS);
    wanted.put("seed", "thử 21/11");
    return wanted;
  }

  /** A new check; its address. */
  static String order(Visitor province, RunningServer server, String size) {
    province.get(round(server) + "/cross-checks");
    province.post(round(server) + "/cross-checks", wanted(server, size));
    assertThat(province.status()).as(province.page().text()).isEqualTo(303);
    return province.location();
  }

  /** The households to ask, in their order. */
  static List<String> doors(Visitor visitor, String check) {
    return visitor
        .get(check + "/households")
        .select("ul.rows a[href^=/cross-checks/households/]")
        .eachAttr("href");
  }

  /** Opens the form of a household and presses a button. */
  static void act(Visitor visitor, String door, String act, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>();
    visitor
        .get(door)
        .select(".survey-form input[name=seat], .survey-form input[name=seen]")
        .forEach(field -> form.put(field.attr("name"), field.val()));
    form.putAll(fields);
    form.put("act", act);
    visitor.post(door, form);
  }

  /** Digests of everything a check must never touch. */
  static String untouched(RunningServer server) {
    return owner(server)
        .sql(
            """
            select (select count(*) || ' ' || sum(hashtext(t::text)) from reviews.entry t)
              || (select count(*) || ' ' || sum(hashtext(t::text)) from surveys.answer_set t)
              || (select count(*) || ' ' || sum(hashtext(t::text)) from households.standing t)
            """)
        .query(String.class)
        .single();
  }
}
