package vn.chungtay.plans;

/**
 * No such plan in the areas the reader answers for. Whether it exists elsewhere is not told: the
 * page is "not found" in both cases.
 */
public final class PlanNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlanNotFound(String which) {
    super("PLAN-404: no plan " + which + " in the reader's areas");
  }
}
