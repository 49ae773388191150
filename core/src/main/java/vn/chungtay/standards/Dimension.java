package vn.chungtay.standards;

/** A dimension of poverty, e.g. health, with its name. */
public record Dimension(String code, Bilingual title) {}
