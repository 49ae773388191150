/**
 * Forms made from a rulebook: which questions are asked, of whom, when, in which range, in
 * Vietnamese and English; the same form as XForms for phones, as a workbook, as pages. {@link
 * vn.chungtay.forms.SurveyForm} turns answers into what {@link vn.chungtay.rules.Judge} judges. An
 * answer that was not given stays missing; one that was not asked for does not count.
 */
@NullMarked
package vn.chungtay.forms;

import org.jspecify.annotations.NullMarked;
