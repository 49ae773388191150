package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Indicator;

/**
 * What a form needs to know of a standard: which question is asked when, which indicator wants its
 * answer, and the whole judgement as XPath, so that a phone without a network says what {@link
 * Judge} says. Made once a standard; may be used by any thread.
 */
public final class FormLogic {
  private static final Pattern NUMBER_OF_LAW =
      Pattern.compile("\\b" + RuleLanguage.STANDARD + "\\.([a-z0-9_.]+)");

  private final Judge judge;
  private final Map<String, Node> asked = new LinkedHashMap<>();

  private FormLogic(Judge judge) {
    this.judge = judge;
    RuleLanguage language = RuleLanguage.ofFacts(judge.standard());
    for (Fact fact : judge.standard().rulebook().facts()) {
      String rule = fact.asked();
      if (rule != null && isKnown(rule)) {
        String clause = "asked " + fact.path();
        asked.put(
            fact.path(),
            Translator.translate(
                language.check(clause, rule), judge.standard(), judge.slots(), clause, rule));
      }
    }
  }

  /**
   * Rulebooks share questions. Where this one has no number for a condition, nothing narrows the
   * question: everybody is asked.
   */
  private boolean isKnown(String rule) {
    Set<String> known =
        judge.standard().listFigures().stream()
            .map(figure -> RuleLanguage.field(figure.key()))
            .collect(Collectors.toSet());
    return NUMBER_OF_LAW.matcher(rule).results().allMatch(each -> known.contains(each.group(1)));
  }

  /** The logic of the forms of {@code judge}'s standard. */
  public static FormLogic of(Judge judge) {
    return new FormLogic(judge);
  }

  /**
   * Whether {@code fact} is asked of the household, or of the member at {@code member}. Unknown as
   * long as an answer it hangs on is missing: a form does not ask then.
   */
  public Truth asked(Fact fact, HouseholdFacts facts, int member) {
    Node rule = asked.get(fact.path());
    if (rule == null) {
      return Truth.YES;
    }
    Frame frame = facts.frame();
    long[][] members = frame.members;
    if (member >= 0 && members != null) {
      frame.member = members[member];
      frame.memberIndex = member;
    }
    return Truth.of(rule.at(frame));
  }

  /** True where {@code fact} is asked only under a condition. */
  public boolean isConditional(Fact fact) {
    return asked.containsKey(fact.path());
  }

  /** XPath that is true where {@code fact} is asked; null where it always is. */
  public @Nullable String askedXpath(Fact fact, XpathScope scope) {
    Node rule = asked.get(fact.path());
    return rule == null ? null : rule.xpath(scope).yes();
  }

  /** The first indicator whose rule looks at {@code fact}; null where only the income does. */
  public @Nullable Indicator findReader(Fact fact) {
    List<@Nullable Node> rules = judge.rules();
    for (int i = 0; i < rules.size(); i++) {
      Node rule = rules.get(i);
      if (rule != null && rule.reads(fact.path())) {
        return judge.standard().rulebook().indicators().get(i);
      }
    }
    return null;
  }

  /** XPath of one indicator: 'yes', 'no', or '' where missing answers leave it open. */
  public Map<String, String> indicatorXpaths(XpathScope scope) {
    Map<String, String> all = new LinkedHashMap<>();
    List<@Nullable Node> rules = judge.rules();
    for (int i = 0; i < rules.size(); i++) {
      Node rule = rules.get(i);
      String code = judge.standard().rulebook().indicators().get(i).code();
      if (rule == null) {
        all.put(code, "''");
      } else {
        Xpath value = rule.xpath(scope);
        all.put(code, "if(" + value.yes() + ", 'yes', if(" + value.no() + ", 'no', ''))");
      }
    }
    return all;
  }

  /**
   * XPath of the class code, from the paths of the indicators' values (see {@link
   * #indicatorXpaths}). The class is known where every income side and every count still possible
   * lead to it.
   */
  public String classXpath(XpathScope scope, List<String> indicatorPaths) {
    List<String> least = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String path : indicatorPaths) {
      least.add("number(" + path + " = 'yes')");
      open.add("number(" + path + " = '')");
    }
    return classXpath(
        scope, "(" + String.join(" + ", least) + ")", "(" + String.join(" + ", open) + ")");
  }

  /** The same from the paths of the certain count and of the count still open. */
  public String classXpath(XpathScope scope, String certain, String open) {
    DecisionTable table = judge.table();
    String expression = "'" + HouseholdClass.UNDETERMINED + "'";
    for (HouseholdClass outcome : HouseholdClass.values()) {
      if (outcome == HouseholdClass.UNDETERMINED) {
        continue;
      }
      List<String> sides = new ArrayList<>();
      for (int side = 0; side < table.sides(); side++) {
        sides.add(Xpath.either(notOn(scope, side), leadsTo(outcome, side, certain, open)));
      }
      String all = Xpath.both(sides.toArray(String[]::new));
      if (!all.equals(Xpath.FALSE)) {
        expression = "if(" + all + ", '" + outcome + "', " + expression + ")";
      }
    }
    return expression;
  }

  /** True where the household is certainly not on that income side. */
  private String notOn(XpathScope scope, int side) {
    List<Node> tests = judge.sides().tests();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < side && i < tests.size(); i++) {
      reasons.add(tests.get(i).xpath(scope).yes());
    }
    if (side < tests.size()) {
      reasons.add(tests.get(side).xpath(scope).no());
    }
    return Xpath.either(reasons.toArray(String[]::new));
  }

  /** True where every count still possible gives {@code outcome} on {@code side}. */
  private String leadsTo(HouseholdClass outcome, int side, String certain, String open) {
    DecisionTable table = judge.table();
    List<String> runs = new ArrayList<>();
    for (int first = 0; first <= table.most(); first++) {
      if (table.outcome(side, first) != outcome) {
        continue;
      }
      int last = first;
      while (last < table.most() && table.outcome(side, last + 1) == outcome) {
        last++;
      }
      String from = first == 0 ? "" : certain + " >= " + first;
      String to = last == table.most() ? "" : certain + " + " + open + " <= " + last;
      runs.add(Xpath.both(from, to));
      first = last;
    }
    return runs.isEmpty() ? Xpath.FALSE : Xpath.either(runs.toArray(String[]::new));
  }
}
