package vn.chungtay.access;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chungtay.values.Language;

/**
 * The person at work.
 *
 * @param login the name by which the audit trail knows them; it never changes
 * @param homeAreaId the area they belong to; empty for those of the whole country
 */
public record Actor(
    long id,
    String login,
    String name,
    String position,
    Language language,
    OptionalLong homeAreaId,
    List<Assignment> assignments) {
  /** Copies the assignments. */
  public Actor {
    assignments = List.copyOf(assignments);
  }

  /** True where one of the person's roles allows it somewhere; the area still decides. */
  public boolean maySomewhere(Permission permission) {
    return assignments.stream().anyMatch(each -> each.role().may(permission));
  }

  /** True where the person has this role somewhere. */
  public boolean is(Role role) {
    return assignments.stream().anyMatch(each -> each.role() == role);
  }

  /** The roles, each once. */
  public Set<Role> roles() {
    return assignments.stream().map(Assignment::role).collect(Collectors.toSet());
  }
}
