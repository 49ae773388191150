package vn.chungtay.plans;

/**
 * Where a version of a plan stands: written ({@code DRAFT}), sent for opinions ({@code OPINION}),
 * in force and locked ({@code APPROVED}), replaced by a later version ({@code SUPERSEDED}).
 */
public enum PlanState {
  DRAFT,
  OPINION,
  APPROVED,
  SUPERSEDED;

  /** True while people may still write in the version. */
  public boolean open() {
    return this == DRAFT || this == OPINION;
  }
}
