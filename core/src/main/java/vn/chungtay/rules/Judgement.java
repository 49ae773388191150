package vn.chungtay.rules;

import java.util.List;
import java.util.Map;

/**
 * What a standard says of one household.
 *
 * @param outcome the class; undetermined where missing answers, or a gap in the rulebook, leave it
 *     open
 * @param incomeSide code of the income side; empty where it is unknown
 * @param deprivations indicators certainly deprived
 * @param deprivationsAtMost the same plus those still unknown
 * @param deprivationScore points of the certain deprivations
 * @param indicators value of each indicator, in the law's order
 * @param reasons the clauses that counted: class, income, each deprivation
 * @param missing what leaves an undetermined class open: fact names, {@code members}, or {@code
 *     standard.<indicator>} where the rulebook lacks the threshold; empty for a determined class
 * @param sidesDiffer true where income and score are both given and disagree (the score decided)
 * @param rulebookId the rulebook
 * @param digest its digest
 */
public record Judgement(
    HouseholdClass outcome,
    String incomeSide,
    int deprivations,
    int deprivationsAtMost,
    int deprivationScore,
    Map<String, Truth> indicators,
    List<Reason> reasons,
    List<String> missing,
    boolean sidesDiffer,
    String rulebookId,
    String digest) {}
