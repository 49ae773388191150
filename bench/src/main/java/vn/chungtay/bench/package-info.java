/**
 * Measurements run by hand: each {@code …Bench} class is one of them, started with {@code bench/run
 * NAME}. They print the lines for RESULTS.md: median, minimum, maximum, peak memory, and a peer
 * measured in the same run.
 */
@NullMarked
package vn.chungtay.bench;

import org.jspecify.annotations.NullMarked;
