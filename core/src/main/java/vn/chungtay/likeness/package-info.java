/**
 * Whether two entries tell of one person, and two households of one household: by Vietnamese names
 * (marks, spelling, order of words, a missing middle name), births of which often only the year is
 * known, sex, kin and place. {@link vn.chungtay.likeness.MatchKeys} says which are worth comparing,
 * {@link vn.chungtay.likeness.Match} compares. Points are logarithms of chances, about ten to a
 * factor of two, set by hand and measured by {@code bench/run duplicates}. Pure.
 */
@NullMarked
package vn.chungtay.likeness;

import org.jspecify.annotations.NullMarked;
