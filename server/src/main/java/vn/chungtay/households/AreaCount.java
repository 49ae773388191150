package vn.chungtay.households;

import java.util.Map;
import java.util.Optional;

/**
 * What a village holds on a day.
 *
 * @param listed households in the register, and {@code persons} in these
 * @param byClass households by class; who has none is in no class
 * @param total all households and persons as somebody counted; empty where nobody has
 */
public record AreaCount(
    long areaId,
    int listed,
    int persons,
    Map<StandingClass, Integer> byClass,
    Optional<VillageTotal> total) {
  /** Copies the map. */
  public AreaCount {
    byClass = Map.copyOf(byClass);
  }

  /** Households of a class. */
  public int of(StandingClass standingClass) {
    return byClass.getOrDefault(standingClass, 0);
  }
}
