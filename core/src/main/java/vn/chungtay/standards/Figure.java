package vn.chungtay.standards;

import java.math.BigDecimal;

/**
 * One number of the law on one day.
 *
 * @param key {@code income-line.rural}, or the bare code where the value has one number
 * @param number exact
 * @param unit what it counts
 * @param source where the law says it
 * @param supposed true where a what-if put another number in the law's place
 */
public record Figure(
    String key, BigDecimal number, Unit unit, LegalSource source, boolean supposed) {}
