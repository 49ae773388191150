package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Standard;

/**
 * What would become of the surveyed households under another law, or the same with other numbers.
 * Their answers are judged anew under both; nothing is stored. An answer the other law does not ask
 * for is passed over, one it lacks leaves the class open: never "not deprived".
 */
@Service
public class Supposing {
  private final AnswerSetTable table;
  private final Access access;

  Supposing(AnswerSetTable table, Access access) {
    this.table = table;
    this.access = access;
  }

  /** Every household of the area with a survey that counts, under both. */
  @Transactional(readOnly = true)
  public Supposed judge(long areaId, Standard before, Standard after) {
    access.require(Permission.SEE_HOUSEHOLDS, areaId);
    SurveyForm first = SurveyForm.of(before);
    SurveyForm second = SurveyForm.of(after);
    Supposed supposed = new Supposed();
    table.eachCurrent(
        areaId,
        set -> {
          Judgement was = judgement(first, set.answers());
          Judgement is = judgement(second, set.answers());
          supposed.add(set.areaId(), was.outcome(), is.outcome());
          if (was.outcome() != is.outcome()) {
            supposed.add(moved(set, was, is));
          }
        });
    return supposed;
  }

  private static Judgement judgement(SurveyForm form, Answers answers) {
    return form.judge().judge(form.facts(answers));
  }

  private static Moved moved(AnswerSet set, Judgement was, Judgement is) {
    return new Moved(
        set.householdId(),
        set.areaId(),
        set.answers().living().stream().map(Answers.Member::name).findFirst().orElse(""),
        was.outcome(),
        is.outcome(),
        was.incomeSide(),
        is.incomeSide(),
        onlyIn(is, was),
        onlyIn(was, is),
        is.missing());
  }

  /** Indicators deprived in one judgement and not in the other. */
  private static List<String> onlyIn(Judgement one, Judgement other) {
    List<String> codes = new ArrayList<>();
    one.indicators()
        .forEach(
            (code, value) -> {
              if (value == Truth.YES && other.indicators().get(code) != Truth.YES) {
                codes.add(code);
              }
            });
    return codes;
  }
}
