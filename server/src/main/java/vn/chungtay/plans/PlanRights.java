package vn.chungtay.plans;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;

/** Who may do what with a plan, and the trail of what was done. */
@Component
class PlanRights {
  private final Access access;
  private final AuditTrail trail;

  PlanRights(Access access, AuditTrail trail) {
    this.access = access;
    this.trail = trail;
  }

  void mayWrite(long areaId) {
    access.require(Permission.EDIT_PLANS, areaId);
  }

  void mayApprove(long areaId) {
    access.require(Permission.APPROVE_PLANS, areaId);
  }

  void mayEnterResults(long areaId) {
    access.require(Permission.ENTER_RESULTS, areaId);
  }

  void mayComment(long areaId) {
    access.require(Permission.COMMENT_PLANS, areaId);
  }

  boolean holds(Permission permission, long areaId) {
    return access.may(permission, areaId);
  }

  /** Appends to the audit trail, in the transaction of the change itself. */
  void record(String deed, long areaId, String subject, String detail) {
    trail.write(
        "plans." + deed, subject, areaId, detail.isEmpty() ? Map.of() : Map.of("detail", detail));
  }

  /** The sign-in name of the person at work; of a job, its name. */
  String actor() {
    return access.findActor().map(Actor::login).orElse("system");
  }
}
