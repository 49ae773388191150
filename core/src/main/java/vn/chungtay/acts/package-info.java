/**
 * The graph of acts as data: what an act amends, replaces, prolongs or consolidates, from when, how
 * that is known, and what of this system each act governs. Nothing in it comes from anywhere but
 * the files, and every entry of a file names its source.
 */
@NullMarked
package vn.chungtay.acts;

import org.jspecify.annotations.NullMarked;
