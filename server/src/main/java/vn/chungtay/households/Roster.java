package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A household with the names of its members, as lists that leave the office carry it: nothing else
 * of what is known of it.
 *
 * @param members the head first, then by age
 */
public record Roster(
    long householdId, String number, String address, int edition, List<Person> members) {
  /** Copies the members. */
  public Roster {
    members = List.copyOf(members);
  }

  /** A member by name. */
  public record Person(long id, String name, Relation relation, @Nullable Birth birth) {
    /** Completed years; empty where the papers leave it open. */
    public OptionalInt age(LocalDate on) {
      return birth == null ? OptionalInt.empty() : birth.age(on);
    }
  }

  /** Name of the head; a dash where there is none. */
  public String headName() {
    return members.stream()
        .filter(each -> each.relation() == Relation.HEAD)
        .map(Person::name)
        .findFirst()
        .orElse("–");
  }
}
