/**
 * The annex of a plan: unit × year × (households, poor, rate, near-poor, rate) with groups and
 * totals, recognised in the tables of a document and audited by exact arithmetic. Printed values
 * are kept; what they should be stands beside them in a {@link Finding}. Nothing is repaired.
 */
@NullMarked
package vn.chungtay.annexes;

import org.jspecify.annotations.NullMarked;
