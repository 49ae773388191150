/**
 * Papers that cannot be changed unseen: each sheet of a review is one link of a hash chain, and the
 * last link is what hangs on the wall as a code. Whoever edits, reorders or takes away a sheet
 * afterwards is found by checking the chain. Pure.
 */
@NullMarked
package vn.chungtay.seals;

import org.jspecify.annotations.NullMarked;
