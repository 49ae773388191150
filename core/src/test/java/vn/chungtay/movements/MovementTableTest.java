package vn.chungtay.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.movements.MovementClass.ABSENT;
import static vn.chungtay.movements.MovementClass.NEAR_POOR;
import static vn.chungtay.movements.MovementClass.NEITHER;
import static vn.chungtay.movements.MovementClass.POOR;
import static vn.chungtay.movements.MovementClass.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening less what left plus what entered is closing, for households and for persons. */
class MovementTableTest {
  private static Passage passage(MovementClass from, MovementClass to) {
    int opening = from == ABSENT ? 0 : 4;
    int closing = to == ABSENT ? 0 : 4;
    return new Passage("H1", from, to, opening, closing, false, false);
  }

  @ParameterizedTest
  @CsvSource({
    "POOR, NEAR_POOR, POOR, LEFT_FIRST",
    "POOR, NEITHER, POOR, LEFT_SECOND",
    "POOR, ABSENT, POOR, LEFT_OTHERWISE",
    "NEAR_POOR, POOR, POOR, ENTERED_FROM_THE_OTHER",
    "NEITHER, POOR, POOR, NEW",
    "ABSENT, POOR, POOR, ENTERED_OTHERWISE",
    "NEAR_POOR, NEITHER, NEAR_POOR, LEFT_FIRST",
    "NEAR_POOR, POOR, NEAR_POOR, LEFT_SECOND",
    "POOR, NEAR_POOR, NEAR_POOR, ENTERED_FROM_THE_OTHER"
  })
  void a01_eachPassageHasItsColumn(
      MovementClass from, MovementClass to, MovementClass of, MovementColumn column) {
    MovementTable table = MovementTable.of(of, List.of(passage(from, to)));
    assertThat(table.behind(column)).containsExactly("H1");
    assertThat(table.persons(column)).isEqualTo(4);
  }

  @Test
  void a02_whoWasPoorBeforeFellBack() {
    Passage back = new Passage("H1", NEITHER, POOR, 3, 3, true, false);
    assertThat(MovementTable.of(POOR, List.of(back)).households(MovementColumn.FELL_BACK)).isOne();
  }

  @Test
  void a03_aBirthMovesAPersonButNoHousehold() {
    MovementTable table =
        MovementTable.of(POOR, List.of(new Passage("H1", POOR, POOR, 4, 5, true, false)));
    assertThat(table.persons(MovementColumn.ENTERED_OTHERWISE)).isOne();
    assertThat(table.households(MovementColumn.ENTERED_OTHERWISE)).isZero();
  }

  @Test
  void a04_whoWasNotJudgedKeepsItsClassAndIsNamed() {
    MovementTable table = MovementTable.of(POOR, List.of(passage(POOR, UNKNOWN)));
    assertThat(table.households(MovementColumn.CLOSING)).isOne();
    assertThat(table.unjudged()).containsExactly("H1");
  }

  @Provide
  Arbitrary<List<Passage>> passages() {
    Arbitrary<MovementClass> ends = Arbitraries.of(MovementClass.class);
    Arbitrary<Passage> one =
        Combinators.combine(
                ends,
                ends,
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(true, false))
            .as(
                (from, to, opening, closing, before) ->
                    new Passage(
                        "H",
                        from,
                        to,
                        from == ABSENT ? 0 : opening,
                        to == ABSENT ? 0 : closing,
                        before,
                        !before));
    return one.list().ofMaxSize(60);
  }

  @Property
  void a05_everyTableBalances(@ForAll("passages") List<Passage> passages) {
    List<Passage> named = new ArrayList<>();
    for (Passage each : passages) {
      named.add(
          new Passage(
              "H" + named.size(),
              each.from(),
              each.to(),
              each.openingPersons(),
              each.closingPersons(),
              each.wasPoorBefore(),
              each.wasNearPoorBefore()));
    }
    for (MovementClass of : List.of(POOR, NEAR_POOR)) {
      MovementTable table = MovementTable.of(of, named);
      long households = table.households(MovementColumn.OPENING);
      long persons = table.persons(MovementColumn.OPENING);
      for (MovementColumn column : MovementColumn.values()) {
        households += (long) column.sign() * table.households(column);
        persons += column.sign() * table.persons(column);
      }
      assertThat(households).isEqualTo(table.households(MovementColumn.CLOSING));
      assertThat(persons).isEqualTo(table.persons(MovementColumn.CLOSING));
    }
  }

  @Property
  void a06_whoLeavesOneClassForTheOtherEntersIt(@ForAll("passages") List<Passage> passages) {
    MovementTable poor = MovementTable.of(POOR, passages);
    MovementTable nearPoor = MovementTable.of(NEAR_POOR, passages);
    assertThat(poor.households(MovementColumn.LEFT_FIRST))
        .isEqualTo(nearPoor.households(MovementColumn.ENTERED_FROM_THE_OTHER));
    assertThat(nearPoor.households(MovementColumn.LEFT_SECOND))
        .isEqualTo(poor.households(MovementColumn.ENTERED_FROM_THE_OTHER));
  }
}
