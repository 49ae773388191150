package vn.chungtay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chungtay.likeness.Family;
import vn.chungtay.likeness.Match;
import vn.chungtay.likeness.MatchKeys;

/**
 * How many planted duplicates are found, and how much of what is found was planted: {@code
 * bench/run duplicates [households] [of each kind] [seed]}.
 */
final class DuplicatesBench {
  private DuplicatesBench() {}

  /** What was found, and what it took. */
  private record Found(Map<Long, Match> matches, int compared) {}

  public static void main(String[] arguments) throws IOException {
    int households = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    DoubledCountry country = new DoubledCountry(households, each, seed);
    long begun = System.nanoTime();
    Found found = find(country.families());
    double seconds = (System.nanoTime() - begun) / 1e9;
    report(country, found, seconds, "%d %d %d".formatted(households, each, seed));
  }

  private static Found find(Map<Long, Family> families) {
    Map<Long, List<Long>> blocks = new HashMap<>();
    for (Family family : families.values()) {
      for (long key : MatchKeys.of(family)) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(family.id());
      }
    }
    Set<Long> seen = new HashSet<>();
    Map<Long, Match> matches = new HashMap<>();
    for (List<Long> block : blocks.values()) {
      if (block.size() < 2 || block.size() > MatchKeys.MOST_SHARED) {
        continue;
      }
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          long pair = pair(block.get(i), block.get(j));
          if (seen.add(pair)) {
            Family one = families.get(block.get(i));
            Family other = families.get(block.get(j));
            if (one != null && other != null) {
              Match.of(one, other).ifPresent(match -> matches.put(pair, match));
            }
          }
        }
      }
    }
    return new Found(matches, seen.size());
  }

  private static long pair(long one, long other) {
    return Math.min(one, other) << 32 | Math.max(one, other);
  }

  private static void report(DoubledCountry country, Found found, double seconds, String arguments)
      throws IOException {
    Map<Slip, int[]> bySlip = bySlip(country, found);
    int recalled = bySlip.values().stream().mapToInt(counts -> counts[1]).sum();
    Set<Long> planted = new HashSet<>();
    country.planted().forEach(each -> planted.add(pair(each.first(), each.second())));
    int right = right(country, found, planted);
    String lines = lines(bySlip);
    int persons = country.families().values().stream().mapToInt(f -> f.members().size()).sum();
    Results.put(
        "duplicates",
        String.format(
            Locale.ROOT,
            """
            ## Duplicates in the register

            `bench/run duplicates %s` · %s

            Invented households with the names, year-only births (60 %% of those born before 1975) and kin of a commune; 2,000 households a commune, 20 communes a province; second entries planted, all but the first kind without ID number.

            | the second entry | planted | found | recall |
            |---|---|---|---|
            %s| **all** | %d | %d | **%.1f %%** |

            Precision: %d of %d pairs shown were planted: **%.1f %%**. What is wrong among them are different people who share name, birth and place or kin by chance.
            Blocking: %,d households with %,d persons; %,d pairs of households compared of %,d possible (1 in %,d); keys, blocks and comparing in memory %.1f s on one thread.
            """,
            arguments,
            Results.machine(),
            lines,
            planted.size(),
            recalled,
            100.0 * recalled / country.planted().size(),
            right,
            found.matches().size(),
            100.0 * right / found.matches().size(),
            country.families().size(),
            persons,
            found.compared(),
            possible(country),
            possible(country) / Math.max(1, found.compared()),
            seconds));
    System.err.printf(
        Locale.ROOT,
        "%s recall %d of %d, precision %d of %d, %.1f s, compared %d%n",
        lines,
        recalled,
        country.planted().size(),
        right,
        found.matches().size(),
        seconds,
        found.compared());
  }

  /** Planted and found, of each kind of slip. */
  private static Map<Slip, int[]> bySlip(DoubledCountry country, Found found) {
    Map<Slip, int[]> bySlip = new EnumMap<>(Slip.class);
    for (DoubledCountry.Planted each : country.planted()) {
      long pair = pair(each.first(), each.second());
      int[] counts = bySlip.computeIfAbsent(each.slip(), s -> new int[2]);
      counts[0]++;
      if (found.matches().containsKey(pair)) {
        counts[1]++;
      } else if (System.getenv("BENCH_SHOW") != null) {
        System.err.println("missed " + each.slip() + " " + told(country, pair));
      }
    }
    return bySlip;
  }

  private static String lines(Map<Slip, int[]> bySlip) {
    StringBuilder lines = new StringBuilder();
    bySlip.forEach(
        (slip, counts) ->
            lines.append(
                "| %s | %d | %d | %.1f %% |%n"
                    .formatted(slip.told(), counts[0], counts[1], 100.0 * counts[1] / counts[0])));
    return lines.toString();
  }

  /** Pairs shown that were planted, or that two copies of one household make. */
  private static int right(DoubledCountry country, Found found, Set<Long> planted) {
    Map<Long, Long> original = new HashMap<>();
    country.planted().forEach(p -> original.put(p.second(), p.first()));
    int right = 0;
    for (long pair : found.matches().keySet()) {
      long one = pair >> 32;
      long other = pair & 0xffffffffL;
      boolean copies = original.getOrDefault(one, one).equals(original.getOrDefault(other, other));
      right += planted.contains(pair) || copies ? 1 : 0;
      if (!planted.contains(pair) && !copies && System.getenv("BENCH_SHOW") != null) {
        System.err.println("false " + told(country, pair));
      }
    }
    return right;
  }

  private static long possible(DoubledCountry country) {
    long households = country.families().size();
    return households * (households - 1) / 2;
  }

  private static String told(DoubledCountry country, long pair) {
    Family one = country.families().get(pair >> 32);
    Family other = country.families().get(pair & 0xffffffffL);
    return one == null || other == null
        ? ""
        : Slips.told(one.members()) + "  |  " + Slips.told(other.members());
  }
}
