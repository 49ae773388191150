/**
 * The cascade of a target to units in whole households (phân bổ chỉ tiêu): shares in proportion to
 * the base year, held between the bounds that a plan's constraints set for each cell, sums exact at
 * every level, each number with its reason, contradictions named by the smallest set in conflict.
 *
 * <p>{@link vn.chungtay.cascades.Cascading} is the face. Everything is exact: whole numbers and
 * fractions, no binary fractions. How and why: {@code
 * docs/decisions/0011-cascade-without-a-solver.md}.
 */
@NullMarked
package vn.chungtay.cascades;

import org.jspecify.annotations.NullMarked;
