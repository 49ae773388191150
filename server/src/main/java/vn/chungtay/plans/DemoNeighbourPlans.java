package vn.chungtay.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Measure;
import vn.chungtay.database.DemoData;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/**
 * Plans of two more communes, made up to show what the district sees when it adds plans up: one
 * equal to its target but still a draft, one in force that promises less than was asked.
 */
@Component
class DemoNeighbourPlans implements DemoData {
  private static final int YEAR = 2018;

  /** Households and poor households of the commune, divided over its villages. */
  private record Village(String name, long households, long poor) {}

  private final PlanTable plans;
  private final PlanAnnexTable annexes;
  private final PlanRights rights;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoNeighbourPlans(
      PlanTable plans,
      PlanAnnexTable annexes,
      PlanRights rights,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.plans = plans;
    this.annexes = annexes;
    this.rights = rights;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "plans-neighbours";
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public void load() {
    transaction.executeWithoutResult(
        status -> {
          load(
              "Tân Trung",
              PlanState.DRAFT,
              List.of(
                  new Village("Thôn Một", 790, 38),
                  new Village("Thôn Hai", 742, 35),
                  new Village("Thôn Ba", 744, 32)));
          load(
              "Việt Lập",
              PlanState.APPROVED,
              List.of(
                  new Village("Thôn Một", 905, 36),
                  new Village("Thôn Hai", 880, 33),
                  new Village("Thôn Ba", 866, 29)));
        });
  }

  private void load(String commune, PlanState state, List<Village> villages) {
    Optional<Long> area =
        jdbc.sql(
                """
                select id from published.area
                where level = 'COMMUNE' and name = ? and existence @> date '2018-01-01'
                """)
            .param(commune)
            .query(Long.class)
            .optional();
    area.ifPresent(id -> load(id, commune, state, villages));
  }

  private void load(long area, String commune, PlanState state, List<Village> villages) {
    String title = "Giảm nghèo xã " + commune + " năm " + YEAR + " (minh họa)";
    long planId = plans.insertPlan(area, title, YEAR, YEAR);
    long version = plans.insertVersion(planId, area, 1, PlanHead.empty(), "");
    List<String> names = villages.stream().map(Village::name).toList();
    Annex blank = PlanAnnexes.blank(title, names, List.of(YEAR), "Tổng");
    annexes.save(version, area, blank, CellOrigin.TYPED);
    long households = 0;
    long poor = 0;
    for (int row = 1; row <= villages.size(); row++) {
      Village village = villages.get(row - 1);
      write(version, row, village.households(), village.poor());
      households += village.households();
      poor += village.poor();
    }
    write(version, villages.size() + 1, households, poor);
    if (state == PlanState.APPROVED) {
      plans.updateState(version, state, "demo", Instant.parse("2018-01-20T02:00:00Z"));
    }
    rights.record("plan-created", area, "plan/" + planId, title);
  }

  private void write(long version, int row, long households, long poor) {
    Figures figures = Figures.in(Language.VI);
    annexes.write(version, row, YEAR, Measure.HOUSEHOLDS, figures.count(households));
    annexes.write(version, row, YEAR, Measure.POOR, figures.count(poor));
    var rate = new UnitResult.Point(households, poor).rate();
    annexes.write(version, row, YEAR, Measure.RATE, rate == null ? "" : figures.number(rate, 2));
  }
}
