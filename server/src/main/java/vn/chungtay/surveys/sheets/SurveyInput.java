package vn.chungtay.surveys.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.Form;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Refusal;

/** The fields of the survey page read back: names as the page wrote them. */
public final class SurveyInput {
  private static final int MOST_MEMBERS = 40;

  private SurveyInput() {}

  /** What was typed; fields the form does not have are passed over. */
  public static Answers read(Form form, Map<String, String> fields) {
    Map<String, String> household = new LinkedHashMap<>();
    for (Fact question : form.householdQuestions()) {
      put(question, fields.getOrDefault(question.name(), ""), household);
    }
    List<Answers.Member> members = new ArrayList<>();
    for (int row = 0; row < MOST_MEMBERS; row++) {
      String prefix = "member" + row + ".";
      if (!fields.containsKey(prefix + "name")) {
        continue;
      }
      Map<String, String> own = new LinkedHashMap<>();
      for (Fact question : form.memberQuestions()) {
        put(question, fields.getOrDefault(prefix + question.name(), ""), own);
      }
      String id = fields.getOrDefault(prefix + "id", "").strip();
      String name = fields.getOrDefault(prefix + "name", "").strip();
      boolean here = !fields.getOrDefault(prefix + "here", "yes").equals("no");
      if (!id.isEmpty() || !name.isEmpty() || !own.isEmpty()) {
        members.add(new Answers.Member(id, name, here, own));
      }
    }
    return new Answers(household, members);
  }

  /** Figures as people write them: 1.200.000 or 1,200,000, and 15,5 or 15.5. */
  private static void put(Fact question, String typed, Map<String, String> answers) {
    String text = typed.strip();
    if (question.type() == Fact.Type.WHOLE) {
      text = text.replaceAll("[.,\\s\\u00a0](?=\\d{3}(\\D|$))", "");
    } else if (question.type() == Fact.Type.DECIMAL) {
      text = text.replace(',', '.');
    }
    if (!text.isEmpty()) {
      answers.put(question.name(), text);
    }
  }

  /** Refusals name members among those who live here; the page numbers all of them. */
  public static List<Refusal> atRows(List<Refusal> refusals, Answers answers) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < answers.members().size(); i++) {
      if (answers.members().get(i).livesHere()) {
        rows.add(i);
      }
    }
    return refusals.stream()
        .map(
            each -> {
              String field = each.field();
              if (!field.matches("member\\d+\\..*")) {
                return each;
              }
              int dot = field.indexOf('.');
              int living = Integer.parseInt(field.substring("member".length(), dot));
              return new Refusal(
                  each.code(), "member" + rows.get(living) + field.substring(dot), each.message());
            })
        .toList();
  }
}
