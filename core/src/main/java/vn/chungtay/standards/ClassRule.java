package vn.chungtay.standards;

/**
 * One row of the decision table.
 *
 * @param clause id of the clause
 * @param outcome class code, e.g. {@code POOR}
 * @param title the law's words
 * @param when CEL over {@code residence}, {@code income_side}, {@code deprivations} and {@code
 *     standard}
 * @param source where the law says it
 */
public record ClassRule(
    String clause, String outcome, Bilingual title, String when, LegalSource source) {}
