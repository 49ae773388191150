/**
 * Measures of poverty over a survey: Alkire-Foster (H, A, M0, headcounts, contributions), Foster-
 * Greer-Thorbecke, Watts and Gini, each by group and between rounds, with the errors that strata
 * and clusters make.
 *
 * <p>Everything that decides who is poor is exact: weights and cutoffs are {@link
 * vn.chungtay.measures.Fraction}s, scores are whole numbers. Sums of survey weights are doubles
 * (estimates agree with other programs to 1e-9 and better).
 *
 * <p>A survey is read once. Its rows are gathered into cells (same design unit, same groups, same
 * pattern of deprivations), so memory follows the number of different rows and not of rows. Errors
 * are Taylor linearised: an estimate with influence values z has the variance Σ over strata n/(n−1)
 * Σ over sampling units (z − mean)², where units outside a group count with zero.
 */
@NullMarked
package vn.chungtay.measures;

import org.jspecify.annotations.NullMarked;
