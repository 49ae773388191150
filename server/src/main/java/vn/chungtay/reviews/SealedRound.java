package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.seals.SealChain;

/**
 * The papers of a village in one round, taken out of a database or out of a file that was handed
 * over, with what the papers are compared with.
 *
 * @param id number of the village's review; 0 where the file does not tell
 * @param deeds the sheets that the deeds call for, in order; empty where not known
 * @param remembered how many sheets the audit trail remembers; 0 where not known
 * @param entries the list as it is now, in the words of the sheet of a decision; empty where not
 *     known
 * @param certificates the certificates as they are now; empty where not known
 * @param listed the list as it is now, in the words of the sheet of the list; empty where not known
 * @param objections what was objected and answered, as it is now; empty where not known
 * @param answers the parts of the answer sets that the sheets name, as they are now; empty where
 *     not known
 */
public record SealedRound(
    long id,
    String village,
    String commune,
    ReviewKind kind,
    LocalDate begun,
    SealChain chain,
    List<SealedDeed> deeds,
    int remembered,
    List<List<String>> entries,
    List<List<String>> certificates,
    List<List<String>> listed,
    List<SealedObjection> objections,
    Map<String, List<String>> answers) {
  /**
   * A deed that has a sheet.
   *
   * @param kind kind of the sheet
   * @param marks what the first line of the sheet says of the deed: day, note, vote
   */
  public record SealedDeed(String kind, List<String> marks) {
    /** Copies the marks. */
    public SealedDeed {
      marks = List.copyOf(marks);
    }
  }

  /** An objection as its own sheet says it, and its answer. */
  public record SealedObjection(List<String> objected, String answer) {
    /** Copies the line. */
    public SealedObjection {
      objected = List.copyOf(objected);
    }
  }

  /** Copies the lists. */
  public SealedRound {
    deeds = List.copyOf(deeds);
    entries = List.copyOf(entries);
    certificates = List.copyOf(certificates);
    listed = List.copyOf(listed);
    objections = List.copyOf(objections);
    answers = Map.copyOf(answers);
  }
}
