package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.on;
import static vn.chungtay.households.Desk.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/** A mistake that stands in several stretches of days is corrected in all of them, or in one. */
@ExtendWith(TestServer.class)
class StretchesDbTest {
  private static final LocalDate LATER = DAY.plusMonths(3);

  private final Desk officer;
  private final long here;

  StretchesDbTest(RunningServer server) {
    this.officer = Desk.of(server, "canbo.ngocchau");
    this.here = officer.area("07348");
  }

  private HouseholdChanges changes() {
    return officer.bean(HouseholdChanges.class);
  }

  private MemberCorrections corrections() {
    return officer.bean(MemberCorrections.class);
  }

  private long member(Household household, int place) {
    return household.members().get(place).personId();
  }

  private Household moved(Household household, String address, LocalDate day) {
    return officer.at(
        officer.done(() -> changes().move(household.id(), here, address, on(day, household))), day);
  }

  private String name(Household household, long person, LocalDate day) {
    return officer.at(household.id(), day).find(person).orElseThrow().name();
  }

  @Test
  void a01_theSameMistakeIsCorrectedInAllStretchesAndTakenBack() {
    Household made = officer.family(here, "Thạch");
    long mai = member(made, 2);
    Household twice = moved(moved(made, "Ngõ 5", LATER), "Ngõ 6", LATER.plusMonths(1));
    MemberFields right = person("Thạch Thị Ngọc", Relation.CHILD, Sex.FEMALE, "12/11/1997");
    assertThat(
            officer.does(
                () ->
                    corrections()
                        .sameAround(made.id(), twice.find(mai).orElseThrow(), twice.day())))
        .hasSize(3);
    officer.done(
        () -> corrections().correct(made.id(), mai, right, on(LATER.plusMonths(2), twice), true));
    for (LocalDate day : List.of(DAY, LATER, LATER.plusMonths(2))) {
      assertThat(name(made, mai, day)).isEqualTo("Thạch Thị Ngọc");
      assertThat(officer.at(made.id(), day).find(mai).orElseThrow().birth())
          .isEqualTo(new Birth(1997, 11, 12));
    }
    assertThat(officer.at(made.id(), LATER.plusDays(5)).address()).isEqualTo("Ngõ 5");
    Change told = officer.does(() -> officer.bean(Households.class).changes(made.id())).get(0);
    assertThat(told.details().get("stretches")).contains(DAY.toString(), LATER.toString());
    officer.done(() -> changes().undo(told.id(), "sửa nhầm người"));
    for (LocalDate day : List.of(DAY, LATER, LATER.plusMonths(2))) {
      assertThat(name(made, mai, day)).isEqualTo("Thạch Thị Mai");
    }
  }

  @Test
  void a02_aCorrectionOfOneStretchOrBeyondAnotherNameStaysThere() {
    Household made = officer.family(here, "Lục");
    long mai = member(made, 2);
    Household twice = moved(moved(made, "Ngõ 5", LATER), "Ngõ 6", LATER.plusMonths(1));
    MemberFields other = person("Lục Thị Hai", Relation.CHILD, Sex.FEMALE, "1997");
    Household last =
        officer.done(
            () -> corrections().correct(made.id(), mai, other, on(LATER.plusMonths(2), twice)));
    assertThat(name(made, mai, LATER)).isEqualTo("Lục Thị Mai");
    assertThat(name(made, mai, LATER.plusMonths(2))).isEqualTo("Lục Thị Hai");
    Household again = moved(last, "Ngõ 7", LATER.plusMonths(4));
    MemberFields third = person("Lục Thị Ba", Relation.CHILD, Sex.FEMALE, "1997");
    officer.done(
        () -> corrections().correct(made.id(), mai, third, on(LATER.plusMonths(5), again), true));
    assertThat(name(made, mai, LATER)).as("another name stands there").isEqualTo("Lục Thị Mai");
    assertThat(name(made, mai, LATER.plusMonths(2))).isEqualTo("Lục Thị Ba");
    assertThat(name(made, mai, LATER.plusMonths(5))).isEqualTo("Lục Thị Ba");
  }
}
