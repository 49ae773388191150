package vn.chungtay.standards;

import org.jspecify.annotations.Nullable;

/**
 * One side of the income lines; sides are ordered, a household is on the first whose test holds.
 *
 * @param code used in class rules, e.g. {@code low}
 * @param title in words
 * @param byIncome CEL test by income; null on the last side, which takes everybody else
 * @param byScore CEL test by the B1 score; null where the standard has no score line (and on the
 *     last side)
 * @param clause id of the clause
 * @param source where the law says it
 */
public record IncomeSide(
    String code,
    Bilingual title,
    @Nullable String byIncome,
    @Nullable String byScore,
    String clause,
    LegalSource source) {}
