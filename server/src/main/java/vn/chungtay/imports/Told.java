package vn.chungtay.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look found, in one language, as a page shows it. Names stand in it, ID numbers never.
 *
 * @param unreadable why the file cannot be used; null where it can
 * @param missing members whom the register has and the list has not
 * @param fresh the first new households
 * @param changed the first that change
 * @param faults the first of {@code faultCount}
 * @param questions the first of {@code questionCount}
 * @param passedOver the first of {@code passedOverCount} rows that hold no data
 * @param remembered questions that were answered before
 * @param meanwhile true where the register became another while somebody looked
 */
public record Told(
    @Nullable String unreadable,
    int rows,
    int households,
    int freshHouseholds,
    int freshPersons,
    int changedHouseholds,
    int changes,
    int same,
    int refused,
    int skipped,
    int missing,
    int faultCount,
    int questionCount,
    int passedOverCount,
    int remembered,
    boolean meanwhile,
    List<Line> fresh,
    List<Changed> changed,
    List<FaultLine> faults,
    List<Question> questions,
    List<String> passedOver,
    List<String> notes) {
  /** A new household. */
  public record Line(String place, String head, String persons) {}

  /** A household that changes, field by field. */
  public record Changed(String place, long id, String number, String head, List<String> words) {}

  /** What is wrong, where, and the remedy. */
  public record FaultLine(String place, String message, String code) {}

  /**
   * A household of the list, or a person, that may be one of the register.
   *
   * @param person true where it is about one person
   */
  public record Question(
      String key, boolean person, String place, String head, List<Candidate> candidates) {}

  /** A household or person of the register that it may be. */
  public record Candidate(long id, String words) {}

  /** True where something would be stored. */
  public boolean storesSomething() {
    return freshHouseholds + changedHouseholds > 0;
  }
}
