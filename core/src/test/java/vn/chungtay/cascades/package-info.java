/**
 * The cascade as a course: read {@code A01…} first, each case a little harder than the one before.
 */
@NullMarked
package vn.chungtay.cascades;

import org.jspecify.annotations.NullMarked;
