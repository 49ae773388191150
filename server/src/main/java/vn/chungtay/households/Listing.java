package vn.chungtay.households;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which households, in which order, from which one on.
 *
 * @param areaId everything that lies in it; a village, commune, district or province
 * @param standing only these; empty for all
 * @param code only those with this mark or cause, their own or a member's; empty for all
 * @param from how many come before; a page has {@link #PAGE}
 */
public record Listing(
    long areaId,
    LocalDate day,
    Optional<StandingClass> standing,
    String code,
    Order order,
    int from) {
  /** Households a page. */
  public static final int PAGE = 50;

  /** The orders a list can have. */
  public enum Order {
    NUMBER,
    HEAD,
    MEMBERS,
    STANDING,
    ADDRESS
  }

  /** All households of an area on a day, by number, from the first. */
  public static Listing of(long areaId, LocalDate day) {
    return new Listing(areaId, day, Optional.empty(), "", Order.NUMBER, 0);
  }
}
