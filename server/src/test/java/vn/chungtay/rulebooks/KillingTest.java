package vn.chungtay.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command killed in the middle, again and again; then left to end. */
class KillingTest {
  private static final int KILLS = 5;
  private static final List<String> TABLES =
      List.of("communes.csv", "provinces.csv", "nation.csv", "rejects.csv");

  @TempDir private Path folder = Path.of("");
  private final Random random = new Random(20261121);

  private Process start(String ending, String out) throws IOException {
    Path survey = folder.resolve("survey");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.chungtay.Main"));
    command.addAll(List.of("classify", "--standard", "mdp-2022", "--day", "2025-11-01"));
    command.addAll(List.of("--households", survey.resolve("households" + ending).toString()));
    command.addAll(List.of("--members", survey.resolve("members" + ending).toString()));
    command.addAll(List.of("--out", folder.resolve(out).toString(), "--memory", "512MB"));
    command.add("--by-province");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
  }

  private void runToTheEnd(String ending, String out) throws IOException, InterruptedException {
    int exit = start(ending, out).waitFor();
    assertThat(exit).as(() -> said(out)).isEqualTo(1);
  }

  private String said(String out) {
    try {
      return Files.readString(folder.resolve(out + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Kills a run after some more provinces, and a random moment besides. */
  private void killSoon(String ending) throws IOException, InterruptedException {
    long target = finished() + random.nextInt(3);
    Process process = start(ending, "killed");
    while (process.isAlive() && finished() < target) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
    process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }

  private long finished() throws IOException {
    Path parts = folder.resolve("killed").resolve(".parts");
    if (!Files.exists(parts)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(parts)) {
      return all.filter(part -> Files.exists(part.resolve("finished.properties"))).count();
    }
  }

  private void makeSurvey(String format) throws IOException {
    Synthesizing.make(
        new Synthesizing.Request(
            2000, 8, folder.resolve("survey"), format, 20, SurveyFiles.areas(folder, 8)),
        (part, done, all) -> {});
  }

  /** One bad row in a CSV, so that refused rows survive the killing too. */
  private void damage() throws IOException {
    Path members = folder.resolve("survey").resolve("members.csv");
    SurveyFiles.setCell(members, 3, "age", "-3");
    SurveyFiles.addLine(members, "H000000777,only,three");
  }

  @Test
  void oneFileIsLeftWholeOrNotAtAllAndTheNextRunGoesOnWhereTheLastOneDied()
      throws IOException, InterruptedException {
    makeSurvey("csv");
    damage();
    runToTheEnd(".csv", "calm");
    for (int kill = 0; kill < KILLS; kill++) {
      killSoon(".csv");
      for (String name : List.of("households.csv", "summary.json", "nation.csv")) {
        Path result = folder.resolve("killed").resolve(name);
        if (Files.exists(result) && !name.equals("summary.json")) {
          assertThat(result).hasSameTextualContentAs(folder.resolve("calm").resolve(name));
        }
      }
    }
    long before = finished();
    runToTheEnd(".csv", "killed");
    assertSame("households.csv");
    assertThat(Files.readString(folder.resolve("killed").resolve("summary.json")))
        .contains("\"parts_reused\": " + before);
    try (Stream<Path> left = Files.list(folder.resolve("killed"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void killedWhileItTidiesUpItLeavesNothingThatTheNextRunTakesForWhole()
      throws IOException, InterruptedException {
    makeSurvey("csv");
    damage();
    runToTheEnd(".csv", "calm");
    for (int kill = 0; kill < KILLS; kill++) {
      Files.deleteIfExists(folder.resolve("killed").resolve("communes.csv"));
      Process process = start(".csv", "killed");
      while (process.isAlive() && !Files.exists(folder.resolve("killed/communes.csv"))) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.waitFor(random.nextInt(15), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    runToTheEnd(".csv", "killed");
    assertSame("households.csv");
  }

  private void assertSame(String... more) throws IOException {
    List<String> all = new ArrayList<>(TABLES);
    all.addAll(List.of(more));
    for (String name : all) {
      assertThat(folder.resolve("killed").resolve(name))
          .hasSameTextualContentAs(folder.resolve("calm").resolve(name));
    }
  }

  @Test
  void ofAFolderOnlyCompleteProvincesAreLeft()
      throws IOException, InterruptedException, SQLException {
    makeSurvey("parts");
    int exit = start("", "calm").waitFor();
    assertThat(exit).as(() -> said("calm")).isZero();
    for (int kill = 0; kill < KILLS; kill++) {
      killSoon("");
      assertCompleteProvinces();
    }
    assertThat(start("", "killed").waitFor()).as(() -> said("killed")).isZero();
    assertThat(assertCompleteProvinces()).isEqualTo(8);
    assertSame();
  }

  /** Every province that is there has the rows of the undisturbed run; how many there are. */
  private long assertCompleteProvinces() throws IOException, SQLException {
    Path killed = folder.resolve("killed").resolve("households.parquet");
    if (!Files.exists(killed)) {
      return 0;
    }
    List<Path> provinces;
    try (Stream<Path> all = Files.walk(killed)) {
      provinces = all.filter(Files::isRegularFile).toList();
    }
    try (Duck duck = Duck.open("512MB", folder.resolve("spill"))) {
      for (Path file : provinces) {
        Path calm = folder.resolve("calm/households.parquet").resolve(killed.relativize(file));
        assertThat(
                duck.number(
                    "SELECT COUNT(*) FROM ((FROM %1$s EXCEPT ALL FROM %2$s) UNION ALL (FROM %2$s EXCEPT ALL FROM %1$s))"
                        .formatted(Duck.text(file), Duck.text(calm))))
            .as(file.toString())
            .isZero();
      }
    }
    return provinces.size();
  }
}
