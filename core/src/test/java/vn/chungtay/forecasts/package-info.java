/** Forecasts as a course: from no result to a whole district. */
@NullMarked
package vn.chungtay.forecasts;

import org.jspecify.annotations.NullMarked;
