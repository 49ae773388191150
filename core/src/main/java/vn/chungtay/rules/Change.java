package vn.chungtay.rules;

/**
 * The nearest change that would give another class, all else being equal.
 *
 * @param fewer true where deprivations would have to go, false where they would have to come; only
 *     for a change of deprivations
 * @param by how many deprivations; 0 for a change of income side
 * @param incomeSide the other income side; empty for a change of deprivations
 * @param outcome the class it would give
 */
public record Change(boolean fewer, int by, String incomeSide, HouseholdClass outcome) {}
