package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A household as it was on a day, as far as we know now.
 *
 * @param number given once, kept through every move
 * @param areaId where it lived on that day: a village, or the commune where none was named
 * @param edition grows with each change; goes back with the next {@link Deed}
 * @param members the head first
 */
public record Household(
    long id,
    String number,
    long areaId,
    String address,
    LocalDate day,
    LocalDate since,
    int edition,
    List<Member> members,
    List<Trait> traits,
    Optional<Standing> standing,
    Optional<Charge> charge) {
  /** Copies the lists. */
  public Household {
    members = List.copyOf(members);
    traits = List.copyOf(traits);
  }

  /** The head; empty between two heads. */
  public Optional<Member> head() {
    return members.stream().filter(m -> m.relation() == Relation.HEAD).findFirst();
  }

  /** The member, where the person lived here on that day. */
  public Optional<Member> find(long personId) {
    return members.stream().filter(m -> m.personId() == personId).findFirst();
  }

  /** The codes of one kind, the household's own and its members', each once. */
  public List<String> codes(TraitKind kind) {
    return traits.stream().filter(t -> t.kind() == kind).map(Trait::code).distinct().toList();
  }

  /** True where the head is a woman; false where nobody wrote it down. */
  public boolean headIsWoman() {
    return head().stream().anyMatch(m -> m.sex() == Sex.FEMALE);
  }
}
