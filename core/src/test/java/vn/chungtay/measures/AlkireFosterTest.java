package vn.chungtay.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chungtay.measures.TestSurvey.find;
import static vn.chungtay.measures.TestSurvey.whole;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small surveys whose answers can be worked out by hand, from easy to hard. */
class AlkireFosterTest {
  /** The four persons of Alkire and Foster (2011). */
  private static final String FOUR =
      """
      a,b,c,d,weight,area,stratum,psu
      0,0,0,0,1,north,1,1
      1,0,0,1,1,north,1,2
      1,1,1,1,1,south,2,3
      0,1,0,0,1,south,2,4
      """;

  private static final String EQUAL = "1,1,1,1";

  @Test
  void a01HalfOfThePersonsOfThePaperArePoorAtTwoOfFour() {
    List<Estimate> lines = TestSurvey.of(FOUR).alkireFoster("a,b,c,d", EQUAL, "1/2");
    assertThat(whole(lines, "H", "1/2").estimate()).isEqualTo(0.5);
    assertThat(whole(lines, "A", "1/2").estimate()).isEqualTo(0.75);
    assertThat(whole(lines, "M0", "1/2").estimate()).isEqualTo(0.375);
  }

  @Test
  void a02AHeadcountIsCensoredToThePoor() {
    List<Estimate> lines = TestSurvey.of(FOUR).alkireFoster("a,b,c,d", EQUAL, "0.5");
    assertThat(find(lines, "hd", "b", "", "", "").estimate()).isEqualTo(0.5);
    assertThat(find(lines, "hdk", "b", "0.5", "", "").estimate()).isEqualTo(0.25);
    assertThat(find(lines, "actb", "b", "0.5", "", "").estimate()).isEqualTo(0.0625);
    assertThat(find(lines, "pctb", "b", "0.5", "", "").estimate())
        .isCloseTo(1.0 / 6, within(1e-15));
  }

  @Test
  void a03OnePatternPerGroup() {
    List<Estimate> lines = TestSurvey.of(FOUR).by("area").alkireFoster("a,b,c,d", EQUAL, "50%");
    assertThat(find(lines, "H", "", "50%", "area", "north").estimate()).isEqualTo(0.5);
    assertThat(find(lines, "A", "", "50%", "area", "north").estimate()).isEqualTo(0.5);
    assertThat(find(lines, "A", "", "50%", "area", "south").estimate()).isEqualTo(1);
  }

  @Test
  void a04NobodyPoorLeavesIntensityAndSharesUndefined() {
    List<Estimate> lines = TestSurvey.of("a,b\n0,0\n1,0\n").alkireFoster("a,b", "1,1", "1");
    assertThat(whole(lines, "H", "1").estimate()).isZero();
    assertThat(whole(lines, "M0", "1").estimate()).isZero();
    assertThat(whole(lines, "A", "1").estimate()).isNaN();
    assertThat(find(lines, "pctb", "a", "1", "", "").estimate()).isNaN();
  }

  @Test
  void a05EverybodyPoorHasNoErrorAndNoLimits() {
    List<Estimate> lines = TestSurvey.of("a\n1\n1\n1\n").alkireFoster("a", "1", "1");
    Estimate.Value headcount = whole(lines, "H", "1");
    assertThat(headcount.estimate()).isEqualTo(1);
    assertThat(headcount.error()).isZero();
    assertThat(headcount.lower()).isNaN();
  }

  @Test
  void a06TheErrorOfASimpleSampleIsTheOldFormula() {
    List<Estimate> lines = TestSurvey.of(FOUR).alkireFoster("a,b,c,d", EQUAL, "1/2");
    // p (1 − p) / (n − 1) with p = 1/2, n = 4
    assertThat(whole(lines, "H", "1/2").error()).isCloseTo(Math.sqrt(0.25 / 3), within(1e-15));
  }

  @Test
  void a07WithinStrataThatDoNotDifferInsideThereIsNoError() {
    List<Estimate> lines =
        TestSurvey.of("a,s\n1,1\n1,1\n0,2\n0,2\n").strata("s").alkireFoster("a", "1", "1");
    assertThat(whole(lines, "H", "1").estimate()).isEqualTo(0.5);
    assertThat(whole(lines, "H", "1").error()).isZero();
  }

  @Test
  void a08RowsOfAClusterCountAsOneDraw() {
    String pairs = "a,s,psu\n1,1,1\n1,1,1\n0,1,2\n0,1,2\n1,1,3\n1,1,3\n";
    String single = "a,s,psu\n1,1,1\n0,1,2\n1,1,3\n";
    double ofPairs =
        whole(TestSurvey.of(pairs).design("s", "psu").alkireFoster("a", "1", "1"), "H", "1")
            .error();
    double ofSingle = whole(TestSurvey.of(single).alkireFoster("a", "1", "1"), "H", "1").error();
    assertThat(ofPairs).isCloseTo(ofSingle, within(1e-15));
  }

  @Test
  void a09WeightsOfADoubledRowAndTwoRowsAgreeInTheEstimate() {
    double weighted =
        whole(TestSurvey.of("a,w\n1,2\n0,1\n").weight("w").alkireFoster("a", "1", "1"), "H", "1")
            .estimate();
    assertThat(weighted).isEqualTo(2.0 / 3);
  }

  @Test
  void a10AStratumWithOneUnitAddsNothingOrItsDistance() {
    String table = "a,s\n1,1\n0,1\n1,2\n";
    double certain =
        whole(
                TestSurvey.of(table)
                    .strata("s")
                    .lonely(LonelyUnits.CERTAINTY)
                    .alkireFoster("a", "1", "1"),
                "H",
                "1")
            .error();
    double centred =
        whole(
                TestSurvey.of(table)
                    .strata("s")
                    .lonely(LonelyUnits.CENTRE)
                    .alkireFoster("a", "1", "1"),
                "H",
                "1")
            .error();
    // z = (1/9, −2/9 | 1/9): stratum 1 gives 2/1 × 2 × (1/6)²
    assertThat(certain).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(centred).isCloseTo(Math.sqrt(1.0 / 9 + 1.0 / 81), within(1e-15));
    assertThat(TestSurvey.of(table).strata("s").sample(List.of("a")).designFacts().lonelyStrata())
        .containsExactly(1);
  }

  @Test
  void a11ASumOfNinthsReachesItsCutoffExactly() {
    // 1/9 + 2/9 + 4/9 = 7/9; as doubles the sum falls below
    List<Estimate> lines =
        TestSurvey.of("a,b,c,d\n1,1,1,0\n0,0,0,1\n")
            .alkireFoster("a,b,c,d", "1/9,2/9,4/9,2/9", "7/9");
    assertThat(whole(lines, "H", "7/9").estimate()).isEqualTo(0.5);
  }

  @Test
  void a12AChangeBetweenTwoRoundsInFourWays() {
    List<Estimate> lines =
        TestSurvey.of("a,t,y\n1,1,2020\n1,1,2020\n0,1,2020\n1,2,2022\n0,2,2022\n0,2,2022\n")
            .rounds("t", "y")
            .alkireFoster("a", "1", "1");
    List<Estimate> headcounts = lines.stream().filter(line -> line.measure().equals("H")).toList();
    assertThat(headcounts)
        .extracting(line -> line.period().kind())
        .containsExactly(
            ChangeKind.LEVEL,
            ChangeKind.LEVEL,
            ChangeKind.ABSOLUTE,
            ChangeKind.RELATIVE,
            ChangeKind.ABSOLUTE_A_YEAR,
            ChangeKind.RELATIVE_A_YEAR);
    assertThat(headcounts.get(2).value().estimate()).isCloseTo(-1.0 / 3, within(1e-15));
    assertThat(headcounts.get(3).value().estimate()).isCloseTo(-50, within(1e-12));
    assertThat(headcounts.get(4).value().estimate()).isCloseTo(-1.0 / 6, within(1e-15));
    assertThat(headcounts.get(5).value().estimate())
        .isCloseTo(100 * (Math.sqrt(0.5) - 1), within(1e-12));
    // one design of six rows: each round's z has sum of squares 2/27
    assertThat(headcounts.get(2).value().error())
        .isCloseTo(Math.sqrt(6.0 / 5 * 2 * 2 / 27), within(1e-14));
  }

  @Test
  void a13AUnitSeenInBothRoundsBringsItsCovariance() {
    String table =
        """
        a,t,s,psu
        1,1,1,1
        0,1,1,2
        1,2,1,1
        0,2,1,2
        """;
    List<Estimate> lines =
        TestSurvey.of(table).design("s", "psu").rounds("t", null).alkireFoster("a", "1", "1");
    Estimate change =
        lines.stream()
            .filter(
                line -> line.measure().equals("H") && line.period().kind() == ChangeKind.ABSOLUTE)
            .findFirst()
            .orElseThrow();
    assertThat(change.value().estimate()).isZero();
    assertThat(change.value().error()).isZero();
    assertThat(lines).noneMatch(line -> line.period().kind().annual());
  }

  @Test
  void a14GroupsComeInTheOrderOfTheirNumbers() {
    List<Estimate> lines =
        TestSurvey.of("a,g\n1,10\n0,9\n1,2\n").by("g").alkireFoster("a", "1", "1");
    assertThat(lines.stream().map(Estimate::group).distinct()).containsExactly("", "2", "9", "10");
  }
}
