/**
 * What became of the households between two days: who left poverty and to where, who entered it and
 * from where. Opening less what left plus what entered is the closing count because each household
 * stands in exactly one cell. Pure.
 */
@NullMarked
package vn.chungtay.movements;

import org.jspecify.annotations.NullMarked;
