/**
 * Acts cited in a plan: number, symbol, date, issuer, title and place; one act cited in two ways, a
 * number that does not fit its date, and (with the graph of acts) an act that was not in force.
 * Different acts that look alike (the same number of another year, of another issuer, the next
 * number of the same day) are no fault, so a finding needs a second sign.
 */
@NullMarked
package vn.chungtay.citations;

import org.jspecify.annotations.NullMarked;
