package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.seals.SealChain;

/**
 * The papers of a village in one round, taken out of a database or out of a file that was handed
 * over, with what the papers are compared with.
 *
 * @param id number of the village's review; 0 where the file does not tell
 * @param deeds kinds of the sheets that the deeds call for, in order; empty where not known
 * @param remembered how many sheets the audit trail remembers; 0 where not known
 * @param entries the list as it is now, in the words of the sheet of a decision; empty where not
 *     known
 * @param certificates the certificates as they are now; empty where not known
 */
public record SealedRound(
    long id,
    String village,
    String commune,
    ReviewKind kind,
    LocalDate begun,
    SealChain chain,
    List<String> deeds,
    int remembered,
    List<List<String>> entries,
    List<List<String>> certificates) {
  /** Copies the lists. */
  public SealedRound {
    deeds = List.copyOf(deeds);
    entries = List.copyOf(entries);
    certificates = List.copyOf(certificates);
  }
}
