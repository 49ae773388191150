package vn.chungtay.cascades;

import java.util.Arrays;

/**
 * A whole number spread over places in proportion to weights, each place within its bounds.
 *
 * <p>Two steps, both exact. First the shares: {@code clamp(rate × weight, least, most)} with the
 * one rate that makes them sum to the total; of all spreads within the bounds these have the least
 * sum of (share − wish)² / weight, the wish being the plain proportion, so that what some places
 * cannot take falls on the others in proportion too. Then whole numbers: of all whole spreads
 * within the bounds the one with the least sum of (count − share)², which is the largest remainder.
 * Equal remainders go to the larger weight, then to the lower rank.
 *
 * @param numerator the common rate, as a fraction over {@code denominator}
 * @param state per place: −1 held at its least, 1 held at its most, 0 free
 */
@SuppressWarnings("ArrayRecordComponent") // inner arithmetic, never compared
record Spread(long[] counts, long numerator, long denominator, byte[] state) {

  /**
   * Spreads {@code total}. The caller has made sure that it lies between the sums of the bounds.
   *
   * @param rank settles ties: the place with the lower rank first
   */
  static Spread of(long total, long[] weights, long[] least, long[] most, int[] rank) {
    long[] effective = usable(total, weights, least, most);
    byte[] state = new byte[weights.length];
    long[] rate = settle(total, effective, least, most, state);
    long[] counts = new long[weights.length];
    long given = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] =
          state[i] < 0
              ? least[i]
              : state[i] > 0 ? most[i] : Math.multiplyExact(effective[i], rate[0]) / rate[1];
      given += counts[i];
    }
    handOut(total - given, counts, effective, rate, state, rank);
    return new Spread(counts, rate[0], rate[1], state);
  }

  /** Weights of zero count only where the weighted places cannot take everything: then equally. */
  private static long[] usable(long total, long[] weights, long[] least, long[] most) {
    long room = 0;
    for (int i = 0; i < weights.length; i++) {
      room += weights[i] > 0 ? most[i] : least[i];
    }
    if (room >= total) {
      return weights;
    }
    long[] equal = weights.clone();
    for (int i = 0; i < weights.length; i++) {
      equal[i] = weights[i] > 0 ? weights[i] : 1;
    }
    return equal;
  }

  /**
   * Finds the common rate by fixing places at a bound, always on the side that is more out of
   * bounds (Bitran and Hax 1981): what is fixed once stays right.
   */
  private static long[] settle(
      long total, long[] weights, long[] least, long[] most, byte[] state) {
    while (true) {
      long rest = total;
      long weight = 0;
      for (int i = 0; i < weights.length; i++) {
        rest -= state[i] < 0 ? least[i] : state[i] > 0 ? most[i] : 0;
        weight += state[i] == 0 ? weights[i] : 0;
      }
      if (weight == 0) {
        Spread.holdAll(least, state);
        return new long[] {0, 1};
      }
      // In units of 1 / weight: how far the free places are above their most and under their least.
      long above = 0;
      long below = 0;
      for (int i = 0; i < weights.length; i++) {
        if (state[i] == 0) {
          long share = Math.multiplyExact(weights[i], rest);
          above += Math.max(0, share - times(most[i], weight));
          below += Math.max(0, times(least[i], weight) - share);
        }
      }
      if (above == 0 && below == 0) {
        return new long[] {rest, weight};
      }
      fix(above >= below, rest, weight, weights, least, most, state);
    }
  }

  private static void fix(
      boolean atMost,
      long rest,
      long weight,
      long[] weights,
      long[] least,
      long[] most,
      byte[] state) {
    for (int i = 0; i < weights.length; i++) {
      if (state[i] != 0) {
        continue;
      }
      long share = weights[i] * rest;
      if (atMost && share >= times(most[i], weight)) {
        state[i] = 1;
      } else if (!atMost && share <= times(least[i], weight)) {
        state[i] = -1;
      }
    }
  }

  /** Places of weight zero that stay free have nothing to share: they hold their least. */
  private static void holdAll(long[] least, byte[] state) {
    for (int i = 0; i < least.length; i++) {
      if (state[i] == 0) {
        state[i] = -1;
      }
    }
  }

  private static long times(long bound, long weight) {
    return bound == Long.MAX_VALUE ? Long.MAX_VALUE : Math.multiplyExact(bound, weight);
  }

  private static void handOut(
      long left, long[] counts, long[] weights, long[] rate, byte[] state, int[] rank) {
    if (left == 0) {
      return;
    }
    long[] remainder = new long[counts.length];
    Integer[] order = new Integer[counts.length];
    for (int i = 0; i < counts.length; i++) {
      order[i] = i;
      remainder[i] = state[i] == 0 ? weights[i] * rate[0] % rate[1] : -1;
    }
    Arrays.sort(
        order,
        (a, b) -> {
          int byRemainder = Long.compare(remainder[b], remainder[a]);
          int byWeight = byRemainder != 0 ? byRemainder : Long.compare(weights[b], weights[a]);
          return byWeight != 0 ? byWeight : Integer.compare(rank[a], rank[b]);
        });
    for (int k = 0; k < left; k++) {
      counts[order[k]]++;
    }
  }
}
