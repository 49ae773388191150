package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.ClassRule;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Message;

/**
 * The class rules worked out once over the whole grid of residence, income side and number of
 * deprivations. Making it proves that each place of the grid has exactly one rule.
 */
final class DecisionTable {
  private final List<ClassRule> rules;

  /** Place of the rule by income side and deprivations. */
  private final int[][] ruleAt;

  private DecisionTable(List<ClassRule> rules, int[][] ruleAt) {
    this.rules = rules;
    this.ruleAt = ruleAt;
  }

  static DecisionTable of(Standard standard) {
    var book = standard.rulebook();
    Fact residence =
        book.householdFacts().stream()
            .filter(fact -> fact.name().equals("residence"))
            .findFirst()
            .orElseThrow(() -> new RuleRefused(book.id(), "residence", "no such fact"));
    List<String> sides = book.sides().stream().map(IncomeSide::code).toList();
    Slots slots =
        new Slots(
            List.of(residence, word("income_side", sides), word("deprivations", List.of())),
            List.of());
    RuleLanguage language = RuleLanguage.ofClasses(standard);
    List<Node> nodes = new ArrayList<>();
    for (ClassRule rule : book.classes()) {
      HouseholdClass.valueOf(rule.outcome());
      var tree = language.check(rule.clause(), rule.when());
      nodes.add(Translator.translate(tree, standard, slots, rule.clause(), rule.when()));
    }
    int most = book.indicators().size();
    int[][] ruleAt = new int[sides.size()][most + 1];
    for (int side = 0; side < sides.size(); side++) {
      for (int count = 0; count <= most; count++) {
        String place = sides.get(side) + ", " + count + "/" + most;
        int one = only(book.classes(), nodes, new long[] {0, side, count}, book.id(), place);
        for (int where = 1; where < residence.choices().size(); where++) {
          if (only(book.classes(), nodes, new long[] {where, side, count}, book.id(), place)
              != one) {
            throw new RuleRefused(book.id(), place, Message.of("rules.table-residence"));
          }
        }
        ruleAt[side][count] = one;
      }
    }
    return new DecisionTable(book.classes(), ruleAt);
  }

  private static int only(
      List<ClassRule> rules, List<Node> nodes, long[] place, String book, String text) {
    int found = -1;
    Frame frame = new Frame(place, null);
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).at(frame) == Truth.TRUE) {
        if (found >= 0) {
          throw new RuleRefused(
              book,
              text,
              Message.of("rules.table-overlap", rules.get(found).clause(), rules.get(i).clause()));
        }
        found = i;
      }
    }
    if (found < 0) {
      throw new RuleRefused(book, text, Message.of("rules.table-gap"));
    }
    return found;
  }

  private static Fact word(String name, List<String> choices) {
    Map<String, Bilingual> texts = new LinkedHashMap<>();
    choices.forEach(choice -> texts.put(choice, new Bilingual(choice, choice)));
    return new Fact(
        name,
        Fact.Of.HOUSEHOLD,
        choices.isEmpty() ? Fact.Type.WHOLE : Fact.Type.CHOICE,
        null,
        0,
        texts,
        null,
        null,
        new Bilingual(name, name),
        null,
        false);
  }

  int sides() {
    return ruleAt.length;
  }

  int most() {
    return ruleAt[0].length - 1;
  }

  ClassRule rule(int side, int deprivations) {
    return rules.get(ruleAt[side][deprivations]);
  }

  HouseholdClass outcome(int side, int deprivations) {
    return HouseholdClass.valueOf(rule(side, deprivations).outcome());
  }
}
