/**
 * Plan against result: where a unit's poverty rate is heading by the end of a plan, within which
 * range, and which units will miss their target. The method can be followed with a pencil and is
 * exact: the pace is the median of the yearly changes between all pairs of observed years
 * (Theil–Sen), carried on from the last result; the range goes from the slowest to the fastest
 * yearly pace seen between neighbouring results. It assumes that what slowed or sped a unit so far
 * goes on; it knows nothing of budgets, disasters or new standards to come.
 */
@NullMarked
package vn.chungtay.forecasts;

import org.jspecify.annotations.NullMarked;
