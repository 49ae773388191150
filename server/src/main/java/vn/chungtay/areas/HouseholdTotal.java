package vn.chungtay.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many households a unit had on a day, and persons where they were counted too.
 *
 * @param source where the count comes from, as a person wrote it
 */
public record HouseholdTotal(
    LocalDate day, int households, @Nullable Integer persons, String source) {}
