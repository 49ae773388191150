package vn.chungtay.standards;

import org.jspecify.annotations.Nullable;

/**
 * One deprivation indicator.
 *
 * @param code column name of the result
 * @param dimension code of its dimension
 * @param title the law's name for it
 * @param meaning when a household is deprived, in words
 * @param clause id of the clause, e.g. {@code mdp-2022/annex.1}
 * @param weight points it adds to the deprivation score
 * @param rule CEL over {@code household}, {@code members} and {@code standard}; null where the
 *     threshold of the law is not at hand: the indicator is then unknown for everybody
 * @param source where the law says it
 */
public record Indicator(
    String code,
    String dimension,
    Bilingual title,
    Bilingual meaning,
    String clause,
    int weight,
    @Nullable String rule,
    LegalSource source) {
  /** True where the rulebook does not hold the threshold. */
  public boolean isOpen() {
    return rule == null;
  }
}
