package vn.chungtay.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A blind cross-check: households of a round that officials of another commune ask again.
 *
 * @param areaId the commune that is checked
 * @param orderedAreaId the unit above both communes that ordered it
 * @param checkingAreaId the commune whose officials ask
 * @param checker sign-in name of the one who asks; null for any official of that commune
 * @param begun first day of the round, whose law judges both surveys
 * @param size how many households were to be drawn; the choice of who ordered
 * @param seed what decides the draw; fixed before it
 * @param seedMade true where the program made the seed, false where somebody wrote it
 * @param pool how many households could be drawn
 * @param poolDigest SHA-256 of the list of these
 * @param closedAt null while households may still be asked
 */
public record CrossCheck(
    long id,
    long roundId,
    long areaId,
    long orderedAreaId,
    long checkingAreaId,
    @Nullable String checker,
    LocalDate begun,
    int size,
    String seed,
    boolean seedMade,
    int pool,
    String poolDigest,
    String actor,
    Instant orderedAt,
    @Nullable Instant closedAt) {
  /** True while households may still be asked. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
