package vn.chungtay.households;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of households.
 *
 * @param head name of the head; empty between two heads
 * @param codes marks and causes of the household and its members
 */
public record HouseholdLine(
    long id,
    String number,
    long areaId,
    String address,
    String head,
    @Nullable Birth headBirth,
    int members,
    Optional<StandingClass> standing,
    List<String> codes) {
  /** Copies the codes. */
  public HouseholdLine {
    codes = List.copyOf(codes);
  }
}
