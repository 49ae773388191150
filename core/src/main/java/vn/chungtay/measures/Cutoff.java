package vn.chungtay.measures;

import java.util.Optional;

/** A poverty cutoff as it was written and as the exact share of the total weight it means. */
public record Cutoff(String written, Fraction share) {
  /** Reads a cutoff above 0 and up to 1; empty for anything else. */
  public static Optional<Cutoff> find(String text) {
    return Fraction.find(text)
        .filter(share -> !share.isNotPositive() && share.compareTo(Fraction.ONE) <= 0)
        .map(share -> new Cutoff(text.trim(), share));
  }
}
