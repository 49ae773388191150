package vn.chungtay.reviews.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.chungtay.reviews.CrossDraft;
import vn.chungtay.reviews.CrossDrafts;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.surveys.sheets.QuestionSheet;
import vn.chungtay.surveys.sheets.SurveyInput;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/**
 * Asking households of another commune, blind: doors, an empty form, nothing of before. Whatever is
 * sent and not handed in is kept for the one who typed it.
 */
@Controller
class CrossSurveyPages {
  private final CrossChecks checks;
  private final CrossSurveys surveys;
  private final CrossDrafts drafts;
  private final ReviewWords words;
  private final CrossWords cross;

  CrossSurveyPages(
      CrossChecks checks,
      CrossSurveys surveys,
      CrossDrafts drafts,
      ReviewWords words,
      CrossWords cross) {
    this.checks = checks;
    this.surveys = surveys;
    this.drafts = drafts;
    this.words = words;
    this.cross = cross;
  }

  @GetMapping("/cross-checks/{id}/households")
  PageView doors(@PathVariable long id) {
    CrossCheck check = checks.get(id);
    if (!checks.asks(check)) {
      throw new NotFound("households of cross-check " + id);
    }
    List<CrossPick> picks = surveys.picks(check);
    Set<Long> begun =
        drafts.list(check).stream().map(CrossDraft::pickId).collect(Collectors.toSet());
    List<CrossDoorsView.Door> doors =
        picks.stream().map(pick -> door(pick, check, begun.contains(pick.id()))).toList();
    int answered = (int) picks.stream().filter(pick -> pick.answers() != null).count();
    return PageView.of(
            "reviews/cross-doors",
            Message.of("crosschecks.doors", cross.checked(check)),
            new CrossDoorsView(doors, answered))
        .crumb(CrossOrderPages.TITLE, "/cross-checks");
  }

  private CrossDoorsView.Door door(CrossPick pick, CrossCheck check, boolean begun) {
    String state = state(pick, begun);
    return new CrossDoorsView.Door(
        href(pick.id()),
        pick.place(),
        pick.head(),
        cross.village(pick.areaId(), check),
        pick.address(),
        cross.text("state." + state),
        state.equals("answered") ? "good" : state.equals("not-yet") ? "" : "warning");
  }

  private static String state(CrossPick pick, boolean begun) {
    if (pick.answers() != null) {
      return "answered";
    }
    return begun ? "begun" : pick.visit() == null ? "not-yet" : "not-reached";
  }

  private static String href(long pick) {
    return "/cross-checks/households/" + pick;
  }

  @GetMapping("/cross-checks/households/{pick}")
  PageView form(@PathVariable long pick) {
    CrossPick found = surveys.pick(pick);
    Optional<CrossDraft> begun = drafts.find(found);
    Answers typed = begun.map(CrossDraft::answers).orElse(Answers.none());
    return page(found, typed, fresh(begun), typed.members().isEmpty() ? 1 : 0, "");
  }

  @PostMapping("/cross-checks/households/{pick}")
  View act(
      @PathVariable long pick,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "try") String act) {
    CrossPick found = surveys.pick(pick);
    CrossDraft.Seat seat = seat(fields);
    if (act.equals("not-reached")) {
      return notReached(found, fields.getOrDefault("reason", ""));
    }
    Answers answers = SurveyInput.read(surveys.form(surveys.check(found)).form(), fields);
    if (act.equals("hand-in")) {
      Outcome<CrossPick> handed = surveys.handIn(pick, answers);
      if (!handed.isRefused()) {
        return done(found, "reviews.cross-handed-in");
      }
      drafts.save(pick, answers, seat);
      return page(surveys.pick(pick), answers, seat, 0, "")
          .refused(SurveyInput.atRows(handed.refusals(), answers));
    }
    Outcome<Optional<CrossDraft>> saved = drafts.save(pick, answers, seat);
    if (saved.isRefused()) {
      // Whoever reads that another page wrote and saves again wants this one.
      CrossDraft.Seat knowing = new CrossDraft.Seat(seat.id(), seen(drafts.find(found)));
      return page(surveys.pick(pick), answers, knowing, 0, "").refused(saved.refusals());
    }
    return act.equals("save")
        ? Done.at(href(pick), "reviews.cross-saved")
        : page(found, answers, seat, act.equals("more") ? 1 : 0, "");
  }

  /** What was typed into the form beside it stays where it was saved last. */
  private View notReached(CrossPick pick, String reason) {
    Outcome<CrossPick> written = surveys.notReached(pick.id(), reason);
    if (!written.isRefused()) {
      return done(pick, "reviews.cross-not-reached");
    }
    Optional<CrossDraft> begun = drafts.find(pick);
    Answers typed = begun.map(CrossDraft::answers).orElse(Answers.none());
    return page(pick, typed, fresh(begun), typed.members().isEmpty() ? 1 : 0, reason)
        .refused(written.refusals());
  }

  private static CrossDraft.Seat fresh(Optional<CrossDraft> begun) {
    return new CrossDraft.Seat(UUID.randomUUID().toString(), seen(begun));
  }

  private static int seen(Optional<CrossDraft> begun) {
    return begun.map(CrossDraft::edition).orElse(0);
  }

  private static CrossDraft.Seat seat(Map<String, String> fields) {
    String id = fields.getOrDefault("seat", "");
    String seen = fields.getOrDefault("seen", "");
    return new CrossDraft.Seat(
        id.matches("[0-9a-f-]{36}") ? id : UUID.randomUUID().toString(),
        seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
  }

  private static View done(CrossPick pick, String key) {
    return Done.at("/cross-checks/" + pick.checkId() + "/households", key);
  }

  private PageView page(
      CrossPick pick, Answers answers, CrossDraft.Seat seat, int emptyRows, String reason) {
    CrossCheck check = surveys.check(pick);
    SurveyForm form = surveys.form(check);
    Optional<CrossDraft> shown =
        drafts
            .find(pick)
            .filter(each -> each.seat().equals(seat.id()) || each.answers().equals(answers));
    CrossSurveyView view =
        new CrossSurveyView(
            href(pick.id()),
            pick.head(),
            cross.village(pick.areaId(), check),
            pick.address(),
            new QuestionSheet(form, answers, words.language()).questions(emptyRows),
            pick.answers() != null,
            shown.filter(each -> !each.seat().equals(seat.id())).isPresent(),
            shown.map(each -> cross.moment(each.savedAt())).orElse(""),
            new CrossSurveyView.Seat(seat.id(), seat.seen()),
            form.read(answers).open().size(),
            reason);
    return PageView.of("reviews/cross-survey", Message.of("crosschecks.ask", pick.head()), view)
        .crumb(CrossOrderPages.TITLE, "/cross-checks")
        .crumb(
            Message.of("crosschecks.doors", cross.checked(check)),
            "/cross-checks/" + check.id() + "/households");
  }
}
