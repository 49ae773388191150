package vn.chungtay.procedures;

import vn.chungtay.standards.LegalSource;

/**
 * A length of time the law gives.
 *
 * @param amount how many days
 * @param workingDays true where Saturdays, Sundays and public holidays do not count
 */
public record TimeLimit(int amount, boolean workingDays, LegalSource source) {}
