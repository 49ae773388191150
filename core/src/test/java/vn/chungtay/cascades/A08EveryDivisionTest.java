package vn.chungtay.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One division against every other possible one: none is nearer to the shares. */
class A08EveryDivisionTest {
  private long[] weights = {};
  private long[] least = {};
  private long[] most = {};
  private long total;

  private void any(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(5);
    weights = new long[n];
    least = new long[n];
    most = new long[n];
    long low = 0;
    long high = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = 1L + random.nextInt(20);
      least[i] = random.nextInt(4);
      most[i] = least[i] + random.nextInt(6);
      low += least[i];
      high += most[i];
    }
    total = low + random.nextInt((int) (high - low) + 1);
  }

  private Spread spread() {
    int[] rank = new int[weights.length];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = i;
    }
    return Spread.of(total, weights, least, most, rank);
  }

  /** Σ (count × denominator − share × denominator)², exact. */
  private BigInteger distance(long[] counts, long[] shares, long denominator) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < counts.length; i++) {
      BigInteger off = BigInteger.valueOf(counts[i] * denominator - shares[i]);
      sum = sum.add(off.multiply(off));
    }
    return sum;
  }

  private BigInteger nearest(long[] counts, int at, long left, long[] shares, long denominator) {
    if (at == counts.length) {
      return left == 0 ? distance(counts, shares, denominator) : BigInteger.TWO.pow(200);
    }
    BigInteger best = BigInteger.TWO.pow(200);
    for (long count = least[at]; count <= Math.min(most[at], left); count++) {
      counts[at] = count;
      best = best.min(nearest(counts, at + 1, left - count, shares, denominator));
    }
    return best;
  }

  /** The shares times the denominator: what is held lies at its bound, the rest has one rate. */
  private long[] shares(Spread spread) {
    long[] shares = new long[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] =
          spread.state()[i] < 0
              ? least[i] * spread.denominator()
              : spread.state()[i] > 0
                  ? most[i] * spread.denominator()
                  : weights[i] * spread.numerator();
    }
    return shares;
  }

  @Property(tries = 800)
  void noOtherWholeDivisionIsNearerToTheShares(@ForAll long seed) {
    any(seed);
    Spread spread = spread();
    long[] shares = shares(spread);
    assertThat(distance(spread.counts(), shares, spread.denominator()))
        .isEqualTo(nearest(new long[weights.length], 0, total, shares, spread.denominator()));
  }

  /** The conditions of the least Σ (share − wish)² / weight (Karush, Kuhn and Tucker). */
  @Property(tries = 800)
  void whatIsHeldWantsToLeaveItsBoundAndTheRestHasOneRate(@ForAll long seed) {
    any(seed);
    Spread spread = spread();
    long sum = 0;
    boolean free = false;
    long[] shares = shares(spread);
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      free |= spread.state()[i] == 0;
    }
    assertThat(sum).isEqualTo(total * spread.denominator());
    for (int i = 0; free && i < shares.length; i++) {
      long unbounded = weights[i] * spread.numerator();
      if (spread.state()[i] < 0) {
        assertThat(unbounded).isLessThanOrEqualTo(least[i] * spread.denominator());
      } else if (spread.state()[i] > 0) {
        assertThat(unbounded).isGreaterThanOrEqualTo(most[i] * spread.denominator());
      } else {
        assertThat(unbounded)
            .isBetween(least[i] * spread.denominator(), most[i] * spread.denominator());
      }
    }
  }

  @Test
  void aPlaceWithoutWeightHelpsOnlyWhereTheOthersAreFull() {
    weights = new long[] {10, 0, 0};
    least = new long[] {0, 0, 0};
    most = new long[] {5, 9, 9};
    total = 4;
    assertThat(spread().counts()).containsExactly(4, 0, 0);
    total = 9;
    assertThat(spread().counts()).containsExactly(5, 2, 2);
  }
}
