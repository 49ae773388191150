package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/**
 * What is wrong with a file is named with row and column and counted, from CSV and from Parquet
 * (all columns text, as programs export them), and all households not concerned keep their class.
 */
class DamagedSurveyTest {
  private static final int HOUSEHOLDS = 200;

  @TempDir private Path folder = Path.of("");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));
  private Path households = Path.of("");
  private Path members = Path.of("");
  private Map<String, String> sound = new TreeMap<>();

  @BeforeEach
  void writeSurvey() throws IOException {
    SurveyFiles survey = new SurveyFiles(folder, Judge.under(standard), HOUSEHOLDS, 5);
    households = survey.householdsCsv();
    members = survey.membersCsv();
    classify(households, members, Optional.empty());
    sound = classes(".csv");
    assertThat(sound).hasSize(HOUSEHOLDS);
  }

  private ClassifyOutcome classify(Path households, Path members, Optional<Path> areas)
      throws IOException {
    return Classifying.classify(
        new ClassifyRequest(
            standard,
            Map.of(),
            households,
            members,
            folder.resolve("out"),
            areas,
            "1GB",
            Language.EN),
        (part, done, all) -> {});
  }

  private ClassifyOutcome classify(String format) throws IOException {
    return classify(in(format, households), in(format, members), Optional.empty());
  }

  /** The file itself, or the same rows as Parquet. */
  private Path in(String format, Path csv) throws IOException {
    if (format.equals("csv")) {
      return csv;
    }
    Path parquet = folder.resolve(csv.getFileName().toString().replace(".csv", ".parquet"));
    query(
        "COPY (SELECT * FROM read_csv(%s, header = true, all_varchar = true)) TO %s (FORMAT parquet)"
            .formatted(Duck.text(csv), Duck.text(parquet)));
    return parquet;
  }

  private List<List<String>> query(String sql) {
    try (Duck duck = Duck.open("1GB", folder.resolve("spill"))) {
      if (sql.startsWith("COPY")) {
        duck.run(sql);
        return List.of();
      }
      return duck.rows(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> classes(String ending) {
    Map<String, String> classes = new TreeMap<>();
    for (List<String> row :
        query(
            "SELECT household_id, class FROM "
                + Duck.text(folder.resolve("out/households" + ending)))) {
      classes.put(row.get(0), row.get(1));
    }
    return classes;
  }

  /** The refused rows as "file row column value code"; rows of Parquet are counted from 1. */
  private List<String> rejects(String format) {
    int heading = format.equals("csv") ? 0 : 1;
    List<String> found = new ArrayList<>();
    for (List<String> row :
        query(
            "FROM read_csv(%s, all_varchar = true)"
                .formatted(Duck.text(folder.resolve("out/rejects.csv"))))) {
      found.add(
          Path.of(row.get(0)).getFileName().toString().replaceAll("[.].*", "")
              + " "
              + (Long.parseLong(row.get(1)) + heading)
              + " "
              + row.get(2)
              + " "
              + row.get(3)
              + " "
              + row.get(4).replaceAll(":.*", ""));
    }
    return found;
  }

  /** Exactly {@code ids} are left out, all others have the class they had. */
  private void assertOnlyRefused(String format, String... ids) {
    Map<String, String> left = classes("." + format);
    Map<String, String> expected = new TreeMap<>(sound);
    List.of(ids).forEach(expected::remove);
    assertThat(left).isEqualTo(expected);
  }

  private String householdOf(int row) throws IOException {
    return Files.readAllLines(members).get(row - 1).split(",", -1)[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a01TextInANumberColumn(String format) throws IOException {
    SurveyFiles.setCell(households, 2, "income_per_person", "a lot");
    SurveyFiles.setCell(members, 60, "age", "ten");
    String household = householdOf(60);
    assertThat(classify(format).refusedRows()).isEqualTo(3);
    assertThat(rejects(format))
        .contains("households 2 income_per_person a lot not-whole", "members 60 age ten not-whole");
    assertOnlyRefused(format, "H000000", household);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a02ANegativeAge(String format) throws IOException {
    SurveyFiles.setCell(members, 60, "age", "-3");
    String household = householdOf(60);
    classify(format);
    assertThat(rejects(format)).hasSize(2).contains("members 60 age -3 too-small");
    assertOnlyRefused(format, household);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a03AnUnknownCommuneCode(String format) throws IOException {
    SurveyFiles.setCell(households, 5, "commune_code", "99999");
    SurveyFiles.setCell(households, 6, "commune_code", "1234");
    Path areas = folder.resolve("areas.csv");
    List<String> codes = new ArrayList<>(List.of("code,name"));
    for (int i = 1; i <= HOUSEHOLDS / 20; i++) {
      codes.add("%05d,x".formatted(i));
    }
    Files.write(areas, codes);
    classify(in(format, households), in(format, members), Optional.of(areas));
    assertThat(rejects(format))
        .containsExactly(
            "households 5 commune_code 99999 unknown-commune",
            "households 6 commune_code 1234 malformed-code");
    assertOnlyRefused(format, "H000003", "H000004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a04ADuplicateHouseholdId(String format) throws IOException {
    SurveyFiles.addLine(households, Files.readAllLines(households).get(7));
    classify(format);
    assertThat(rejects(format))
        .containsExactly(
            "households 8 household_id H000006 duplicate-household",
            "households " + (HOUSEHOLDS + 2) + " household_id H000006 duplicate-household");
    assertOnlyRefused(format, "H000006");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a05ARepeatedMemberId(String format) throws IOException {
    List<String> lines = Files.readAllLines(members);
    SurveyFiles.addLine(members, lines.get(59));
    String[] cells = lines.get(59).split(",", -1);
    classify(format);
    assertThat(rejects(format))
        .contains(
            "members 60 member_id " + cells[1] + " duplicate-member",
            "members " + (lines.size() + 1) + " member_id " + cells[1] + " duplicate-member")
        .hasSize(3);
    assertOnlyRefused(format, cells[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a06AMemberWithoutHousehold(String format) throws IOException {
    String stranger = Files.readAllLines(members).get(1).replaceFirst("^[^,]*", "H999999");
    SurveyFiles.addLine(members, stranger);
    int row = Files.readAllLines(members).size();
    classify(format);
    assertThat(rejects(format))
        .containsExactly("members " + row + " household_id H999999 member-without-household");
    assertOnlyRefused(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void a07AHouseholdOrMemberRowWithoutItsId(String format) throws IOException {
    SurveyFiles.setCell(households, 9, "household_id", "");
    int row = members(7);
    classify(format);
    assertThat(rejects(format)).contains("households 9 household_id  no-id");
    assertThat(rejects(format)).anyMatch(line -> line.startsWith("members " + row));
    assertOnlyRefused(format, "H000007");
  }

  /** Row of the first member of a household. */
  private int members(int household) throws IOException {
    List<String> lines = Files.readAllLines(members);
    String id = "H%06d,".formatted(household);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(id)) {
        return i + 1;
      }
    }
    throw new IllegalStateException(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void b01AMissingColumnIsNamedAndNothingIsDone(String format) throws IOException {
    Files.writeString(households, Files.readString(households).replaceFirst("toilet", "toilets"));
    Files.writeString(members, Files.readString(members).replaceFirst("age", "years"));
    Path bad = in(format, households);
    Path badMembers = in(format, members);
    assertNothing(bad, badMembers, "toilet", "age");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void b02AnEmptyFile(String format) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty." + format));
    assertNothing(empty, in(format, members), "empty");
    assertNothing(in(format, households), empty, "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void b03AFileWithAHeadingAndNoRow(String format) throws IOException {
    Path heading = folder.resolve("heading.csv");
    Files.writeString(heading, Files.readAllLines(households).get(0) + "\n");
    assertNothing(in(format, heading), in(format, members), "heading");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 100, 3000, -9, -1})
  void b04AParquetFileCutOffAnywhere(int at) throws IOException {
    for (boolean cutMembers : List.of(false, true)) {
      Path whole = in("parquet", cutMembers ? members : households);
      byte[] bytes = Files.readAllBytes(whole);
      Path cut = folder.resolve("cut.parquet");
      Files.write(cut, Arrays.copyOf(bytes, at < 0 ? bytes.length + at : at));
      assertNothing(
          cutMembers ? in("parquet", households) : cut,
          cutMembers ? cut : in("parquet", members),
          "cut.parquet");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void b05AParquetFileWithZerosInTheMiddle(boolean ofMembers) throws IOException {
    Path whole = in("parquet", ofMembers ? members : households);
    byte[] bytes = Files.readAllBytes(whole);
    Arrays.fill(bytes, 40, bytes.length / 2, (byte) 0);
    Path torn = folder.resolve("torn.parquet");
    Files.write(torn, bytes);
    assertNothing(
        ofMembers ? in("parquet", households) : torn,
        ofMembers ? torn : in("parquet", members),
        "");
  }

  private void assertNothing(Path badHouseholds, Path badMembers, String... words)
      throws IOException {
    Classifying.delete(folder.resolve("out"));
    assertThatThrownBy(() -> classify(badHouseholds, badMembers, Optional.empty()))
        .isInstanceOfSatisfying(
            Unclassifiable.class,
            e -> {
              assertThat(e.message(Language.VI)).contains(words);
              assertThat(e.message(Language.EN)).contains(words);
            });
    for (String name : List.of("households.csv", "households.parquet", "summary.json")) {
      assertThat(folder.resolve("out").resolve(name)).doesNotExist();
    }
  }
}
