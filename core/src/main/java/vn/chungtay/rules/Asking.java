package vn.chungtay.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Standard;

/** Which questions of a standard are asked of whom, from the rulebook's own "when asked". */
public final class Asking {
  private static final Pattern READ = Pattern.compile("standard[.]([a-z_]+(?:[.][a-z_]+)?)");

  private final Map<String, Node> rules = new HashMap<>();

  private Asking(Judge judge) {
    RuleLanguage language = RuleLanguage.ofFacts(judge.standard());
    for (Fact fact : judge.standard().rulebook().facts()) {
      String rule = fact.asked();
      if (rule != null && speaks(judge.standard(), rule)) {
        rules.put(
            fact.path(),
            Translator.translate(
                language.check(fact.path(), rule),
                judge.standard(),
                judge.slots(),
                fact.path(),
                rule));
      }
    }
  }

  /** A standard that shares its questions may lack the number that says whom they concern. */
  private static boolean speaks(Standard standard, String rule) {
    Set<String> known = new HashSet<>();
    for (Figure figure : standard.listFigures()) {
      String field = RuleLanguage.field(figure.key());
      known.add(field);
      known.add(field.replaceFirst("[.].*", ""));
    }
    Matcher read = READ.matcher(rule);
    while (read.find()) {
      if (!known.contains(read.group(1))) {
        return false;
      }
    }
    return true;
  }

  /** The questions of {@code judge}'s standard; a rule that does not fit fails with RUL-001. */
  public static Asking of(Judge judge) {
    return new Asking(judge);
  }

  /** True where the rulebook says whom {@code fact} concerns and has the numbers for it. */
  boolean hasRule(Fact fact) {
    return rules.containsKey(fact.path());
  }

  /**
   * False where the answers so far say that {@code fact} is not asked; true also where they leave
   * it open.
   *
   * @param member place of the member, from 0; -1 for a question of the household
   */
  public boolean mayAsk(HouseholdFacts facts, int member, Fact fact) {
    Node rule = rules.get(fact.path());
    if (rule == null) {
      return true;
    }
    Frame frame = facts.frame();
    if (member >= 0 && frame.members != null) {
      frame.member = frame.members[member];
      frame.memberIndex = member;
    }
    return rule.at(frame) != Truth.FALSE;
  }
}
