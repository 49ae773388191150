package vn.chungtay.standards;

/**
 * A column that a point table of a standard must have: a region of the country side, or urban.
 *
 * @param residence choice of the fact {@code residence} it is for
 */
public record ScoreColumn(String code, String residence, Bilingual title) {}
