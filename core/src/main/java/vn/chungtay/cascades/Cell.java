package vn.chungtay.cascades;

/**
 * One unit in one year, as a constraint sees it before a number stands in it.
 *
 * @param yearsSinceBase 1 for the first year after the base year
 * @param households households of the unit in that year, already cascaded
 * @param baseCount poor (or near-poor) households of the unit in the base year
 * @param aboveAverage whether the unit's base rate is above the base rate of the whole
 */
public record Cell(
    CascadeUnit unit,
    int year,
    int yearsSinceBase,
    long households,
    long baseCount,
    boolean aboveAverage) {}
