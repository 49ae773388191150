package vn.chungtay.access;

import static vn.chungtay.access.Permission.APPROVE_PLANS;
import static vn.chungtay.access.Permission.COMMENT_PLANS;
import static vn.chungtay.access.Permission.EDIT_AREAS;
import static vn.chungtay.access.Permission.EDIT_HOUSEHOLDS;
import static vn.chungtay.access.Permission.EDIT_PLANS;
import static vn.chungtay.access.Permission.EDIT_STANDARDS;
import static vn.chungtay.access.Permission.EDIT_VILLAGES;
import static vn.chungtay.access.Permission.ENTER_RESULTS;
import static vn.chungtay.access.Permission.MANAGE_USERS;
import static vn.chungtay.access.Permission.ORDER_CROSS_CHECKS;
import static vn.chungtay.access.Permission.READ_AUDIT_TRAIL;
import static vn.chungtay.access.Permission.REVEAL_ID_NUMBERS;
import static vn.chungtay.access.Permission.SEE;
import static vn.chungtay.access.Permission.SEE_HOUSEHOLDS;
import static vn.chungtay.access.Permission.SURVEY;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in an area and everything below it; the area says of which level. */
public enum Role {
  ADMINISTRATOR(SEE, EDIT_AREAS, EDIT_STANDARDS, EDIT_VILLAGES, MANAGE_USERS, READ_AUDIT_TRAIL),
  PLANNER(
      SEE,
      EDIT_AREAS,
      EDIT_VILLAGES,
      EDIT_PLANS,
      COMMENT_PLANS,
      ENTER_RESULTS,
      SEE_HOUSEHOLDS,
      ORDER_CROSS_CHECKS),
  OFFICER(
      SEE,
      EDIT_VILLAGES,
      EDIT_PLANS,
      COMMENT_PLANS,
      ENTER_RESULTS,
      SEE_HOUSEHOLDS,
      EDIT_HOUSEHOLDS,
      SURVEY,
      REVEAL_ID_NUMBERS),
  CHAIRMAN(
      SEE,
      COMMENT_PLANS,
      APPROVE_PLANS,
      READ_AUDIT_TRAIL,
      SEE_HOUSEHOLDS,
      ORDER_CROSS_CHECKS,
      REVEAL_ID_NUMBERS),
  VILLAGE_HEAD(SEE, SEE_HOUSEHOLDS, SURVEY),
  REVIEWER(SEE, SEE_HOUSEHOLDS, SURVEY),
  LINE_AGENCY(SEE, COMMENT_PLANS, ENTER_RESULTS),
  SUPERVISOR(SEE, COMMENT_PLANS, SEE_HOUSEHOLDS),
  AUDITOR(SEE, READ_AUDIT_TRAIL, SEE_HOUSEHOLDS, ORDER_CROSS_CHECKS),
  READER(SEE);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Permission> permissions;

  Role(Permission first, Permission... others) {
    this.permissions = Set.copyOf(EnumSet.of(first, others));
  }

  /** True where this role may do it. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** Key of the role's name. */
  public String key() {
    return "access.role." + name();
  }
}
