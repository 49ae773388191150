package vn.chungtay.access;

import java.util.OptionalLong;

/**
 * A role in an area and all below it.
 *
 * @param areaId unit of {@code areas.unit}; empty for the whole country
 */
public record Assignment(Role role, OptionalLong areaId) {}
