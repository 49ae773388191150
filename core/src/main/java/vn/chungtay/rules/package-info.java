/**
 * Rulebooks at work: one household judged with reasons, and the SQL of the same judgement, both
 * from one checked CEL tree. Logic is Kleene's: a missing answer leaves a rule unknown unless the
 * other answers already decide it. Nothing here runs SQL, reads a clock or uses binary fractions.
 */
@NullMarked
package vn.chungtay.rules;

import org.jspecify.annotations.NullMarked;
