package vn.chungtay.households;

import org.jspecify.annotations.Nullable;

/**
 * A hit of a search: a person, or a household by its address.
 *
 * @param name of the person; empty where the address was found
 * @param address empty where the person was found
 */
public record Found(
    long householdId,
    long areaId,
    String name,
    @Nullable Relation relation,
    @Nullable Birth birth,
    String address) {}
