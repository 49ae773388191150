package vn.chungtay.cascades;

import java.util.List;
import java.util.Optional;
import vn.chungtay.values.Message;

/**
 * Why a target could not be cascaded.
 *
 * @param code {@code CAS-001} the figures cannot be used; {@code CAS-002} the constraints
 *     contradict each other
 * @param conflict for CAS-002 a smallest set of constraints, targets among them, that cannot all
 *     hold: without any one of them the others can
 * @param reasons sentences that name unit, year and numbers
 */
public record CascadeRefused(String code, List<Constraint> conflict, List<Message> reasons)
    implements CascadeOutcome {
  /** Figures that cannot be used. */
  static final String UNUSABLE = "CAS-001";

  /** Constraints that contradict each other. */
  static final String CONTRADICTION = "CAS-002";

  public CascadeRefused {
    conflict = List.copyOf(conflict);
    reasons = List.copyOf(reasons);
  }

  @Override
  public Optional<Cascade> cascade() {
    return Optional.empty();
  }

  @Override
  public Optional<CascadeRefused> refused() {
    return Optional.of(this);
  }
}
