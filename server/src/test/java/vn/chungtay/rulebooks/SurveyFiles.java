package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;

/** Generated households as the two files of a survey. */
final class SurveyFiles {
  private final Path folder;
  private final Judge judge;
  private final List<GeneratedHousehold> households;

  SurveyFiles(Path folder, Judge judge, int count, long seed) {
    this.folder = folder;
    this.judge = judge;
    this.households = GeneratedHousehold.list(judge, count, seed);
  }

  List<GeneratedHousehold> households() {
    return households;
  }

  Path householdsCsv() throws IOException {
    List<String> lines = new ArrayList<>();
    List<Fact> facts = judge.standard().rulebook().householdFacts();
    lines.add("household_id,commune_code,province_code," + names(facts));
    for (int i = 0; i < households.size(); i++) {
      GeneratedHousehold each = households.get(i);
      String commune = "%05d".formatted(i / 20 + 1);
      String province = i % 40 < 20 ? "01" : "24";
      lines.add(String.join(",", each.id(), commune, province, row(facts, each.answers())));
    }
    return Files.write(folder.resolve("households.csv"), lines);
  }

  Path membersCsv() throws IOException {
    List<String> lines = new ArrayList<>();
    List<Fact> facts = judge.standard().rulebook().memberFacts();
    lines.add("household_id,member_id," + names(facts));
    for (GeneratedHousehold each : households) {
      for (int j = 0; j < each.members().size(); j++) {
        lines.add(
            String.join(",", each.id(), each.id() + "-" + j, row(facts, each.members().get(j))));
      }
    }
    return Files.write(folder.resolve("members.csv"), lines);
  }

  private static String names(List<Fact> facts) {
    return facts.stream().map(Fact::name).collect(Collectors.joining(","));
  }

  private static String row(List<Fact> facts, Map<String, String> answers) {
    return facts.stream()
        .map(fact -> answers.getOrDefault(fact.name(), ""))
        .collect(Collectors.joining(","));
  }

  /** Puts {@code line} in the place of line {@code number}, counted from 1 with the heading. */
  static void replaceLine(Path file, int number, String line) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(number - 1, line);
    Files.write(file, lines);
  }

  /** Writes {@code value} into one cell. */
  static void setCell(Path file, int number, String column, String value) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
    String[] cells = lines.get(number - 1).split(",", -1);
    cells[at] = value;
    replaceLine(file, number, String.join(",", cells));
  }

  static void addLine(Path file, String line) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(line);
    Files.write(file, lines);
  }

  /** A list of areas with so many provinces of two communes each, for a small synthetic country. */
  static Path areas(Path folder, int provinces) throws IOException {
    List<String> lines = new ArrayList<>(List.of("code,level,parent_code"));
    for (String code :
        List.of("01", "24", "38", "42", "44", "60", "68", "79").subList(0, provinces)) {
      lines.add(code + "001,commune," + code);
      lines.add(code + "002,commune," + code);
    }
    return Files.write(folder.resolve("areas.csv"), lines);
  }
}
