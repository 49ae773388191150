package vn.chungtay.procedures;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Period;

/**
 * One kind of review as the law orders it.
 *
 * @param catalogue code in the catalogue of administrative procedures
 * @param begins first day of the year on which it may begin, null where no day is named
 * @param ends last day of the year on which it may be decided
 * @param monthDay day of the month on which it begins, null where any day will do
 * @param whole from the first day to the decision, null where the law names no limit
 */
public record ReviewProcedure(
    ReviewKind kind,
    Bilingual title,
    String catalogue,
    Period period,
    @Nullable MonthDay begins,
    @Nullable MonthDay ends,
    @Nullable Integer monthDay,
    @Nullable TimeLimit whole,
    List<StepRule> rules,
    LegalSource source) {
  /** Copies the rules. */
  public ReviewProcedure {
    rules = List.copyOf(rules);
  }

  /** What holds of this step on this day; empty where the procedure does not have it then. */
  public Optional<StepRule> rule(Step step, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.step() == step && rule.period().contains(day))
        .findFirst();
  }

  /** The steps of this day in their order. */
  public List<StepRule> rules(LocalDate day) {
    List<StepRule> found = new ArrayList<>();
    for (Step step : Step.values()) {
      rule(step, day).ifPresent(found::add);
    }
    return found;
  }

  /** Every step that stands on this one, directly or through others. */
  Set<Step> followers(Step step, LocalDate day) {
    Set<Step> found = EnumSet.noneOf(Step.class);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (StepRule rule : rules(day)) {
        boolean stands =
            rule.after().contains(step) || rule.after().stream().anyMatch(found::contains);
        if (stands && rule.step() != step) {
          grows |= found.add(rule.step());
        }
      }
    }
    return found;
  }
}
