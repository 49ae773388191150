package vn.chungtay.forecasts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One year of a forecast; rates in percent with two decimals, for charts and tables.
 *
 * @param low at the fastest fall seen; null where no range is known
 * @param high at the slowest fall seen; null where no range is known
 */
public record ForecastYear(
    int year, BigDecimal rate, @Nullable BigDecimal low, @Nullable BigDecimal high) {}
