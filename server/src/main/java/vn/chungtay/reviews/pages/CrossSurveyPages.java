package vn.chungtay.reviews.pages;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.surveys.sheets.QuestionSheet;
import vn.chungtay.surveys.sheets.SurveyInput;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Asking households of another commune, blind: doors, an empty form, nothing of before. */
@Controller
class CrossSurveyPages {
  private final CrossChecks checks;
  private final CrossSurveys surveys;
  private final ReviewWords words;
  private final CrossWords cross;

  CrossSurveyPages(CrossChecks checks, CrossSurveys surveys, ReviewWords words, CrossWords cross) {
    this.checks = checks;
    this.surveys = surveys;
    this.words = words;
    this.cross = cross;
  }

  @GetMapping("/cross-checks/{id}/households")
  PageView doors(@PathVariable long id) {
    CrossCheck check = checks.get(id);
    if (!checks.asks(check)) {
      throw new NotFound("households of cross-check " + id);
    }
    List<CrossDoorsView.Door> doors =
        surveys.picks(check).stream().map(pick -> door(pick, check)).toList();
    int answered =
        (int) surveys.picks(check).stream().filter(pick -> pick.answers() != null).count();
    return PageView.of(
            "reviews/cross-doors",
            Message.of("crosschecks.doors", cross.checked(check)),
            new CrossDoorsView(doors, answered))
        .crumb(CrossOrderPages.TITLE, "/cross-checks");
  }

  private CrossDoorsView.Door door(CrossPick pick, CrossCheck check) {
    String state =
        pick.visit() == null ? "not-yet" : pick.answers() == null ? "not-reached" : "answered";
    return new CrossDoorsView.Door(
        href(pick.id()),
        pick.place(),
        pick.head(),
        cross.village(pick.areaId(), check),
        pick.address(),
        cross.text("state." + state),
        state.equals("answered") ? "good" : state.equals("not-reached") ? "warning" : "");
  }

  private static String href(long pick) {
    return "/cross-checks/households/" + pick;
  }

  @GetMapping("/cross-checks/households/{pick}")
  PageView form(@PathVariable long pick) {
    return page(surveys.pick(pick), Answers.none(), 1, "");
  }

  @PostMapping("/cross-checks/households/{pick}")
  View act(
      @PathVariable long pick,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "try") String act) {
    CrossPick found = surveys.pick(pick);
    if (act.equals("not-reached")) {
      String reason = fields.getOrDefault("reason", "");
      Outcome<CrossPick> written = surveys.notReached(pick, reason);
      return written.isRefused()
          ? page(found, Answers.none(), 1, reason).refused(written.refusals())
          : done(found, "reviews.cross-not-reached");
    }
    Answers answers = SurveyInput.read(surveys.form(surveys.check(found)).form(), fields);
    if (!act.equals("hand-in")) {
      return page(found, answers, act.equals("more") ? 1 : 0, "");
    }
    Outcome<CrossPick> handed = surveys.handIn(pick, answers);
    if (handed.isRefused()) {
      List<Refusal> refusals = SurveyInput.atRows(handed.refusals(), answers);
      return page(found, answers, 0, "").refused(refusals);
    }
    return done(found, "reviews.cross-handed-in");
  }

  private static View done(CrossPick pick, String key) {
    return Done.at("/cross-checks/" + pick.checkId() + "/households", key);
  }

  private PageView page(CrossPick pick, Answers answers, int emptyRows, String reason) {
    CrossCheck check = surveys.check(pick);
    SurveyForm form = surveys.form(check);
    CrossSurveyView view =
        new CrossSurveyView(
            href(pick.id()),
            pick.head(),
            cross.village(pick.areaId(), check),
            pick.address(),
            new QuestionSheet(form, answers, words.language()).questions(emptyRows),
            pick.answers() != null,
            form.read(answers).open().size(),
            reason);
    return PageView.of("reviews/cross-survey", Message.of("crosschecks.ask", pick.head()), view)
        .crumb(CrossOrderPages.TITLE, "/cross-checks")
        .crumb(
            Message.of("crosschecks.doors", cross.checked(check)),
            "/cross-checks/" + check.id() + "/households");
  }
}
