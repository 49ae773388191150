package vn.chungtay.plans;

import java.math.BigDecimal;
import vn.chungtay.annexes.Measure;

/** What really came out for a unit in a year, and who says so. */
public record Actual(String unit, int year, Measure measure, BigDecimal value, String source) {}
