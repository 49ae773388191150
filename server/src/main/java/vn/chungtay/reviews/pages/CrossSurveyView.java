package vn.chungtay.reviews.pages;

import vn.chungtay.surveys.sheets.Questions;

/**
 * The blank form of one household of a cross-check.
 *
 * @param answered true where it was handed in; it is not shown again
 * @param open questions that are asked and have no answer
 * @param reason what was typed for nobody reached
 */
public record CrossSurveyView(
    String href,
    String head,
    String village,
    String address,
    Questions questions,
    boolean answered,
    int open,
    String reason) {}
