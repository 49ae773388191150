/**
 * The statutory tables of the yearly review: titles, columns and formulas are data ({@code
 * statutory/tables.yaml}); here is the arithmetic over counts, with unknown kept apart from 0, and
 * the audit of such tables printed by somebody else. Pure.
 */
@NullMarked
package vn.chungtay.statutory;

import org.jspecify.annotations.NullMarked;
