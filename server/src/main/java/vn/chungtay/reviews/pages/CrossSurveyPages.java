package vn.chungtay.reviews.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossDraft;
import vn.chungtay.reviews.CrossDrafts;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.surveys.sheets.QuestionSheet;
import vn.chungtay.surveys.sheets.SurveyInput;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/**
 * The blind form of a household of another commune: nothing of before. Whatever is sent and not
 * handed in is kept for the one who typed it.
 */
@Controller
class CrossSurveyPages {
  /** Keyed from paper, a family is there at once; rows that stay empty do not count. */
  private static final int ROWS_OF_PAPER = 4;

  private final CrossSurveys surveys;
  private final CrossDrafts drafts;
  private final ReviewWords words;
  private final CrossWords cross;

  CrossSurveyPages(CrossSurveys surveys, CrossDrafts drafts, ReviewWords words, CrossWords cross) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.words = words;
    this.cross = cross;
  }

  @GetMapping("/cross-checks/households/{pick}")
  PageView form(@PathVariable long pick, @RequestParam(defaultValue = "") String from) {
    return begun(surveys.pick(pick), CrossDesk.isPaper(from), "");
  }

  /** The form as it was saved last, or empty. */
  private PageView begun(CrossPick pick, boolean ofPaper, String reason) {
    Optional<CrossDraft> begun = drafts.find(pick);
    Answers typed = begun.map(CrossDraft::answers).orElse(Answers.none());
    int rows = !typed.members().isEmpty() ? 0 : ofPaper ? ROWS_OF_PAPER : 1;
    return page(pick, typed, CrossDesk.open(begun, ofPaper), rows, reason);
  }

  @PostMapping("/cross-checks/households/{pick}")
  View act(
      @PathVariable long pick,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "try") String act) {
    CrossPick found = surveys.pick(pick);
    CrossDesk desk = CrossDesk.of(fields);
    if (act.equals("not-reached")) {
      return notReached(found, desk, fields.getOrDefault("reason", ""));
    }
    Answers answers = SurveyInput.read(surveys.form(surveys.check(found)).form(), fields);
    if (act.equals("hand-in")) {
      return handIn(found, answers, desk);
    }
    Outcome<Optional<CrossDraft>> saved = drafts.save(pick, answers, desk.seat());
    if (saved.isRefused()) {
      CrossDesk knowing = desk.knowing(drafts.find(found));
      return page(surveys.pick(pick), answers, knowing, 0, "").refused(saved.refusals());
    }
    return act.equals("save")
        ? Done.at(desk.form(pick), "reviews.cross-saved")
        : page(found, answers, desk, act.equals("more") ? 1 : 0, "");
  }

  private View handIn(CrossPick pick, Answers answers, CrossDesk desk) {
    Outcome<CrossPick> handed = surveys.handIn(pick.id(), answers, desk.way());
    if (!handed.isRefused()) {
      return done(pick, desk, "reviews.cross-handed-in");
    }
    drafts.save(pick.id(), answers, desk.seat());
    return page(surveys.pick(pick.id()), answers, desk, 0, "")
        .refused(SurveyInput.atRows(handed.refusals(), answers));
  }

  /** What was typed into the form beside it stays where it was saved last. */
  private View notReached(CrossPick pick, CrossDesk desk, String reason) {
    Outcome<CrossPick> written = surveys.notReached(pick.id(), reason);
    return written.isRefused()
        ? begun(pick, desk.ofPaper(), reason).refused(written.refusals())
        : done(pick, desk, "reviews.cross-not-reached");
  }

  /** Back to the list; whoever keys papers goes on to the next one. */
  private View done(CrossPick pick, CrossDesk desk, String key) {
    String list = CrossDoorPages.href(pick.checkId());
    return Done.at(desk.ofPaper() ? next(pick).map(desk::form).orElse(list) : list, key);
  }

  /** The next household without answers, in the order of the list and from its beginning again. */
  private Optional<Long> next(CrossPick after) {
    List<CrossPick> left =
        surveys.unanswered(surveys.check(after)).stream()
            .filter(pick -> pick.id() != after.id())
            .toList();
    return left.stream()
        .filter(pick -> pick.place() > after.place())
        .findFirst()
        .or(() -> left.stream().findFirst())
        .map(CrossPick::id);
  }

  private PageView page(
      CrossPick pick, Answers answers, CrossDesk desk, int emptyRows, String reason) {
    CrossCheck check = surveys.check(pick);
    SurveyForm form = surveys.form(check);
    Optional<CrossDraft> shown =
        drafts
            .find(pick)
            .filter(each -> each.seat().equals(desk.seat().id()) || each.answers().equals(answers));
    CrossSurveyView view =
        new CrossSurveyView(
            CrossDesk.form(pick.id(), false),
            pick.place(),
            cross.village(pick.areaId(), check),
            pick.address(),
            new QuestionSheet(form, answers, words.language()).questions(emptyRows),
            pick.answers() != null,
            shown.filter(each -> !each.seat().equals(desk.seat().id())).isPresent(),
            shown.map(each -> cross.moment(each.savedAt())).orElse(""),
            desk.fields(),
            desk.ofPaper() ? next(pick).map(desk::form).orElse("") : "",
            form.read(answers).open().size(),
            reason);
    return PageView.of("reviews/cross-survey", Message.of("crosschecks.ask", pick.head()), view)
        .crumb(CrossOrderPages.TITLE, "/cross-checks")
        .crumb(
            Message.of("crosschecks.doors", cross.checked(check)), CrossDoorPages.href(check.id()));
  }
}
