package vn.chungtay.plans;

import java.util.List;
import vn.chungtay.cascades.Constraint;
import vn.chungtay.statements.Comparison;

/**
 * A sentence of the plan with a figure, what the annex says to it, and the constraints it would be.
 *
 * @param constraints empty where no constraint says exactly what the sentence says
 * @param kept whether somebody keeps it as a constraint of the plan
 */
public record Promise(Comparison comparison, List<Constraint> constraints, boolean kept) {
  /** Copies the constraints. */
  public Promise {
    constraints = List.copyOf(constraints);
  }

  /** The sentence as the plan has it. */
  public String sentence() {
    return comparison.statement().sentence();
  }
}
