package vn.chungtay.rules;

import vn.chungtay.standards.Fact;

/** A rule's condition over one row of {@code members}, which stands under the name {@code p}. */
final class MemberColumns implements SqlScope {
  @Override
  public String column(Fact fact) {
    return "p." + fact.name();
  }

  @Override
  public String persons() {
    throw new IllegalStateException("members are not counted inside a loop over members");
  }

  @Override
  public String someMember(Node condition) {
    throw new IllegalStateException("a loop inside a loop");
  }

  @Override
  public String shareOfMembers(Node condition, String percent) {
    throw new IllegalStateException("a loop inside a loop");
  }

  @Override
  public String memberMissing(Node condition, String path) {
    throw new IllegalStateException("a loop inside a loop");
  }
}
