package vn.chungtay.forms;

import java.util.List;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.rules.Judgement;
import vn.chungtay.standards.Fact;

/**
 * Answers, read and judged.
 *
 * @param answers those that were asked for
 * @param faults answers that cannot be taken; with any of them the judgement is only a preview
 * @param judgement class, scores and reasons; members are numbered among those who live here
 * @param open questions that are asked and have no answer
 */
public record SurveyReading(
    Answers answers, List<AnswerFault> faults, Judgement judgement, List<Open> open) {
  /**
   * A question without answer.
   *
   * @param member place among the members who live here, from 0; -1 for the household
   * @param question the question
   */
  public record Open(int member, Fact question) {}
}
