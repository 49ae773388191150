package vn.chungtay.households;

/** What a member is to the head of the household. */
public enum Relation {
  HEAD,
  SPOUSE,
  CHILD,
  CHILD_IN_LAW,
  PARENT,
  PARENT_IN_LAW,
  GRANDPARENT,
  GRANDCHILD,
  SIBLING,
  OTHER;

  /** Key of the word. */
  public String key() {
    return "households.relation." + name();
  }
}
