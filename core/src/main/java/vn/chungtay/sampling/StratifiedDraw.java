package vn.chungtay.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * A sample of each part of a pool in proportion to its size. The lot of an item is SHA-256 of the
 * seed, a line end and the item's code; a part gives the items with the smallest lots. So a draw
 * can be proven with any program that knows SHA-256, and a larger sample from the same seed holds
 * the smaller one as far as its parts grow.
 */
public final class StratifiedDraw {
  private StratifiedDraw() {}

  /**
   * Draws {@code size} items.
   *
   * @param seed fixed before the draw
   * @return refused where the seed is empty, or where the pool holds fewer than {@code size} items
   *     or {@code size} is not above zero
   */
  public static Outcome<Drawn> draw(List<Stratum> pool, int size, String seed) {
    long all = pool.stream().mapToLong(part -> part.items().size()).sum();
    List<Refusal> faults = new ArrayList<>();
    if (seed.isBlank()) {
      faults.add(Refusal.of("DRAW-001", "seed", "sampling.no-seed"));
    }
    if (size < 1 || size > all) {
      faults.add(Refusal.of("DRAW-002", "size", "sampling.size", all));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    distinct(pool);
    Map<String, Integer> shares = shares(pool, size, seed);
    Map<String, List<String>> drawn = new LinkedHashMap<>();
    for (Stratum part : pool) {
      drawn.put(
          part.code(),
          part.items().stream()
              .sorted(byLot(seed))
              .limit(shares.getOrDefault(part.code(), 0))
              .toList());
    }
    return Outcome.of(new Drawn(drawn));
  }

  /**
   * How many each part gives: whole numbers by largest remainders that sum exactly. Where the
   * sample has room for every part, none goes without: a part whose share is below one gives one,
   * and the rest is shared among the others.
   */
  static Map<String, Integer> shares(List<Stratum> pool, int size, String seed) {
    List<Stratum> parts = pool.stream().filter(part -> !part.items().isEmpty()).toList();
    Map<String, Integer> shares = new LinkedHashMap<>();
    List<Stratum> open = new ArrayList<>(parts);
    int left = size;
    if (size >= parts.size()) {
      Stratum small = tooSmall(open, left);
      while (small != null) {
        shares.put(small.code(), 1);
        open.remove(small);
        left--;
        small = tooSmall(open, left);
      }
    }
    shares.putAll(proportional(open, left, seed));
    return shares;
  }

  /** The smallest part, where its share of {@code left} is below one; else null. */
  private static @Nullable Stratum tooSmall(List<Stratum> open, int left) {
    long all = open.stream().mapToLong(part -> part.items().size()).sum();
    return open.stream()
        .min(Comparator.comparingInt(part -> part.items().size()))
        .filter(part -> (long) left * part.items().size() < all)
        .orElse(null);
  }

  private static Map<String, Integer> proportional(List<Stratum> parts, int size, String seed) {
    Map<String, Integer> shares = new LinkedHashMap<>();
    long all = parts.stream().mapToLong(part -> part.items().size()).sum();
    int given = 0;
    for (Stratum part : parts) {
      int whole = (int) ((long) size * part.items().size() / all);
      shares.put(part.code(), whole);
      given += whole;
    }
    // Equal remainders are told apart by lot, so that no part is favoured by its place.
    List<Stratum> byRemainder =
        parts.stream()
            .sorted(
                Comparator.comparingLong(
                        (Stratum part) -> -((long) size * part.items().size() % all))
                    .thenComparing(part -> lot(seed, part.code()))
                    .thenComparing(Stratum::code))
            .toList();
    for (int i = 0; given < size; i++, given++) {
      shares.merge(byRemainder.get(i).code(), 1, Integer::sum);
    }
    return shares;
  }

  private static Comparator<String> byLot(String seed) {
    return Comparator.comparing((String item) -> lot(seed, item)).thenComparing(item -> item);
  }

  /** The lot of a code under a seed: 64 hexadecimal signs. */
  public static String lot(String seed, String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((seed + "\n" + code).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void distinct(List<Stratum> pool) {
    Set<String> parts = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (Stratum part : pool) {
      if (!parts.add(part.code()) || !part.items().stream().allMatch(items::add)) {
        throw new IllegalArgumentException("twice in the pool: part " + part.code());
      }
    }
  }
}
