package vn.chungtay.rules;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one household while rules look at it, as whole numbers: booleans 0 and 1, choices
 * by their place, decimals by their smallest step. {@link Truth#UNKNOWN} is a missing answer.
 */
final class Frame {
  final long[] household;

  /** Null where the household has no member on record: everything about members is then unknown. */
  final long @Nullable [][] members;

  long[] member = {};
  int memberIndex = -1;

  Frame(long[] household, long @Nullable [][] members) {
    this.household = household;
    this.members = members;
  }
}
