package vn.chungtay.plans;

import java.util.List;
import vn.chungtay.values.Refusal;

/** Stops a transaction in which something was wrong, so that nothing of it is kept. */
public final class NothingWritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  NothingWritten(List<Refusal> refusals) {
    super(refusals.toString());
    this.refusals = List.copyOf(refusals);
  }

  /** What was wrong. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
