package vn.chungtay.surveys;

import java.util.List;
import vn.chungtay.rules.HouseholdClass;

/**
 * A household whose class differs between two laws, with what made the difference.
 *
 * @param areaId its village
 * @param head the first of its members
 * @param sideBefore code of the income side under the first law; empty where unknown
 * @param sideAfter the same under the second
 * @param gained codes of indicators deprived under the second law only
 * @param lost codes of indicators deprived under the first law only
 * @param missing what leaves the class under the second law open
 */
public record Moved(
    long householdId,
    long areaId,
    String head,
    HouseholdClass before,
    HouseholdClass after,
    String sideBefore,
    String sideAfter,
    List<String> gained,
    List<String> lost,
    List<String> missing) {}
