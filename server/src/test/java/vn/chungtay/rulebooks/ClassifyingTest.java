package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/** Classification from files: sound data, damaged data, interruption. */
class ClassifyingTest {
  private static final int HOUSEHOLDS = 400;
  private static final List<String> FILES =
      List.of("households.csv", "communes.csv", "provinces.csv", "nation.csv", "rejects.csv");

  @TempDir private Path folder = Path.of("");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));
  private final Judge judge = Judge.under(standard);
  private Path households = Path.of("");
  private Path members = Path.of("");
  private SurveyFiles survey = new SurveyFiles(folder, judge, 0, 1);

  @BeforeEach
  void writeSurvey() throws IOException {
    survey = new SurveyFiles(folder, judge, HOUSEHOLDS, 5);
    households = survey.householdsCsv();
    members = survey.membersCsv();
  }

  private ClassifyRequest request(Path households, Path members) {
    return new ClassifyRequest(
        standard,
        Map.of(),
        households,
        members,
        folder.resolve("out"),
        Optional.empty(),
        "1GB",
        Language.EN);
  }

  private ClassifyOutcome classify() throws IOException {
    return Classifying.classify(request(households, members), (part, done, all) -> {});
  }

  private static long poor(ClassifyOutcome outcome) {
    return outcome.classes().getOrDefault("POOR", 0L);
  }

  private List<String> out(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  private List<String> rejects() throws IOException {
    return out("rejects.csv").stream()
        .skip(1)
        .map(line -> line.replace(folder + "/", "").replaceAll(":.*", "").replace("\"", ""))
        .toList();
  }

  @Test
  void a01EveryHouseholdHasTheClassThatJudgeGivesIt() throws IOException {
    ClassifyOutcome outcome = classify();
    assertThat(outcome.households()).isEqualTo(HOUSEHOLDS);
    assertThat(outcome.refusedRows()).isZero();
    Map<String, String> got = new TreeMap<>();
    out("households.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> got.put(cells[0], cells[1] + " " + cells[2] + " " + cells[16]));
    for (GeneratedHousehold each : survey.households()) {
      Judgement expected = judge.judge(each.facts(judge));
      assertThat(got.get(each.id()))
          .isEqualTo(
              expected.outcome()
                  + " "
                  + expected.deprivations()
                  + " "
                  + String.join(";", expected.missing()));
    }
  }

  @Test
  void a02SumsOfCommunesProvincesAndNationAgree() throws IOException {
    ClassifyOutcome outcome = classify();
    long[] sums = new long[3];
    String[] files = {"communes.csv", "provinces.csv", "nation.csv"};
    for (int i = 0; i < files.length; i++) {
      for (String line : out(files[i]).subList(1, out(files[i]).size())) {
        sums[i] += Long.parseLong(line.split(",", -1)[3]);
      }
    }
    assertThat(sums).containsOnly(poor(outcome));
    assertThat(out("provinces.csv")).hasSize(3);
    assertThat(out("communes.csv").get(0))
        .startsWith(
            "area_code,households,persons,poor,near_poor,not_poor,undetermined,poor_persons,"
                + "near_poor_persons,employment,dependents,nutrition,health_insurance,");
    assertThat(String.join("", out("summary.json")))
        .contains(judge.standard().rulebook().digest(), "\"engine\": \"duckdb\"");
  }

  @Test
  void a03ParquetGivesTheSameRowsAsCsv() throws IOException, SQLException {
    classify();
    List<String> csv = out("households.csv");
    Path parquetHouseholds = folder.resolve("h.parquet");
    Path parquetMembers = folder.resolve("m.parquet");
    typed(parquetHouseholds, parquetMembers);
    Classifying.classify(request(parquetHouseholds, parquetMembers), (part, done, all) -> {});
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      Path back = folder.resolve("back.csv");
      duck.run(
          "COPY (SELECT * REPLACE (NULLIF(ARRAY_TO_STRING(missing, ';'), '') AS missing) FROM "
              + Duck.text(folder.resolve("out/households.parquet"))
              + " ORDER BY household_id) TO "
              + Duck.text(back)
              + " (FORMAT csv, HEADER)");
      assertThat(Files.readAllLines(back)).isEqualTo(csv);
    }
  }

  private void typed(Path parquetHouseholds, Path parquetMembers) throws SQLException {
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      String sniffed =
          ", header = true, types = {'household_id': 'VARCHAR', 'commune_code': "
              + "'VARCHAR', 'province_code': 'VARCHAR'}, sample_size = -1)";
      duck.run(
          "COPY (SELECT * FROM read_csv("
              + Duck.text(households)
              + sniffed
              + ") TO "
              + Duck.text(parquetHouseholds)
              + " (FORMAT parquet)");
      duck.run(
          "COPY (SELECT * FROM read_csv("
              + Duck.text(members)
              + ", header = true, types = {'household_id': 'VARCHAR'}, sample_size = -1)) TO "
              + Duck.text(parquetMembers)
              + " (FORMAT parquet)");
    }
  }

  @Test
  void b01EveryBadCellIsNamedWithItsRowAndColumn() throws IOException {
    SurveyFiles.setCell(households, 2, "income_per_person", "a lot");
    SurveyFiles.setCell(households, 3, "commune_code", "123");
    SurveyFiles.setCell(households, 4, "water_source", "tap");
    SurveyFiles.setCell(households, 5, "floor_area_m2", "7.99999");
    SurveyFiles.setCell(households, 6, "durable_parts", "2.5");
    ClassifyOutcome outcome = classify();
    assertThat(rejects())
        .containsExactly(
            "households.csv,2,income_per_person,a lot,not-whole",
            "households.csv,3,commune_code,123,malformed-code",
            "households.csv,4,water_source,tap,not-choice",
            "households.csv,5,floor_area_m2,7.99999,not-decimal",
            "households.csv,6,durable_parts,2.5,not-whole");
    assertThat(outcome.households()).isEqualTo(HOUSEHOLDS - 5);
    assertThat(outcome.refusedRows()).isEqualTo(5);
  }

  @Test
  void b02ABadMemberRefusesItsWholeHousehold() throws IOException {
    SurveyFiles.setCell(members, 2, "age", "-3");
    String household = Files.readAllLines(members).get(1).split(",", -1)[0];
    ClassifyOutcome outcome = classify();
    assertThat(rejects()).contains("members.csv,2,age,-3,too-small");
    assertThat(rejects()).anyMatch(line -> line.endsWith(household + ",refused-member"));
    assertThat(outcome.households()).isEqualTo(HOUSEHOLDS - 1);
    assertThat(out("households.csv")).noneMatch(line -> line.startsWith(household + ","));
  }

  @Test
  void b03BothRowsOfADoubleHouseholdAreRefused() throws IOException {
    SurveyFiles.addLine(households, Files.readAllLines(households).get(1));
    assertThat(classify().households()).isEqualTo(HOUSEHOLDS - 1);
    assertThat(rejects())
        .containsExactly(
            "households.csv,2,household_id,H000000,duplicate-household",
            "households.csv," + (HOUSEHOLDS + 2) + ",household_id,H000000,duplicate-household");
  }

  @Test
  void b04AMemberWithoutHouseholdIsRefused() throws IOException {
    String line = Files.readAllLines(members).get(1);
    SurveyFiles.addLine(members, line.replaceFirst("^[^,]*", "H999999"));
    assertThat(classify().households()).isEqualTo(HOUSEHOLDS);
    assertThat(rejects()).singleElement().asString().endsWith("H999999,member-without-household");
  }

  @Test
  void b05ABrokenMemberLineRefusesTheHouseholdItNames() throws IOException {
    String household = Files.readAllLines(members).get(1).split(",", -1)[0];
    SurveyFiles.replaceLine(members, 2, household + ",only,three");
    classify();
    assertThat(rejects()).anyMatch(line -> line.endsWith("broken-line"));
    assertThat(out("households.csv")).noneMatch(line -> line.startsWith(household + ","));
  }

  @Test
  void b06ACommuneThatIsNotInTheListIsRefused() throws IOException {
    Path areas = folder.resolve("areas.csv");
    List<String> codes = new ArrayList<>(List.of("code,name"));
    for (int i = 2; i <= 20; i++) {
      codes.add("%05d,x".formatted(i));
    }
    Files.write(areas, codes);
    ClassifyRequest plain = request(households, members);
    ClassifyRequest listed =
        new ClassifyRequest(
            standard,
            Map.of(),
            households,
            members,
            plain.out(),
            Optional.of(areas),
            "1GB",
            Language.EN);
    ClassifyOutcome outcome = Classifying.classify(listed, (part, done, all) -> {});
    assertThat(outcome.refusedRows()).isEqualTo(20);
    assertThat(rejects()).allMatch(line -> line.endsWith("commune_code,00001,unknown-commune"));
  }

  @Test
  void c01WhereNothingCanBeDoneThereIsOneSentenceAndNoResult() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Path cut = folder.resolve("cut.parquet");
    Files.write(cut, new byte[] {'P', 'A', 'R', '1', 0, 1, 2});
    Path heading = folder.resolve("heading.csv");
    Files.writeString(heading, Files.readAllLines(households).get(0) + "\n");
    Path lacking = folder.resolve("lacking.csv");
    Files.writeString(lacking, Files.readString(households).replaceFirst("toilet", "toilets"));
    for (Path bad : List.of(empty, cut, heading, lacking, folder.resolve("none.csv"))) {
      assertThatThrownBy(() -> Classifying.classify(request(bad, members), (part, done, all) -> {}))
          .isInstanceOfSatisfying(
              Unclassifiable.class,
              e -> assertThat(e.message(Language.VI)).contains(folder.toString()));
      assertThat(folder.resolve("out/households.csv")).doesNotExist();
      assertThat(folder.resolve("out/summary.json")).doesNotExist();
    }
  }

  @Test
  void c03WhatAKilledRunLeftIsSweptAway() throws IOException {
    Path left = Files.createDirectories(folder.resolve("out/.working-999999999/part"));
    Files.writeString(left.resolve("households.csv"), "half a line");
    classify();
    assertThat(left).doesNotExist();
    assertThat(folder.resolve("out/households.csv")).exists();
  }

  @Test
  void c02FinishedProvincesAreNotDoneAgain() throws IOException, SQLException {
    Path parquetHouseholds = folder.resolve("h.parquet");
    Path parquetMembers = folder.resolve("m.parquet");
    typed(parquetHouseholds, parquetMembers);
    Path allHouseholds = folder.resolve("households");
    Path allMembers = folder.resolve("members");
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      duck.run(
          "COPY (FROM "
              + Duck.text(parquetHouseholds)
              + ") TO "
              + Duck.text(allHouseholds)
              + " (FORMAT parquet, PARTITION_BY (province_code))");
      duck.run(
          "COPY (SELECT m.*, h.province_code FROM "
              + Duck.text(parquetMembers)
              + " m JOIN "
              + Duck.text(parquetHouseholds)
              + " h USING (household_id)) TO "
              + Duck.text(allMembers)
              + " (FORMAT parquet, PARTITION_BY (province_code))");
    }
    ClassifyRequest request = request(allHouseholds, allMembers);
    ClassifyOutcome first = Classifying.classify(request, (part, done, all) -> {});
    List<String> communes = out("communes.csv");
    assertThat(first.partsReused()).isZero();
    Classifying.delete(folder.resolve("out/.parts/province_code=24"));
    ClassifyOutcome second = Classifying.classify(request, (part, done, all) -> {});
    assertThat(second.partsReused()).isEqualTo(1);
    assertThat(second.classes()).isEqualTo(first.classes());
    assertThat(out("communes.csv")).isEqualTo(communes);
    ClassifyRequest dearer =
        new ClassifyRequest(
            standard.suppose(Map.of("income-line.rural", new BigDecimal(9_000_000))),
            Map.of("income-line.rural", new BigDecimal(9_000_000)),
            allHouseholds,
            allMembers,
            request.out(),
            Optional.empty(),
            "1GB",
            Language.EN);
    ClassifyOutcome third = Classifying.classify(dearer, (part, done, all) -> {});
    assertThat(third.partsReused()).isZero();
    assertThat(poor(third)).isGreaterThan(poor(first));
  }

  @Test
  void d01ProvinceByProvinceGivesTheSameFilesAsAtOnceDamagedRowsIncluded() throws IOException {
    SurveyFiles.setCell(households, 2, "province_code", "x");
    SurveyFiles.setCell(households, 3, "income_per_person", "a lot");
    SurveyFiles.setCell(households, 4, "household_id", "");
    SurveyFiles.setCell(members, 5, "household_id", "H999999");
    SurveyFiles.setCell(members, 40, "age", "-3");
    String twice = Files.readAllLines(households).get(30);
    SurveyFiles.addLine(households, twice.replace(",01,", ",77,").replace(",24,", ",77,"));
    SurveyFiles.replaceLine(households, 60, "H000058,only,three");
    SurveyFiles.replaceLine(members, 70, Files.readAllLines(members).get(69) + ",too,many");
    ClassifyOutcome whole = classify();
    Map<String, List<String>> expected = new TreeMap<>();
    for (String name : FILES) {
      expected.put(name, out(name));
    }
    ClassifyOutcome parts =
        Classifying.classify(
            request(households, members).worksByProvince(), (part, done, all) -> {});
    assertThat(parts).isEqualTo(whole);
    assertThat(parts.refusedRows()).isGreaterThan(9);
    for (String name : FILES) {
      assertThat(out(name)).as(name).isEqualTo(expected.get(name));
    }
  }

  @Test
  void d02LittleMemoryIsEnoughForMoreRowsThanFit() throws IOException {
    Path survey = folder.resolve("large");
    Synthesizing.make(
        new Synthesizing.Request(100_000, 3, survey, "parquet", 10, SurveyFiles.areas(folder, 8)),
        (part, done, all) -> {});
    ClassifyRequest plain =
        request(survey.resolve("households.parquet"), survey.resolve("members.parquet"));
    ClassifyRequest small =
        new ClassifyRequest(
            standard,
            Map.of(),
            plain.households(),
            plain.members(),
            plain.out(),
            Optional.empty(),
            "100MB",
            Language.EN);
    assertThat(Classifying.classify(small.worksByProvince(), (part, done, all) -> {}).households())
        .isEqualTo(100_000);
  }
}
