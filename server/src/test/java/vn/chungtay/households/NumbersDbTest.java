package vn.chungtay.households;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.households.Desk.DAY;
import static vn.chungtay.households.Desk.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.areas.Areas;
import vn.chungtay.operations.RunningServer;
import vn.chungtay.operations.TestServer;

/** The numbers of new households. */
@ExtendWith(TestServer.class)
class NumbersDbTest {
  /** Ngọc Châu has become a part of a commune that goes on with the code of another. */
  private static final LocalDate MERGED = LocalDate.of(2025, 8, 1);

  private static final String CODE_OF_BOTH = "07351";

  private final Desk officer;
  private final RunningServer server;
  private final long village;

  NumbersDbTest(RunningServer server) {
    this.server = server;
    this.officer = Desk.of(server, "canbo.ngocchau");
    Areas areas = officer.bean(Areas.class);
    this.village = areas.book().children(officer.area("07348"), DAY).get(0).id();
  }

  private Household add(String number, LocalDate day) {
    NewHousehold fresh =
        new NewHousehold(
            village,
            number,
            "",
            List.of(person("Khổng Thị Vui", Relation.HEAD, Sex.FEMALE, "1980")));
    return officer.done(
        () -> officer.bean(HouseholdChanges.class).add(fresh, new Deed(day, "theo sổ cũ", 0)));
  }

  private static int running(Household household) {
    return Integer.parseInt(household.number().substring(household.number().indexOf('-') + 1));
  }

  private List<String> given(String code) {
    return JdbcClient.create(server.database().owner())
        .sql("select number from households.household where number like ? || '-%'")
        .param(code)
        .query(String.class)
        .list();
  }

  @Test
  void a01_numbersFollowEachOther() {
    Household first = add("", DAY);
    assertThat(running(add("", DAY))).isEqualTo(running(first) + 1);
  }

  @Test
  void a02_aCommuneThatTookOverACodeGoesOnWithItsNumbers() {
    List<String> before = given(CODE_OF_BOTH);
    assertThat(before).as("the commune that had the code before has households").isNotEmpty();
    Household made = add("", MERGED);
    assertThat(made.number()).startsWith(CODE_OF_BOTH + "-");
    assertThat(before).doesNotContain(made.number());
  }

  @Test
  void a03_soDoesAnImportedList() {
    List<String> before = given(CODE_OF_BOTH);
    List<String> taken =
        officer.does(() -> officer.bean(HouseholdRolls.class).takeNumbers(village, MERGED, 7));
    assertThat(taken).hasSize(7).doesNotHaveDuplicates();
    assertThat(taken).allMatch(number -> number.startsWith(CODE_OF_BOTH + "-"));
    assertThat(before).doesNotContainAnyElementsOf(taken);
  }

  @Test
  void a04_aNumberThatSomebodyWroteDownIsPassedOver() {
    int last = running(add("", DAY));
    add("07348-%05d".formatted(last + 1), DAY);
    assertThat(running(add("", DAY))).isEqualTo(last + 2);
  }
}
