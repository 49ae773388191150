package vn.chungtay.surveys.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.Household;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.sheets.QuestionSheet;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;

/** Turns answers into what the survey page shows. */
final class SurveySheet {
  /** A list of all that is asked would hide the result. */
  private static final int MOST_UNANSWERED = 5;

  private final SurveyForm form;
  private final Answers answers;
  private final Language language;
  private final Texts texts;

  SurveySheet(SurveyForm form, Answers answers, Language language) {
    this.form = form;
    this.answers = answers;
    this.language = language;
    this.texts = Texts.in(language);
  }

  SurveyView view(
      Household household,
      List<AnswerSet> history,
      @Nullable Long basedOn,
      boolean mayWrite,
      int emptyRows,
      String back) {
    SurveyReading reading = form.read(answers);
    ExplanationSheet sheet =
        new Explanation(form.judge(), form.facts(reading.answers()), language).sheet();
    String href = "/surveys/" + household.id();
    return new SurveyView(
        href,
        basedOn == null ? "" : String.valueOf(basedOn),
        mayWrite,
        history.stream().anyMatch(each -> each.state() == AnswerSet.State.DRAFT),
        new QuestionSheet(form, answers, language).questions(emptyRows),
        sheet,
        sheet.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading.open().size(),
        back,
        reading.open().stream().limit(MOST_UNANSWERED).map(this::unanswered).toList(),
        history.stream().map(each -> line(each, href)).toList());
  }

  /** The reading numbers those who live here; the page has a row for everybody. */
  private SurveyView.Unanswered unanswered(SurveyReading.Open open) {
    String question = open.question().question().in(language);
    if (open.member() < 0) {
      return new SurveyView.Unanswered(open.question().name(), question);
    }
    Answers.Member whose = answers.living().get(open.member());
    int row = answers.members().indexOf(whose);
    String name =
        whose.name().isEmpty() ? texts.text("rules.member-number", row + 1) : whose.name();
    return new SurveyView.Unanswered(
        "member" + row + "." + open.question().name(), name + ": " + question);
  }

  private SurveyView.Line line(AnswerSet set, String href) {
    String compare =
        set.state() == AnswerSet.State.CONFLICT ? href + "/differences/" + set.id() : null;
    return new SurveyView.Line(
        Figures.in(language).day(VietNam.dayOf(set.writtenAt())),
        set.actor(),
        texts.text("surveys.way." + set.way()),
        texts.text("surveys.state." + set.state()),
        texts.text(set.result().outcome().textKey()),
        compare);
  }
}
