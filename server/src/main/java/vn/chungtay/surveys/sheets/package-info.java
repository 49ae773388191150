/**
 * The form of a household on a page, for every page that asks it: {@link
 * vn.chungtay.surveys.sheets.QuestionSheet} lays the questions out, {@link
 * vn.chungtay.surveys.sheets.SurveyInput} reads the fields back, {@link
 * vn.chungtay.surveys.sheets.AnswerWords} says answers in words.
 */
@NullMarked
@NamedInterface("sheets")
package vn.chungtay.surveys.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
