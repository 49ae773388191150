package vn.chungtay.procedures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Period;

/**
 * What the law says of one step while this rule is in force.
 *
 * @param period the days on which the rule holds: the day the step is taken counts
 * @param roles who may take it, as names of roles
 * @param after the steps that must stand before it, where they are needed
 * @param agreement percent of those who attend that must agree at the least; null where nobody
 *     votes
 * @param otherwise the step that has to be done again where too few agree
 * @param again the step that has to be done again once this one is done, e.g. posting after a
 *     re-check
 * @param lasts how long it stays before another step may follow, e.g. a posting
 * @param within until when it is to be done: counted from the objection for a re-check, from the
 *     step before otherwise
 * @param form number of the official form, as printed; empty where none is known
 */
public record StepRule(
    Step step,
    Period period,
    Set<String> roles,
    List<Step> after,
    Need need,
    @Nullable BigDecimal agreement,
    @Nullable Step otherwise,
    @Nullable Step again,
    @Nullable TimeLimit lasts,
    @Nullable TimeLimit within,
    String form,
    LegalSource source) {
  /** Copies the collections. */
  public StepRule {
    roles = Set.copyOf(roles);
    after = List.copyOf(after);
  }

  /** The limit within which it is to be done, where the law names one. */
  public Optional<TimeLimit> limit() {
    return Optional.ofNullable(within);
  }
}
