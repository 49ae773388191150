package vn.chungtay.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Measure;
import vn.chungtay.cascades.CascadeTask;
import vn.chungtay.cascades.CascadeUnit;
import vn.chungtay.cascades.Cascading;
import vn.chungtay.cascades.UnitYear;
import vn.chungtay.cascades.YearTarget;
import vn.chungtay.database.DemoData;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/**
 * A commune's plan of one year that is in force: the district's figures for Ngọc Châu cascaded to
 * six villages of our own making, so that a visitor sees an approved plan and its tasks.
 */
@Component
class DemoCommunePlan implements DemoData {
  private static final int BASE = 2017;
  private static final int YEAR = 2018;
  private static final YearTarget TARGET = YearTarget.of(YEAR, 1940, 76);
  private static final List<CascadeUnit> VILLAGES =
      List.of(
          CascadeUnit.of("Thôn Một", 412, 24),
          CascadeUnit.of("Thôn Hai", 355, 19),
          CascadeUnit.of("Thôn Ba", 298, 15),
          CascadeUnit.of("Thôn Bốn", 330, 18),
          CascadeUnit.of("Thôn Năm", 275, 14),
          CascadeUnit.of("Thôn Sáu", 250, 11));

  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final TaskTable tasks;
  private final PlanRights rights;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoCommunePlan(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      TaskTable tasks,
      PlanRights rights,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.tasks = tasks;
    this.rights = rights;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "plans-ngoc-chau";
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public void load() {
    Optional<Long> area =
        jdbc.sql(
                """
                select id from published.area
                where level = 'COMMUNE' and name = 'Ngọc Châu' and existence @> date '2018-01-01'
                """)
            .query(Long.class)
            .optional();
    area.ifPresent(id -> transaction.executeWithoutResult(status -> load(id)));
  }

  private void load(long area) {
    String title = "Giảm nghèo xã Ngọc Châu năm " + YEAR;
    long planId = plans.insertPlan(area, title, YEAR, YEAR);
    PlanHead head =
        new PlanHead(
            "12/KH-UBND",
            LocalDate.of(YEAR, 1, 15),
            "Ngọc Châu",
            "UBND HUYỆN TÂN YÊN",
            "ỦY BAN NHÂN DÂN XÃ NGỌC CHÂU",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Trần Văn Mẫu");
    long version = plans.insertVersion(planId, area, 1, head, "");
    items().forEach(item -> contents.saveItem(version, area, item));
    duties().forEach(duty -> contents.saveDuty(version, area, duty));
    annex(version, area, title);
    plans.updateState(version, PlanState.APPROVED, "demo", Instant.parse("2018-01-15T02:00:00Z"));
    tasks.follow(planId, area, version, "");
    rights.record("plan-approved", area, "plan/" + planId, title);
  }

  private static List<PlanItem> items() {
    List<PlanItem> items = new ArrayList<>();
    items.add(
        item(
            PlanPart.LEGAL_BASIS,
            "",
            "Căn cứ Kế hoạch số 58/KH-UBND ngày 05/6/2017 của UBND huyện Tân Yên;"));
    items.add(
        item(
            PlanPart.OBJECTIVE,
            "1. Mục tiêu cụ thể",
            "- Cuối năm 2018 toàn xã còn [[2018|poor]] hộ nghèo, tỷ lệ [[2018|rate]]."));
    items.add(
        item(
            PlanPart.CONTENT,
            "1. Sinh kế",
            "Mỗi thôn giúp ít nhất hai hộ có sức lao động thoát nghèo."));
    items.add(item(PlanPart.RECIPIENT, "", "- UBND huyện;"));
    items.add(item(PlanPart.RECIPIENT, "", "- Lưu: VT."));
    return items;
  }

  private static PlanItem item(PlanPart part, String heading, String body) {
    return new PlanItem(UUID.randomUUID(), part, 1, heading, body);
  }

  private static List<Duty> duties() {
    return List.of(
        new Duty(
            UUID.randomUUID(),
            1,
            "Công chức Lao động - Xã hội",
            DutyRole.LEADS,
            "Báo cáo 6 tháng gửi UBND huyện",
            LocalDate.of(YEAR, 6, 15)),
        new Duty(
            UUID.randomUUID(),
            2,
            "Trưởng các thôn",
            DutyRole.TAKES_PART,
            "Rà soát từng hộ nghèo, ghi việc đã hỗ trợ",
            LocalDate.of(YEAR, 11, 30)));
  }

  private void annex(long version, long area, String title) {
    List<String> names = VILLAGES.stream().map(CascadeUnit::name).toList();
    Annex blank = PlanAnnexes.blank(title, names, List.of(BASE, YEAR), "Tổng");
    annexes.save(version, area, blank, CellOrigin.TYPED);
    long households = 0;
    long poor = 0;
    for (int row = 1; row <= VILLAGES.size(); row++) {
      CascadeUnit village = VILLAGES.get(row - 1);
      write(version, row, BASE, village.households(), village.poor());
      households += village.households();
      poor += village.poor();
    }
    write(version, VILLAGES.size() + 1, BASE, households, poor);
    var cascade =
        Cascading.whole(new CascadeTask(BASE, VILLAGES, List.of(TARGET), List.of()))
            .cascade()
            .orElseThrow();
    for (UnitYear cell : cascade.cells()) {
      int row = names.indexOf(cell.name()) + 1;
      write(version, row, YEAR, cell.households(), cell.poor());
      annexes.explain(version, row, YEAR, Measure.POOR, cell.explanation().in(Language.VI));
    }
    write(version, VILLAGES.size() + 1, YEAR, TARGET.households(), TARGET.poor());
  }

  private void write(long version, int row, int year, long households, long poor) {
    Figures figures = Figures.in(Language.VI);
    annexes.write(version, row, year, Measure.HOUSEHOLDS, figures.count(households));
    annexes.write(version, row, year, Measure.POOR, figures.count(poor));
    var rate = new UnitResult.Point(households, poor).rate();
    annexes.write(version, row, year, Measure.RATE, rate == null ? "" : figures.number(rate, 2));
  }
}
