package vn.chungtay.households;

import java.time.LocalDate;

/**
 * What every change is told with.
 *
 * @param day the day from which it is so
 * @param reason in the writer's words; never empty
 * @param seen the edition of the household that the writer had before their eyes: where somebody
 *     else wrote since, nothing is changed and the writer is told
 */
public record Deed(LocalDate day, String reason, int seen) {}
