package vn.chungtay.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that a complete point table adds to its standard. */
public final class ScoreFacts {
  /** The question which region's column counts. */
  public static final String REGION = "b1_region";

  private ScoreFacts() {}

  /** The name of the question of one item. */
  public static String name(String item) {
    return "b1_" + item.replace('-', '_');
  }

  static List<Fact> of(ScoreTable table, List<ScoreColumn> columns) {
    List<Fact> facts = new ArrayList<>();
    Map<String, Bilingual> regions = new LinkedHashMap<>();
    for (ScoreColumn column : columns) {
      if (regionAsked(column, columns)) {
        regions.put(column.code(), column.title());
      }
    }
    if (!regions.isEmpty()) {
      facts.add(
          choice(
              REGION,
              new Bilingual(
                  "Hộ thuộc vùng nào của bảng điểm B1?",
                  "Which region of the B1 table does the household belong to?"),
              regions));
    }
    for (ScoreTable.Item item : table.items()) {
      Map<String, Bilingual> answers = new LinkedHashMap<>();
      table.answers(item.code()).forEach(row -> answers.put(row.answer(), row.title()));
      facts.add(
          choice(
              name(item.code()),
              new Bilingual(
                  "B1, mục " + item.code() + ": " + item.title().vi(),
                  "B1, item " + item.code() + ": " + item.title().en()),
              answers));
    }
    return facts;
  }

  /** A residence with a column of its own needs no region. */
  static boolean regionAsked(ScoreColumn column, List<ScoreColumn> columns) {
    return columns.stream().filter(each -> each.residence().equals(column.residence())).count() > 1;
  }

  private static Fact choice(String name, Bilingual question, Map<String, Bilingual> choices) {
    return new Fact(
        name,
        Fact.Of.HOUSEHOLD,
        Fact.Type.CHOICE,
        null,
        0,
        choices,
        null,
        null,
        question,
        null,
        false);
  }
}
