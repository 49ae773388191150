package vn.chungtay.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.ClassRule;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Standard;

/**
 * Judges households under one standard of one day. Making one compiles every rule and proves the
 * decision table; it may then be used by any thread.
 */
public final class Judge {
  /** Prefix of what the rulebook itself lacks, in lists of missing things. */
  public static final String STANDARD = "standard.";

  private final Standard standard;
  private final Slots slots;
  private final List<Indicator> indicators;
  private final List<@Nullable Node> rules;
  private final IncomeSides sides;
  private final DecisionTable table;

  private Judge(Standard standard) {
    this.standard = standard;
    this.slots = Slots.of(standard.rulebook());
    this.indicators = standard.rulebook().indicators();
    RuleLanguage language = RuleLanguage.ofFacts(standard);
    this.sides = IncomeSides.of(standard, language, slots);
    this.table = DecisionTable.of(standard);
    List<@Nullable Node> compiled = new ArrayList<>();
    for (Indicator indicator : indicators) {
      String rule = indicator.rule();
      compiled.add(
          rule == null
              ? null
              : Translator.translate(
                  language.check(indicator.clause(), rule),
                  standard,
                  slots,
                  indicator.clause(),
                  rule));
    }
    this.rules = Collections.unmodifiableList(compiled);
  }

  /** A judge under {@code standard}; a rule that does not fit fails with {@link RuleRefused}. */
  public static Judge under(Standard standard) {
    return new Judge(standard);
  }

  /** The standard it judges under. */
  public Standard standard() {
    return standard;
  }

  /** A household without answers, for this standard's questions. */
  public HouseholdFacts newHousehold() {
    return new HouseholdFacts(slots);
  }

  Slots slots() {
    return slots;
  }

  List<@Nullable Node> rules() {
    return rules;
  }

  IncomeSides sides() {
    return sides;
  }

  DecisionTable table() {
    return table;
  }

  /** The class, with every clause and answer that counted. */
  public Judgement judge(HouseholdFacts facts) {
    Frame frame = facts.frame();
    Map<String, Truth> values = new LinkedHashMap<>();
    List<Reason> reasons = new ArrayList<>();
    int least = 0;
    int most = 0;
    int score = 0;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      Node rule = rules.get(i);
      long value = rule == null ? Truth.UNKNOWN : rule.at(frame);
      values.put(indicator.code(), Truth.of(value));
      if (value != Truth.FALSE) {
        most++;
      }
      if (rule != null && value == Truth.TRUE) {
        least++;
        score += indicator.weight();
        reasons.add(reason(indicator, rule, frame));
      }
    }
    int possible = sides.possible(frame);
    HouseholdClass outcome = outcome(possible, least, most);
    List<String> missing =
        outcome == HouseholdClass.UNDETERMINED ? missing(frame, possible) : List.of();
    addDecision(frame, possible, least, outcome, reasons);
    boolean known = Integer.bitCount(possible) == 1;
    return new Judgement(
        outcome,
        known ? side(possible).code() : "",
        least,
        most,
        score,
        values,
        reasons,
        missing,
        sides.differ(frame),
        standard.rulebook().id(),
        standard.rulebook().digest());
  }

  /** True where income alone decides: every count of deprivations on that side has one class. */
  public boolean decidedByIncome(String incomeSide) {
    HouseholdClass first = classAt(incomeSide, 0);
    for (int count = 1; count <= table.most(); count++) {
      if (classAt(incomeSide, count) != first) {
        return false;
      }
    }
    return true;
  }

  /** The class at one place of the decision table, for a household whose sums are known. */
  public HouseholdClass classAt(String incomeSide, int deprivations) {
    List<IncomeSide> all = standard.rulebook().sides();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).code().equals(incomeSide)) {
        return table.outcome(i, deprivations);
      }
    }
    throw new IllegalArgumentException("no income side " + incomeSide);
  }

  /**
   * What would change a determined class: the nearest count each way, and every other income side.
   */
  public List<Change> changes(Judgement judgement) {
    List<Change> changes = new ArrayList<>();
    if (judgement.outcome() == HouseholdClass.UNDETERMINED || judgement.incomeSide().isEmpty()) {
      return changes;
    }
    int here = judgement.deprivations();
    for (int by = 1; by <= here; by++) {
      if (addCount(changes, judgement, true, by)) {
        break;
      }
    }
    for (int by = 1; here + by <= table.most(); by++) {
      if (addCount(changes, judgement, false, by)) {
        break;
      }
    }
    for (IncomeSide side : standard.rulebook().sides()) {
      HouseholdClass there = classAt(side.code(), here);
      if (!side.code().equals(judgement.incomeSide()) && there != judgement.outcome()) {
        changes.add(new Change(false, 0, side.code(), there));
      }
    }
    return changes;
  }

  private boolean addCount(List<Change> changes, Judgement judgement, boolean fewer, int by) {
    int count = judgement.deprivations() + (fewer ? -by : by);
    HouseholdClass there = classAt(judgement.incomeSide(), count);
    if (there == judgement.outcome()) {
      return false;
    }
    changes.add(new Change(fewer, by, "", there));
    return true;
  }

  /** The one class of all places still possible, or undetermined. */
  private HouseholdClass outcome(int possible, int least, int most) {
    HouseholdClass only = null;
    for (int side = 0; side < table.sides(); side++) {
      if ((possible & 1 << side) == 0) {
        continue;
      }
      for (int count = least; count <= most; count++) {
        HouseholdClass here = table.outcome(side, count);
        if (only != null && here != only) {
          return HouseholdClass.UNDETERMINED;
        }
        only = here;
      }
    }
    return only == null ? HouseholdClass.UNDETERMINED : only;
  }

  private Reason reason(Indicator indicator, Node rule, Frame frame) {
    Trace trace = new Trace();
    rule.why(frame, trace);
    return new Reason(
        Reason.Kind.DEPRIVATION,
        indicator.code(),
        indicator.meaning(),
        indicator.clause(),
        indicator.source(),
        trace.answers());
  }

  private void addDecision(
      Frame frame, int possible, int least, HouseholdClass outcome, List<Reason> reasons) {
    if (Integer.bitCount(possible) == 1) {
      IncomeSide side = side(possible);
      Trace trace = new Trace();
      sides.why(frame, trace);
      LegalSource source = side.source();
      reasons.add(
          0,
          new Reason(
              Reason.Kind.INCOME,
              side.code(),
              side.title(),
              side.clause(),
              source,
              trace.answers()));
      if (outcome != HouseholdClass.UNDETERMINED) {
        ClassRule rule = table.rule(Integer.numberOfTrailingZeros(possible), least);
        reasons.add(
            0,
            new Reason(
                Reason.Kind.CLASS,
                rule.outcome(),
                rule.title(),
                rule.clause(),
                rule.source(),
                List.of()));
      }
    }
  }

  private IncomeSide side(int possible) {
    return standard.rulebook().sides().get(Integer.numberOfTrailingZeros(possible));
  }

  private List<String> missing(Frame frame, int possible) {
    Set<String> found = new LinkedHashSet<>();
    Trace trace = new Trace();
    if (Integer.bitCount(possible) > 1) {
      sides.why(frame, trace);
    }
    for (int i = 0; i < rules.size(); i++) {
      Node rule = rules.get(i);
      if (rule == null) {
        found.add(STANDARD + indicators.get(i).code());
      } else if (rule.at(frame) == Truth.UNKNOWN) {
        rule.why(frame, trace);
      }
    }
    return inOrder(trace.missing(), found);
  }

  /** Missing answers in the order of the form, then what the rulebook lacks. */
  private List<String> inOrder(Set<String> answers, Set<String> ofStandard) {
    List<String> ordered = new ArrayList<>();
    for (String path : missingPaths()) {
      if (answers.contains(path)) {
        ordered.add(path);
      }
    }
    ordered.addAll(ofStandard);
    return ordered;
  }

  /** Everything a household can leave unanswered, in the order of the form. */
  List<String> missingPaths() {
    List<String> paths = new ArrayList<>();
    standard.rulebook().householdFacts().forEach(fact -> paths.add(fact.path()));
    paths.add(Trace.MEMBERS);
    standard.rulebook().memberFacts().forEach(fact -> paths.add(fact.path()));
    return paths;
  }
}
