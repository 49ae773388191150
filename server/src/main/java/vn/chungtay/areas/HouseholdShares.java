package vn.chungtay.areas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shares from totals of households, where every total that is needed is known; else none. */
final class HouseholdShares {
  private HouseholdShares() {}

  /**
   * How a divided unit's households went to its successors: each successor's first total less what
   * its whole predecessors had last. Empty where a total is missing, where two divided units gave
   * to one successor, or where a difference is not positive.
   */
  static Map<Long, BigDecimal> onward(AreaBook book, List<Succession> successions) {
    Map<Long, BigDecimal> parts = new HashMap<>();
    for (Succession each : successions) {
      Optional<BigDecimal> part = part(book, each);
      if (part.isEmpty() || part.get().signum() <= 0) {
        return Map.of();
      }
      parts.put(each.after(), part.get());
    }
    return shares(parts);
  }

  private static Optional<BigDecimal> part(AreaBook book, Succession to) {
    Optional<HouseholdTotal> after =
        book.householdTotals(to.after()).stream()
            .filter(t -> !t.day().isBefore(to.day()))
            .findFirst();
    if (after.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal part = BigDecimal.valueOf(after.get().households());
    for (Succession sibling : book.predecessors(to.after())) {
      if (sibling.before() == to.before()) {
        continue;
      }
      Optional<BigDecimal> whole = last(book, sibling.before(), to.day());
      if (!sibling.whole() || whole.isEmpty()) {
        return Optional.empty();
      }
      part = part.subtract(whole.get());
    }
    return Optional.of(part);
  }

  /** How a merged unit's households came from its predecessors, by their last totals. */
  static Map<Long, BigDecimal> backward(AreaBook book, List<Succession> successions) {
    Map<Long, BigDecimal> parts = new HashMap<>();
    for (Succession each : successions) {
      Optional<BigDecimal> total = last(book, each.before(), each.day());
      BigDecimal share = each.share();
      if (total.isEmpty() || share == null || total.get().signum() == 0) {
        return Map.of();
      }
      parts.put(each.before(), total.get().multiply(share));
    }
    return shares(parts);
  }

  /** The last count of a unit, or else the counts of all the units it was made of. */
  private static Optional<BigDecimal> last(AreaBook book, long unit, LocalDate before) {
    Optional<HouseholdTotal> own =
        book.householdTotals(unit).stream()
            .filter(t -> t.day().isBefore(before))
            .reduce((first, second) -> second);
    if (own.isPresent()) {
      return own.map(t -> BigDecimal.valueOf(t.households()));
    }
    List<Succession> made = book.predecessors(unit);
    BigDecimal sum = BigDecimal.ZERO;
    for (Succession each : made) {
      Optional<BigDecimal> part = last(book, each.before(), each.day());
      if (!each.whole() || part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get());
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  private static Map<Long, BigDecimal> shares(Map<Long, BigDecimal> parts) {
    BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<Long, BigDecimal> shares = new HashMap<>();
    parts.forEach((unit, part) -> shares.put(unit, part.divide(sum, MathContext.DECIMAL64)));
    return shares;
  }
}
