package vn.chungtay.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.database.DemoData;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Duplicates;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdCare;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.Listing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.Trait;
import vn.chungtay.households.TraitKind;
import vn.chungtay.households.Transfers;
import vn.chungtay.households.Visit;
import vn.chungtay.households.WayStep;

/**
 * What people do with the register of the demo: causes, somebody in charge, visits of which some
 * are late, ways out, a household that waits to move, pairs to compare.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoRegister implements DemoData {
  private static final int VISITED = 12;
  private static final List<String> CAUSES = List.of("no-capital", "illness", "no-skill");
  private static final List<String> ACTIONS =
      List.of("Vay vốn mua bò sinh sản", "Khám và cấp thẻ bảo hiểm y tế", "Học nghề may ba tháng");

  private final DemoActors actors;
  private final Areas areas;
  private final HouseholdLists lists;
  private final Households households;
  private final HouseholdNotes notes;
  private final Work work;

  /** What is done by the day of the clock. */
  @Component
  @ConditionalOnProperty("chungtay.demo")
  record Work(HouseholdCare care, Transfers transfers, Duplicates duplicates, Clock clock) {
    LocalDate today() {
      return LocalDate.now(clock);
    }
  }

  DemoRegister(
      DemoActors actors,
      Areas areas,
      HouseholdLists lists,
      Households households,
      HouseholdNotes notes,
      Work work) {
    this.actors = actors;
    this.areas = areas;
    this.lists = lists;
    this.households = households;
    this.notes = notes;
    this.work = work;
  }

  @Override
  public String name() {
    return "operations.register";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public void load() {
    actors.as(
        "canbo.ngocchau",
        () -> {
          lookAfter();
          work.duplicates().refresh();
          return true;
        });
  }

  private void lookAfter() {
    AreaBook book = areas.book();
    long commune = book.listByCode("07348").get(0).id();
    LocalDate today = work.today();
    Listing poor =
        new Listing(commune, today, Optional.of(StandingClass.POOR), "", Listing.Order.NUMBER, 0);
    int at = 0;
    for (HouseholdLine line : lists.page(poor).stream().limit(VISITED).toList()) {
      lookAfter(line.id(), at++, today);
    }
    Listing all = Listing.of(commune, today);
    long mover = lists.page(all).get(Listing.PAGE - 1).id();
    Household moving = households.get(mover, today);
    work.transfers()
        .ask(
            mover,
            book.listByCode("07330").get(0).id(),
            List.of(),
            new Deed(today, "về ở với con tại Hợp Đức", moving.edition()));
  }

  private void lookAfter(long id, int at, LocalDate today) {
    LocalDate begun = today.minusMonths(4);
    String cause = CAUSES.get(at % CAUSES.size());
    Trait trait = new Trait(TraitKind.CAUSE, cause, OptionalLong.empty(), "");
    notes.setTraits(id, List.of(trait), deed(id, begun, "theo biên bản họp thôn"));
    String name = at % 2 == 0 ? "Trần Thị Phụ" : "Vũ Văn Trách";
    String position = at % 2 == 0 ? "Chi hội trưởng phụ nữ" : "Bí thư chi bộ";
    notes.setCharge(id, name, position, deed(id, begun, "phân công của Đảng ủy xã"));
    LocalDate day = today.minusMonths(3).plusDays(at);
    LocalDate next = at % 3 == 0 ? today.minusDays(10) : today.plusDays(20 + at);
    Visit visit =
        new Visit(
            day,
            name,
            "Nhà đã lợp lại mái, hai con đi học đều; muốn vay vốn chăn nuôi.",
            "Làm hồ sơ vay vốn",
            Optional.of(next));
    work.care().visit(id, visit, deed(id, day, "thăm hộ"));
    WayStep step =
        new WayStep(
            0,
            cause,
            ACTIONS.get(at % ACTIONS.size()),
            name,
            at % 4 == 0 ? today.minusDays(15) : today.plusMonths(2),
            WayStep.State.PLANNED,
            "");
    work.care().setStep(id, step, deed(id, day, "kế hoạch thoát nghèo"));
  }

  /** As somebody tells it who has the household as it is now before their eyes. */
  private Deed deed(long id, LocalDate day, String reason) {
    return new Deed(day, reason, households.get(id, day).edition());
  }
}
