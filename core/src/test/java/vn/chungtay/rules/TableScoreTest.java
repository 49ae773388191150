package vn.chungtay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.ScoreTableReader;

/** The score that follows from the items of a loaded point table. */
class TableScoreTest {
  private final Judge judge = loaded();

  private static Judge loaded() {
    try {
      String csv =
          Files.readString(Path.of("src", "test", "resources", "tables", "example-b1.csv"));
      List<List<String>> cells =
          Stream.of(csv.split("\n", -1)).map(line -> List.of(line.split(",", -1))).toList();
      var book = Judging.BOOKS.get("mdp-2022");
      ScoreTable table = ScoreTableReader.read("b.csv", cells, book).table().orElseThrow();
      return Judge.under(book.with(table).onDay(LocalDate.parse("2026-06-01")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HouseholdFacts household(String residence, String region, String one, String three) {
    HouseholdFacts facts = judge.newHousehold().answer("residence", residence);
    return facts
        .answer("b1_region", region)
        .answer("b1_1", one)
        .answer("b1_2", "no")
        .answer("b1_3", three);
  }

  /** Rural line 140, urban line 175: on the line is on the poor side. */
  @ParameterizedTest
  @CsvSource({
    "rural, nt1, few, middle, low",
    "rural, nt2, few, middle, high",
    "rural, nt1, many, large, low",
    "urban, '', few, middle, low",
    "urban, '', few, large, high"
  })
  void a01_theSumIsComparedWithTheLineOfTheArea(
      String residence, String region, String one, String three, String side) {
    assertThat(judge.judge(household(residence, region, one, three)).incomeSide()).isEqualTo(side);
  }

  @Test
  void a02_aPartOfTheSumIsNoScore() {
    assertThat(judge.judge(household("rural", "nt1", "few", "")).incomeSide()).isEmpty();
    assertThat(judge.judge(household("rural", "", "few", "middle")).incomeSide()).isEmpty();
  }

  @Test
  void a03_aTotalWrittenDownGoesBeforeTheSum() {
    HouseholdFacts facts = household("rural", "nt1", "few", "middle").answer("income_score", "141");
    assertThat(judge.judge(facts).incomeSide()).isEqualTo("high");
  }

  @Test
  void a04_theReasonNamesTheItemsThatMadeTheSum() {
    Judgement judgement = judge.judge(household("rural", "nt1", "few", "middle"));
    Reason income =
        judgement.reasons().stream()
            .filter(reason -> reason.kind() == Reason.Kind.INCOME)
            .findFirst()
            .orElseThrow();
    assertThat(income.answers())
        .extracting(answer -> answer.fact().name())
        .contains("b1_region", "b1_1", "b1_2", "b1_3");
  }

  @Test
  void a05_incomeAndSumOnDifferentSidesAreReported() {
    HouseholdFacts facts =
        household("rural", "nt1", "few", "middle").answer("income_per_person", "9000000");
    assertThat(judge.judge(facts).sidesDiffer()).isTrue();
    assertThat(judge.judge(facts).incomeSide()).isEqualTo("low");
  }

  @Test
  void a06_theSameSumInXpath() throws Exception {
    Node sum = TableScore.of(judge.standard(), judge.slots()).orElseThrow();
    Xpath written = sum.xpath(new Answers());
    // The JDK's own evaluator takes ten groups where field phones take any number.
    System.setProperty("jdk.xml.xpathExprGrpLimit", "0");
    System.setProperty("jdk.xml.xpathExprOpLimit", "0");
    var xpath = javax.xml.xpath.XPathFactory.newInstance().newXPath();
    for (String residence : new String[] {"rural", "urban", ""}) {
      for (String region : new String[] {"nt1", "nt6", ""}) {
        for (String one : new String[] {"few", "many", ""}) {
          for (String three : new String[] {"small", "large"}) {
            HouseholdFacts facts = household(residence, region, one, three);
            String xml =
                "<h><residence>%s</residence><b1_region>%s</b1_region><b1_1>%s</b1_1><b1_2>no</b1_2><b1_3>%s</b1_3></h>"
                    .formatted(residence, region, one, three);
            var source = new org.xml.sax.InputSource(new java.io.StringReader(xml));
            Object document =
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(source);
            boolean given =
                (boolean)
                    xpath.evaluate(
                        written.given(), document, javax.xml.xpath.XPathConstants.BOOLEAN);
            long value = sum.at(facts.frame());
            assertThat(given).as(xml).isEqualTo(value != Truth.UNKNOWN);
            if (given) {
              assertThat(xpath.evaluate(written.value(), document))
                  .as(xml)
                  .isEqualTo(Long.toString(value));
            }
          }
        }
      }
    }
  }

  private record Answers() implements XpathScope {
    @Override
    public String household(vn.chungtay.standards.Fact fact) {
      return "/h/" + fact.name();
    }

    @Override
    public String member(vn.chungtay.standards.Fact fact) {
      return fact.name();
    }

    @Override
    public String members() {
      return "/h/m";
    }

    @Override
    public XpathScope insideMember() {
      return this;
    }
  }
}
