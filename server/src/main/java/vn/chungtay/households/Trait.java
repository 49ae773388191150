package vn.chungtay.households;

import java.util.OptionalLong;

/**
 * A mark or a cause of poverty on a day.
 *
 * @param code one of {@link Households#codes}
 * @param personId of a mark of one person; empty where it is the household's
 */
public record Trait(TraitKind kind, String code, OptionalLong personId, String note) {}
