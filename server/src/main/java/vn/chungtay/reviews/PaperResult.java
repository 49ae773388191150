package vn.chungtay.reviews;

import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;

/**
 * A result that somebody types because there is no answer set to take it from.
 *
 * @param found the class
 * @param income points of the income side; null where not told
 * @param deprivation points, or indicators, of the deprivation side; null where not told
 * @param reason why it is typed
 */
public record PaperResult(
    StandingClass found, @Nullable Integer income, @Nullable Integer deprivation, String reason) {}
