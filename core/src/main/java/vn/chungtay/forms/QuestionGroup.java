package vn.chungtay.forms;

import java.util.List;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;

/**
 * Questions that stand together on a page.
 *
 * @param code short name, e.g. a dimension's code
 * @param title heading
 * @param of whether the household answers once, or each member
 * @param questions in the order of the rulebook
 */
public record QuestionGroup(String code, Bilingual title, Fact.Of of, List<Fact> questions) {}
