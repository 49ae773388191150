package vn.chungtay.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.sources.Place;

/** What the tables of plans keep, keep apart and refuse to change. */
@ExtendWith(TestDatabase.class)
class PlanTablesDbTest {
  private static TwoCommunes communes = new TwoCommunes(0, 0);

  private PlanTable plans;
  private ContentTable contents;
  private PlanAnnexTable annexes;

  PlanTablesDbTest(Database database) {
    plans = new PlanTable(database.client());
    contents = new ContentTable(database.client());
    annexes = new PlanAnnexTable(database.client());
  }

  @BeforeEach
  void twoCommunes(Database database) {
    if (communes.here() == 0) {
      communes = TwoCommunes.in(database);
    }
  }

  private Plan aPlan() {
    return communes
        .officerHere()
        .get(
            () -> {
              long plan = plans.insertPlan(communes.here(), "Kế hoạch giảm nghèo", 2017, 2020);
              plans.insertVersion(plan, communes.here(), 1, PlanHead.empty(), "");
              return plans.find(plan).orElseThrow();
            });
  }

  @Test
  void a01_anOfficerOfAnotherCommuneNeitherSeesNorWritesThePlan() {
    Plan plan = aPlan();
    communes
        .officerThere()
        .run(
            () -> {
              assertThat(plans.find(plan.id())).isEmpty();
              assertThat(plans.list()).noneMatch(p -> p.id() == plan.id());
              assertThat(plans.countEdit(plan.current().id(), 0)).isFalse();
              assertThatThrownBy(() -> plans.insertPlan(communes.here(), "Trộm", 2020, 2020))
                  .rootCause()
                  .hasMessageContaining("row-level security");
            });
  }

  @Test
  void a02_aPlanIsKeptAsItWasWritten() {
    Plan plan = aPlan();
    PlanHead head =
        new PlanHead(
            "58/KH-UBND",
            LocalDate.of(2017, 6, 5),
            "Tân Yên",
            "UBND TỈNH",
            "UBND HUYỆN",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Nguyễn Văn Mẫu");
    PlanItem item =
        new PlanItem(UUID.randomUUID(), PlanPart.OBJECTIVE, 1, "Mục tiêu", "Giảm nghèo");
    PlanTarget target =
        new PlanTarget(
            UUID.randomUUID(),
            1,
            "Thẻ bảo hiểm y tế",
            "%",
            PlanTarget.Direction.AT_LEAST,
            "Bảo hiểm xã hội",
            "",
            2016,
            new BigDecimal("92.5"),
            new TreeMap<>(Map.of(2017, new BigDecimal("95"), 2020, new BigDecimal("100"))));
    Duty duty =
        new Duty(
            UUID.randomUUID(),
            1,
            "Phòng Y tế",
            DutyRole.LEADS,
            "Cấp thẻ",
            LocalDate.of(2018, 1, 1));
    communes
        .officerHere()
        .run(
            () -> {
              long v = plan.current().id();
              plans.updateHead(v, head);
              contents.saveItem(v, communes.here(), item);
              contents.saveTarget(v, communes.here(), target);
              contents.saveDuty(v, communes.here(), duty);
              assertThat(plans.find(plan.id()).orElseThrow().current().head()).isEqualTo(head);
              assertThat(contents.items(v)).containsExactly(item);
              assertThat(contents.targets(v)).containsExactly(target);
              assertThat(contents.duties(v)).containsExactly(duty);
            });
  }

  @Test
  void a03_twoWritersOfOneVersionTheSecondIsTold() {
    Plan plan = aPlan();
    communes
        .officerHere()
        .run(
            () -> {
              assertThat(plans.countEdit(plan.current().id(), 0)).isTrue();
              assertThat(plans.countEdit(plan.current().id(), 0)).isFalse();
            });
  }

  @Test
  void a04_anAnnexComesBackCellByCell() {
    Plan plan = aPlan();
    Annex annex = annex();
    communes
        .officerHere()
        .run(
            () -> {
              annexes.save(plan.current().id(), communes.here(), annex, CellOrigin.IMPORTED);
              Annex back = annexes.find(plan.current().id()).orElseThrow();
              assertThat(back.title()).isEqualTo("Phụ lục");
              assertThat(back.years()).containsExactly(2016, 2017);
              assertThat(back.units()).extracting(AnnexLine::name).containsExactly("An Dương");
              AnnexCell rate =
                  back.units().get(0).cell(Period.of(2016), Measure.RATE).orElseThrow();
              assertThat(rate.printed()).isEqualTo("4,98");
              assertThat(rate.value()).contains(new BigDecimal("4.98"));
              assertThat(back.units().get(0).cell(Period.of(2017), Measure.POOR).orElseThrow())
                  .satisfies(
                      cell -> {
                        assertThat(cell.printed()).isEqualTo("8x");
                        assertThat(cell.value()).isEmpty();
                      });
            });
  }

  @Test
  void a05_anApprovedVersionIsLockedByTheDatabaseItself() {
    Plan plan = aPlan();
    communes
        .officerHere()
        .run(
            () -> {
              long v = plan.current().id();
              annexes.save(v, communes.here(), annex(), CellOrigin.IMPORTED);
              plans.updateState(v, PlanState.APPROVED, "chair", Instant.EPOCH);
              PlanItem item = new PlanItem(UUID.randomUUID(), PlanPart.MONEY, 1, "", "Thêm");
              assertThatThrownBy(() -> contents.saveItem(v, communes.here(), item))
                  .rootCause()
                  .hasMessageContaining("PLAN-LOCKED");
              assertThatThrownBy(() -> annexes.remove(v))
                  .rootCause()
                  .hasMessageContaining("PLAN-LOCKED");
              PlanHead other = new PlanHead("9", null, "", "", "", "", "", "");
              assertThatThrownBy(() -> plans.updateHead(v, other))
                  .rootCause()
                  .hasMessageContaining("PLAN-LOCKED");
            });
  }

  private static Annex annex() {
    Place place = Place.tableCell(1, 1, 0);
    Map<Measure, AnnexCell> of2016 = new LinkedHashMap<>();
    of2016.put(Measure.HOUSEHOLDS, new AnnexCell("2 008", new BigDecimal("2008"), null, 0, place));
    of2016.put(Measure.POOR, new AnnexCell("100", new BigDecimal("100"), null, 0, place));
    of2016.put(Measure.RATE, new AnnexCell("4,98", new BigDecimal("4.98"), null, 2, place));
    Map<Measure, AnnexCell> of2017 = new LinkedHashMap<>();
    of2017.put(Measure.POOR, new AnnexCell("8x", null, null, 0, place));
    Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
    cells.put(Period.of(2016), of2016);
    cells.put(Period.of(2017), of2017);
    AnnexLine unit = new AnnexLine(AnnexLine.Kind.UNIT, "1", "An Dương", "", cells, place);
    AnnexLine total = new AnnexLine(AnnexLine.Kind.TOTAL, "", "Tổng", "", Map.of(), place);
    return new Annex("Phụ lục", 1, List.of(Period.of(2016), Period.of(2017)), List.of(unit, total));
  }
}
