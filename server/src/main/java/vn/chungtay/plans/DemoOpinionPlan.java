package vn.chungtay.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.Measure;
import vn.chungtay.database.DemoData;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;

/**
 * A draft of the district that is out for opinions: figures of the real annex for three communes,
 * opinions of our own making.
 */
@Component
class DemoOpinionPlan implements DemoData {
  private static final int YEAR = 2019;
  private static final String FRONT = "Ủy ban Mặt trận Tổ quốc huyện";
  private static final String MONEY = "Phòng Tài chính - Kế hoạch";

  private record Unit(String name, long households, long poor) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("Ngọc Châu", 1960, 56),
          new Unit("Tân Trung", 2299, 78),
          new Unit("Việt Lập", 2678, 71));

  private final PlanTable plans;
  private final ContentTable contents;
  private final PlanAnnexTable annexes;
  private final OpinionTable opinions;
  private final Opinions papers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoOpinionPlan(
      PlanTable plans,
      ContentTable contents,
      PlanAnnexTable annexes,
      OpinionTable opinions,
      Opinions papers,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.plans = plans;
    this.contents = contents;
    this.annexes = annexes;
    this.opinions = opinions;
    this.papers = papers;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "plans-opinions";
  }

  @Override
  public int order() {
    return 33;
  }

  @Override
  public void load() {
    area("DISTRICT", "Tân Yên")
        .ifPresent(id -> transaction.executeWithoutResult(status -> load(id)));
  }

  private Optional<Long> area(String level, String name) {
    return jdbc.sql(
            """
            select id from published.area
            where level = ? and name = ? and existence @> date '2019-01-01'
            """)
        .params(level, name)
        .query(Long.class)
        .optional();
  }

  private void load(long area) {
    String title = "Giảm nghèo ba xã điểm năm " + YEAR + " (minh họa)";
    long planId = plans.insertPlan(area, title, YEAR, YEAR);
    long id = plans.insertVersion(planId, area, 1, PlanHead.empty(), "");
    contents.saveItem(
        id,
        area,
        new PlanItem(
            UUID.randomUUID(),
            PlanPart.OBJECTIVE,
            1,
            "Mục tiêu",
            "- Cuối năm 2019 ba xã còn [[2019|poor]] hộ nghèo, tỷ lệ [[2019|rate]]."));
    annex(id, area, title);
    plans.updateState(id, PlanState.OPINION, null, null);
    Plan plan = plans.find(planId).orElseThrow();
    PlanVersion version = plan.current();
    byte[] paper = papers.draft(plan, version);
    LocalDate due = LocalDate.of(YEAR, 1, 31);
    ask(version, title, new OpinionTable.Asked(area, FRONT, due), null);
    ask(version, title, new OpinionTable.Asked(area, MONEY, due), null);
    for (Unit unit : UNITS) {
      area("COMMUNE", unit.name())
          .ifPresent(
              commune ->
                  ask(version, title, new OpinionTable.Asked(commune, unit.name(), due), paper));
    }
    for (Opinion opinion : opinions.list(id)) {
      say(opinion);
    }
  }

  private void ask(
      PlanVersion version, String title, OpinionTable.Asked asked, byte @Nullable [] paper) {
    opinions.insert(version, title, asked, paper, "demo");
  }

  private void say(Opinion opinion) {
    switch (opinion.asked()) {
      case FRONT -> {
        opinions.give(
            opinion.id(), "Nên ghi rõ việc niêm yết danh sách ở từng thôn trước khi chốt.", "demo");
        opinions.answer(
            opinion.id(), Opinion.Taken.TAKEN, "Đã thêm vào phần tổ chức thực hiện.", "demo");
      }
      case MONEY ->
          opinions.give(
              opinion.id(), "Kinh phí đối ứng cần tách theo từng xã và từng quý.", "demo");
      case "Tân Trung" -> {
        opinions.give(
            opinion.id(),
            "Đề nghị giảm chỉ tiêu năm 2019 vì 12 hộ không còn sức lao động.",
            "demo");
        opinions.answer(
            opinion.id(),
            Opinion.Taken.PARTLY,
            "Giữ chỉ tiêu chung; 12 hộ được tính vào nhóm bảo trợ xã hội.",
            "demo");
      }
      default -> {
        // Not everybody has said something: the list shows who still owes an opinion.
      }
    }
  }

  private void annex(long version, long area, String title) {
    List<String> names = UNITS.stream().map(Unit::name).toList();
    Annex blank = PlanAnnexes.blank(title, names, List.of(YEAR), "Tổng");
    annexes.save(version, area, blank, CellOrigin.TYPED);
    long households = 0;
    long poor = 0;
    for (int row = 1; row <= UNITS.size(); row++) {
      Unit unit = UNITS.get(row - 1);
      write(version, row, unit.households(), unit.poor());
      households += unit.households();
      poor += unit.poor();
    }
    write(version, UNITS.size() + 1, households, poor);
  }

  private void write(long version, int row, long households, long poor) {
    Figures figures = Figures.in(Language.VI);
    annexes.write(version, row, YEAR, Measure.HOUSEHOLDS, figures.count(households));
    annexes.write(version, row, YEAR, Measure.POOR, figures.count(poor));
    var rate = new UnitResult.Point(households, poor).rate();
    annexes.write(version, row, YEAR, Measure.RATE, rate == null ? "" : figures.number(rate, 2));
  }
}
