package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;

/** A survey in two sound CSV files, read line by line for judging one household after another. */
final class SurveyAnswers {
  private final Map<String, Map<String, String>> households = new TreeMap<>();
  private final Map<String, List<Map<String, String>>> members = new TreeMap<>();

  static SurveyAnswers read(Path folder) throws IOException {
    SurveyAnswers answers = new SurveyAnswers();
    for (Map<String, String> row : rows(folder.resolve("households.csv"))) {
      answers.households.put(Objects.requireNonNull(row.get("household_id")), row);
    }
    for (Map<String, String> row : rows(folder.resolve("members.csv"))) {
      answers
          .members
          .computeIfAbsent(Objects.requireNonNull(row.get("household_id")), id -> new ArrayList<>())
          .add(row);
    }
    return answers;
  }

  /** The rows of a CSV without quotes, by heading. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.get(0).split(",", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i].equals("\"\"") ? "" : cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  List<String> ids() {
    return List.copyOf(households.keySet());
  }

  String answer(String id, String column) {
    return Objects.requireNonNull(households.get(id)).getOrDefault(column, "");
  }

  HouseholdFacts facts(Judge judge, String id) {
    HouseholdFacts facts = judge.newHousehold();
    var book = judge.standard().rulebook();
    for (Fact fact : book.householdFacts()) {
      facts.answer(fact.name(), answer(id, fact.name()));
    }
    for (Map<String, String> row : members.getOrDefault(id, List.of())) {
      int member = facts.addMember();
      for (Fact fact : book.memberFacts()) {
        facts.answer(member, fact.name(), row.getOrDefault(fact.name(), ""));
      }
    }
    return facts;
  }
}
