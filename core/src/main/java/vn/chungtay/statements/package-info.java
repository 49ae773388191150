/**
 * Sentences of a plan that carry a figure on poverty: found, understood where their words leave no
 * doubt, otherwise listed as not understood, and compared with the annex of the same document. All
 * reading is one pass over the text with bounded patterns, so that a hostile text cannot stop it.
 */
@NullMarked
package vn.chungtay.statements;

import org.jspecify.annotations.NullMarked;
