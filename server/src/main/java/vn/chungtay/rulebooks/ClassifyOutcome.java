package vn.chungtay.rulebooks;

import java.util.Map;

/**
 * What a classification came to.
 *
 * @param households classified
 * @param persons in them
 * @param classes households by class
 * @param refusedRows rows of the input that were refused
 * @param refusedHouseholds households left out because of them
 * @param sidesDiffer households whose income and score disagree
 * @param partsReused provinces an earlier run had finished
 */
public record ClassifyOutcome(
    long households,
    long persons,
    Map<String, Long> classes,
    long refusedRows,
    long refusedHouseholds,
    long sidesDiffer,
    int partsReused) {}
