package vn.chungtay.reviews;

import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;

/**
 * What the survey of a household found.
 *
 * @param found poor, near-poor or neither
 * @param income points of the income side; null where not told
 * @param deprivation points, or indicators, of the deprivation side; null where not told
 */
public record Finding(
    StandingClass found, @Nullable Integer income, @Nullable Integer deprivation) {}
