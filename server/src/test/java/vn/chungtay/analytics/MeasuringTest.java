package vn.chungtay.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.measures.LonelyUnits;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

class MeasuringTest {
  private static final String SURVEY =
      """
      a,b,c,d,w,area,s,psu,income,line,t,year
      0,0,0,0,1,bắc,1,1,100,125,1,2020
      1,0,0,1,2,bắc,1,2,110,125,1,2020
      1,1,1,1,1.5,nam,2,3,150,125,1,2020
      0,1,0,0,1,nam,2,4,160,125,1,2020
      1,1,0,0,1,bắc,1,1,90,120,2,2022
      0,0,0,1,2,bắc,1,2,,120,2,2022
      1,NA,1,1,1.5,nam,2,3,125,130,2,2022
      0,1,1,0,1,,2,4,0,120,2,2022
      """;

  @TempDir Path folder;

  private final class Asked {
    private Path input = folder.resolve("survey.csv");
    private Path out = folder.resolve("out.csv");
    private List<String> indicators = List.of("a", "b", "c", "d");
    private List<String> weights = List.of("1/4", "1/4", "1/4", "1/4");
    private List<String> cutoffs = List.of("1/2");
    private List<String> by = List.of("area");
    private String psu = "psu";
    private LonelyUnits lonely = LonelyUnits.REFUSE;
    private String strata = "s";
    private String time = "";
    private String income = "";
    private String line = "";

    Asked(String table) throws IOException {
      Files.writeString(input, table);
    }

    MeasureOutcome outcome() throws IOException {
      return Measuring.measure(
          new MeasureRequest(
              input,
              out,
              indicators,
              weights,
              cutoffs,
              by,
              "w",
              strata,
              psu,
              lonely,
              time,
              time.isEmpty() ? "" : "year",
              income,
              line),
          (rows, share) -> {});
    }

    List<String> lines() throws IOException {
      assertThat(outcome().written()).isTrue();
      return Files.readAllLines(out);
    }

    List<String> refusals() throws IOException {
      MeasureOutcome outcome = outcome();
      assertThat(outcome.written()).isFalse();
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).containsExactly(input);
      }
      return outcome.messages().stream().map(Message::key).toList();
    }
  }

  @Test
  void c01TheColumnsAreTheContract() throws IOException {
    List<String> lines = new Asked(SURVEY).lines();
    assertThat(lines.get(0)).isEqualTo("measure,indicator,cutoff,by,group,estimate,se,ll,ul");
    assertThat(lines).anyMatch(line -> line.startsWith("H,,1/2,,,"));
    assertThat(lines).anyMatch(line -> line.startsWith("pctb,d,1/2,area,nam,"));
    // whole and two groups; 3 + 4 + 12 measures
    assertThat(lines).hasSize(1 + 3 * 19);
  }

  @Test
  void c02RowsWithAMissingAnswerAreLeftOutAndCounted() throws IOException {
    Asked asked = new Asked(SURVEY);
    List<Message> told = asked.outcome().messages();
    assertThat(told)
        .contains(Message.of("measures.rows-scored", BigDecimal.valueOf(7), BigDecimal.valueOf(1)));
    assertThat(told).contains(Message.of("measures.without-group", BigDecimal.valueOf(1)));
  }

  @Test
  void c03RoundsAddFourColumns() throws IOException {
    Asked asked = new Asked(SURVEY);
    asked.time = "t";
    List<String> lines = asked.lines();
    assertThat(lines.get(0)).endsWith("ul,change,annual,from,to");
    assertThat(lines).anyMatch(l -> l.startsWith("H,,1/2,,,") && l.endsWith(",lev,0,,2"));
    assertThat(lines).anyMatch(l -> l.startsWith("H,,1/2,,,") && l.endsWith(",rel,1,1,2"));
  }

  @Test
  void c04ParquetGivesTheSameAsCsv() throws IOException, SQLException {
    Asked asked = new Asked(SURVEY);
    asked.time = "t";
    asked.income = "income";
    asked.line = "line";
    List<String> fromCsv = asked.lines();
    Path parquet = folder.resolve("survey.parquet");
    try (Connection connection = DuckFiles.open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_csv(%s, nullstr = ['', 'NA'])) TO %s (FORMAT parquet)"
              .formatted(DuckFiles.text(asked.input), DuckFiles.text(parquet)));
    }
    List<Message> told = asked.outcome().messages();
    asked.input = parquet;
    assertThat(asked.outcome().messages()).isEqualTo(told);
    List<String> fromParquet = asked.lines();
    assertThat(fromParquet).hasSameSizeAs(fromCsv);
    for (int at = 0; at < fromCsv.size(); at++) {
      sameLine(fromParquet.get(at), fromCsv.get(at));
    }
  }

  private static void sameLine(String one, String other) {
    List<String> left = List.of(one.split(",", -1));
    List<String> right = List.of(other.split(",", -1));
    assertThat(left).hasSameSizeAs(right);
    for (int at = 0; at < left.size(); at++) {
      boolean number = at >= 5 && at <= 8 && left.get(at).matches("-?\\d.*");
      if (number) {
        assertThat(Double.parseDouble(left.get(at)))
            .isCloseTo(Double.parseDouble(right.get(at)), within(1e-9));
      } else {
        assertThat(left.get(at)).isEqualTo(right.get(at));
      }
    }
  }

  @Test
  void c05IncomesAgainstALineOrAColumnOfLines() throws IOException {
    Asked asked = new Asked(SURVEY);
    asked.indicators = List.of();
    asked.weights = List.of();
    asked.cutoffs = List.of();
    asked.by = List.of();
    asked.income = "income";
    asked.line = "125";
    // poor: 100, 110, 90, 125 (on the line) and 0 of seven rows with an income
    assertThat(asked.lines().get(1)).startsWith("FGT0,,,,," + (1 + 2 + 1 + 1.5 + 1) / 9);
    asked.line = "line";
    assertThat(asked.outcome().messages())
        .contains(Message.of("measures.not-positive", BigDecimal.valueOf(1)));
    assertThat(asked.lines().get(1)).startsWith("FGT0,,,,," + (1 + 2 + 1 + 1.5 + 1) / 9);
  }

  @Test
  void c06TheResultMayBeParquet() throws IOException, SQLException {
    Asked asked = new Asked(SURVEY);
    asked.out = folder.resolve("out.parquet");
    assertThat(asked.outcome().written()).isTrue();
    try (Connection connection = DuckFiles.open();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), sum(estimate) FILTER (WHERE measure = 'pctb' AND \"by\" IS NULL)"
                    + " FROM read_parquet("
                    + DuckFiles.text(asked.out)
                    + ")")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(3 * 19);
      assertThat(row.getDouble(2)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void c07AnAnswerThatIsNeitherZeroNorOneIsToldWithItsPlace() throws IOException {
    Asked asked = new Asked(SURVEY.replace("1,1,1,1,1.5", "1,2,x,1,1.5"));
    MeasureOutcome outcome = asked.outcome();
    assertThat(outcome.messages())
        .containsExactly(
            Message.of("measures.not-zero-or-one", 4L, "b", "2"),
            Message.of("measures.not-zero-or-one", 4L, "c", "x"));
    assertThat(outcome.messages().get(0).in(Language.EN))
        .isEqualTo("Row 4, column b: \"2\" is neither 0 nor 1.");
    assertThat(outcome.written()).isFalse();
  }

  @Test
  void c08WrongRequestsAreToldTogether() throws IOException {
    Asked asked = new Asked(SURVEY);
    asked.weights = List.of("1/4", "1/4");
    asked.cutoffs = List.of("1/2", "7/6", "0");
    asked.line = "100";
    assertThat(asked.refusals())
        .containsExactly(
            "measures.weights-do-not-match",
            "measures.bad-cutoff",
            "measures.bad-cutoff",
            "measures.income-needs-line");
  }

  @Test
  void c09FilesThatCannotBeReadAreRefused() throws IOException {
    assertThat(new Asked("").refusals()).containsExactly("measures.empty-file");
    assertThat(new Asked("a,b\n1,0\n").refusals()).contains("measures.no-column");
    assertThat(new Asked(SURVEY + "1,2\n").refusals()).containsExactly("measures.ragged");
    assertThat(new Asked(SURVEY + "\"1").refusals()).containsExactly("measures.malformed");
    assertThat(new Asked(SURVEY.lines().findFirst().orElse("")).refusals())
        .containsExactly("measures.no-rows");
    assertThat(new Asked(SURVEY.replace("1.5,nam", "-1,nam")).refusals())
        .containsExactly("measures.bad-survey-weight", "measures.bad-survey-weight");
    assertThat(new Asked(SURVEY.replace("nam,2,3", "nam,,3")).refusals())
        .containsExactly("measures.empty-cell", "measures.empty-cell");
  }

  @Test
  void c10AParquetFileCutShortIsRefused() throws IOException {
    Asked asked = new Asked("PAR1 and then nothing");
    Files.move(asked.input, folder.resolve("survey.parquet"));
    asked.input = folder.resolve("survey.parquet");
    assertThat(asked.refusals()).containsExactly("measures.unreadable");
  }

  @Test
  void c11AStratumWithOneUnitIsRefusedUnlessAPolicyIsChosen() throws IOException {
    Asked asked = new Asked(SURVEY.replace("nam,2,4", "nam,3,4"));
    assertThat(asked.refusals()).containsExactly("measures.lonely-stratum");
    asked.lonely = LonelyUnits.CERTAINTY;
    assertThat(asked.outcome().written()).isTrue();
  }

  @Test
  void c12ManyWrongCellsAreCountedNotListed() throws IOException {
    List<String> rows = new ArrayList<>(List.of("a,b,c,d,w,area,s,psu"));
    for (int row = 0; row < 50; row++) {
      rows.add("7,0,0,0,1,x,1," + row);
    }
    Asked asked = new Asked(String.join("\n", rows));
    List<Message> told = asked.outcome().messages();
    assertThat(told).hasSize(11);
    assertThat(told.get(10)).isEqualTo(Message.of("measures.more-problems", 40L));
  }
}
