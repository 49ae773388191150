package vn.chungtay.plans;

/** Who may do what with a plan, and the trail of what was done; over the face of access. */
interface PlanRights {
  void mayWrite(long areaId);

  void mayApprove(long areaId);

  /** Appends to the audit trail, in the transaction of the change itself. */
  void record(String deed, long areaId, String subject, String detail);

  String actor();
}
