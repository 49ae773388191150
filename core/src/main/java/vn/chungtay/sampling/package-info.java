/**
 * Drawing a sample that anybody can draw again: {@link vn.chungtay.sampling.StratifiedDraw} takes
 * the same households from the same pool with the same seed, on paper too. Whoever orders a check
 * fixes the seed before and cannot choose whom it hits. Pure.
 */
@NullMarked
package vn.chungtay.sampling;

import org.jspecify.annotations.NullMarked;
