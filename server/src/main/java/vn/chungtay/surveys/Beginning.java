package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.Form;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdAnswers;
import vn.chungtay.households.Member;

/**
 * What a form is filled in with before anybody asks: the answers given before, over what the
 * register knows. The members are the register's, then those only the answers know.
 */
final class Beginning {
  private Beginning() {}

  static Answers of(
      Household household, HouseholdAnswers.Known known, @Nullable Answers before, Form form) {
    Map<String, String> answers = new LinkedHashMap<>();
    known.household().forEach((name, text) -> put(form, "", name, text, answers));
    List<Answers.Member> earlier = new ArrayList<>();
    if (before != null) {
      answers.putAll(before.household());
      earlier.addAll(before.members());
    }
    List<Answers.Member> members = new ArrayList<>();
    List<Member> registered = household.members();
    for (int i = 0; i < registered.size(); i++) {
      String id = String.valueOf(registered.get(i).personId());
      Map<String, String> own = new LinkedHashMap<>();
      known.members().get(i).forEach((name, text) -> put(form, "members.", name, text, own));
      boolean livesHere = true;
      for (Answers.Member each : List.copyOf(earlier)) {
        if (each.id().equals(id)) {
          own.putAll(each.answers());
          livesHere = each.livesHere();
          earlier.remove(each);
        }
      }
      members.add(new Answers.Member(id, registered.get(i).name(), livesHere, own));
    }
    earlier.stream().filter(each -> each.id().isEmpty()).forEach(members::add);
    return new Answers(answers, members);
  }

  private static void put(
      Form form, String of, String name, String text, Map<String, String> answers) {
    if (form.find(of + name).isPresent()) {
      answers.put(name, text);
    }
  }
}
