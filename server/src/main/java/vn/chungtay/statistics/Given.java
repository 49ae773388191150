package vn.chungtay.statistics;

/** The total of a village on a day. */
public record Given(long areaId, int households, int persons) {}
