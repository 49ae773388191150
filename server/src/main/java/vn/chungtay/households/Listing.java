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
 * @param after in the order of the numbers, the last number of the page before: found at once
 *     however many come before; empty where {@code from} decides
 */
public record Listing(
    long areaId,
    LocalDate day,
    Optional<StandingClass> standing,
    String code,
    Order order,
    int from,
    String after) {
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

  /** A listing whose place is told by how many come before. */
  public Listing(
      long areaId,
      LocalDate day,
      Optional<StandingClass> standing,
      String code,
      Order order,
      int from) {
    this(areaId, day, standing, code, order, from, "");
  }

  /** The same list from the household after that number on. */
  public Listing after(String number) {
    return new Listing(areaId, day, standing, code, order, from, number);
  }

  /** All households of an area on a day, by number, from the first. */
  public static Listing of(long areaId, LocalDate day) {
    return new Listing(areaId, day, Optional.empty(), "", Order.NUMBER, 0);
  }
}
