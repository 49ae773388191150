package vn.chungtay.areas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.Converted.Method;
import vn.chungtay.areas.Converted.Part;
import vn.chungtay.areas.Converted.Quality;

/**
 * Figures of one day's units in the borders of another day. Only counts can be converted: a rate is
 * computed anew from converted counts ({@link #rate}), never averaged. Where a unit was divided, a
 * loaded share or known totals of households decide; where there is neither, the figure stays
 * unknown. Nothing is ever divided equally for want of better knowledge.
 */
public final class Borders {
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

  private final AreaBook book;
  private final Map<Long, List<Way>> onward = new HashMap<>();
  private final Map<Long, List<Way>> backward = new HashMap<>();

  /** One step along the successions; no share where nobody knows it. */
  private record Way(long unit, @Nullable BigDecimal share, Method method, String source) {}

  /** A piece of one unit's figure on its way. */
  private record Piece(long unit, BigDecimal share, Method method, String source) {}

  /** Converts along the successions of {@code book}. */
  public Borders(AreaBook book) {
    this.book = book;
  }

  /**
   * Converts a series of counts.
   *
   * @param values counts by unit as of {@code from}; units that did not exist then are refused
   * @return cells by unit as of {@code to}
   */
  public Converted convert(Map<Long, BigDecimal> values, LocalDate from, LocalDate to) {
    Map<Long, List<Part>> parts = new TreeMap<>();
    Map<Long, BigDecimal> uncertain = new HashMap<>();
    List<Converted.Undivided> undivided = new ArrayList<>();
    boolean forward = !to.isBefore(from);
    for (Map.Entry<Long, BigDecimal> each : new TreeMap<>(values).entrySet()) {
      long unit = each.getKey();
      BigDecimal value = each.getValue();
      if (book.find(unit, from).isEmpty()) {
        throw new IllegalArgumentException("area " + unit + " does not exist on " + from);
      }
      Optional<List<Piece>> pieces = pieces(unit, to, forward);
      if (pieces.isPresent()) {
        share(unit, value, pieces.get(), parts);
        continue;
      }
      Set<Long> candidates = reached(unit, to, forward);
      undivided.add(new Converted.Undivided(unit, value, candidates));
      for (long candidate : candidates) {
        uncertain.merge(candidate, value, BigDecimal::add);
        parts.computeIfAbsent(candidate, u -> new ArrayList<>());
      }
    }
    Map<Long, Converted.Cell> cells = new LinkedHashMap<>();
    parts.forEach(
        (unit, list) ->
            cells.put(unit, cell(unit, list, uncertain.get(unit), values, from, forward)));
    return new Converted(cells, undivided);
  }

  /**
   * The rate in percent from converted counts; empty where one of them is unknown, where there are
   * no households, or where the two do not have figures of the same units.
   */
  public static Optional<BigDecimal> rate(
      Converted.@Nullable Cell part, Converted.@Nullable Cell whole) {
    if (part == null || whole == null || !part.missing().equals(whole.missing())) {
      return Optional.empty();
    }
    BigDecimal above = part.value();
    BigDecimal below = whole.value();
    if (above == null || below == null || below.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(above.multiply(BigDecimal.valueOf(100)).divide(below, EXACT_ENOUGH));
  }

  private Converted.Cell cell(
      long unit,
      List<Part> parts,
      @Nullable BigDecimal uncertain,
      Map<Long, BigDecimal> values,
      LocalDate from,
      boolean forward) {
    BigDecimal low = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole = parts.stream().allMatch(p -> p.method() == Method.WHOLE);
    Quality quality = whole ? Quality.EXACT : Quality.ESTIMATE;
    List<Long> missing = new ArrayList<>(new TreeSet<>(reached(unit, from, !forward)));
    missing.removeAll(values.keySet());
    return uncertain == null
        ? new Converted.Cell(quality, low, low, parts, missing)
        : new Converted.Cell(Quality.UNKNOWN, low, low.add(uncertain), parts, missing);
  }

  /** The last piece takes what is left, so that the parts add up to the whole figure. */
  private static void share(
      long from, BigDecimal value, List<Piece> pieces, Map<Long, List<Part>> parts) {
    BigDecimal left = value;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      BigDecimal taken = last ? left : value.multiply(piece.share(), EXACT_ENOUGH);
      left = left.subtract(taken);
      parts
          .computeIfAbsent(piece.unit(), u -> new ArrayList<>())
          .add(new Part(from, taken, piece.share(), piece.method(), piece.source()));
    }
  }

  /** How a unit's figure is divided over the units of {@code to}; empty where nobody knows. */
  private Optional<List<Piece>> pieces(long unit, LocalDate to, boolean forward) {
    Map<Long, Piece> done = new LinkedHashMap<>();
    List<Piece> open = new ArrayList<>();
    open.add(new Piece(unit, BigDecimal.ONE, Method.WHOLE, ""));
    while (!open.isEmpty()) {
      Piece piece = open.remove(open.size() - 1);
      List<Way> ways = arrived(piece.unit(), to) ? List.of() : ways(piece.unit(), forward);
      if (ways.isEmpty()) {
        done.merge(piece.unit(), piece, Borders::together);
      }
      for (Way way : ways) {
        if (way.share() == null) {
          return Optional.empty();
        }
        boolean whole = way.method() == Method.WHOLE;
        open.add(
            new Piece(
                way.unit(),
                piece.share().multiply(way.share(), EXACT_ENOUGH),
                whole ? piece.method() : way.method(),
                whole ? piece.source() : way.source()));
      }
    }
    return Optional.of(List.copyOf(done.values()));
  }

  private static Piece together(Piece one, Piece other) {
    return new Piece(one.unit(), one.share().add(other.share()), one.method(), one.source());
  }

  /** All units of {@code day} that hold something of {@code unit}, and ends without successor. */
  private Set<Long> reached(long unit, LocalDate day, boolean forward) {
    Set<Long> found = new LinkedHashSet<>();
    Set<Long> seen = new LinkedHashSet<>();
    List<Long> open = new ArrayList<>(List.of(unit));
    while (!open.isEmpty()) {
      long next = open.remove(open.size() - 1);
      if (!seen.add(next)) {
        continue;
      }
      List<Way> ways = arrived(next, day) ? List.of() : ways(next, forward);
      if (ways.isEmpty()) {
        found.add(next);
      }
      ways.forEach(w -> open.add(w.unit()));
    }
    return found;
  }

  private boolean arrived(long unit, LocalDate day) {
    return book.find(unit, day).isPresent();
  }

  private List<Way> ways(long unit, boolean forward) {
    return forward
        ? onward.computeIfAbsent(unit, this::onward)
        : backward.computeIfAbsent(unit, this::backward);
  }

  private List<Way> onward(long unit) {
    List<Succession> successions = book.successors(unit);
    boolean known = successions.stream().allMatch(s -> s.share() != null);
    Map<Long, BigDecimal> shares = known ? Map.of() : HouseholdShares.onward(book, successions);
    List<Way> ways = new ArrayList<>();
    for (Succession each : successions) {
      if (each.whole()) {
        ways.add(new Way(each.after(), BigDecimal.ONE, Method.WHOLE, ""));
      } else if (known) {
        ways.add(new Way(each.after(), each.share(), Method.LOADED_SHARE, each.shareSource()));
      } else {
        ways.add(new Way(each.after(), shares.get(each.after()), Method.HOUSEHOLDS, ""));
      }
    }
    return ways;
  }

  private List<Way> backward(long unit) {
    List<Succession> successions = book.predecessors(unit);
    if (successions.size() == 1) {
      return List.of(new Way(successions.get(0).before(), BigDecimal.ONE, Method.WHOLE, ""));
    }
    Map<Long, BigDecimal> shares = HouseholdShares.backward(book, successions);
    return successions.stream()
        .map(s -> new Way(s.before(), shares.get(s.before()), Method.HOUSEHOLDS, ""))
        .toList();
  }
}
