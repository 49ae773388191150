package vn.chungtay.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A household that exists, with all that a list from outside is compared with.
 *
 * @param since the day from which it lives where it lives now
 * @param edition seen by who compares; a change is refused where somebody wrote since
 */
public record RosterEntry(
    long id,
    String number,
    long areaId,
    String address,
    LocalDate since,
    int edition,
    List<Person> members,
    Optional<StandingClass> standing) {
  /** Copies the members. */
  public RosterEntry {
    members = List.copyOf(members);
  }

  /** The head; empty where nobody is written down as one. */
  public Optional<Person> head() {
    return members.stream().filter(p -> p.relation() == Relation.HEAD).findFirst();
  }

  /**
   * A member.
   *
   * @param digest of the ID number, for comparing only; empty where there is none
   */
  public record Person(
      long personId,
      String name,
      Relation relation,
      @Nullable Sex sex,
      @Nullable Birth birth,
      String ethnicGroup,
      String digest,
      LocalDate since) {
    /** What is written down, without the number. */
    public MemberFields fields() {
      return new MemberFields(name, relation, sex, birth, ethnicGroup, null);
    }
  }

  /**
   * What a list says otherwise.
   *
   * @param areaId the village it lives in now; the same where it did not move
   * @param address the same where it did not change
   * @param corrected members whose fields become others
   * @param standing where it has no class yet and the list names one
   */
  public record Correction(
      long areaId,
      String address,
      List<Corrected> corrected,
      List<MemberFields> joined,
      Optional<StandingClass> standing) {
    /** Copies the lists. */
    public Correction {
      corrected = List.copyOf(corrected);
      joined = List.copyOf(joined);
    }
  }

  /** A member and what becomes of it. */
  public record Corrected(Person was, MemberFields now) {}
}
