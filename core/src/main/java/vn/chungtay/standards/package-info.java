/**
 * The law as data: rulebooks read from YAML, each value with its legal source, its dates and how
 * sure it is. What the law is on a day is asked by id and day; silence of the law is an error with
 * a code, never zero.
 */
@NullMarked
package vn.chungtay.standards;

import org.jspecify.annotations.NullMarked;
