/**
 * What a reader finds in a plan file, whatever its format: paragraphs and tables in reading order,
 * each with its place, nothing interpreted and nothing repaired. Readers make it, the recognition
 * of annexes and of sentences use it.
 */
@NullMarked
package vn.chungtay.sources;

import org.jspecify.annotations.NullMarked;
