package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.surveys.sheets.SurveyInput;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Addresses;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageView;

/**
 * The survey of one household: asked, tried, saved for later, handed in. Every button is a round
 * trip that works without script; with script the result beside the form follows each answer.
 */
@Controller
class SurveyPages {
  static final Message LIST_TITLE = Message.of("surveys.list-title");

  private final Surveys surveys;
  private final Forms forms;
  private final Households households;
  private final Access access;
  private final Clock clock;

  SurveyPages(Surveys surveys, Forms forms, Households households, Access access, Clock clock) {
    this.surveys = surveys;
    this.forms = forms;
    this.households = households;
    this.access = access;
    this.clock = clock;
  }

  private Household household(long id) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    return households.get(id, LocalDate.now(clock));
  }

  @GetMapping("/surveys/{household}")
  PageView show(
      @PathVariable long household,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request) {
    Household found = household(household);
    Answers answers = surveys.beginning(found, LocalDate.now(clock));
    Long seen = surveys.current(found.id()).map(AnswerSet::id).orElse(null);
    Begun begun = new Begun(found, answers, seen, local(back));
    return page(begun, answers.members().isEmpty() ? 1 : 0, request);
  }

  @PostMapping("/surveys/{household}")
  View act(
      @PathVariable long household,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "try") String act,
      HttpServletRequest request) {
    Household found = household(household);
    access.require(Permission.SURVEY, found.areaId());
    SurveyForm form = forms.today();
    Answers answers = SurveyInput.read(form.form(), fields);
    String back = local(fields.getOrDefault("back", ""));
    Begun begun = new Begun(found, answers, seen(fields), back);
    switch (act) {
      case "save" -> {
        surveys.saveDraft(found, answers, begun.seen());
        return Done.at("/surveys/" + household + asking(back), "surveys.saved");
      }
      case "hand-in", "paper" -> {
        return handIn(begun, act, request);
      }
      default -> {
        return page(begun, act.equals("more") ? 1 : 0, request);
      }
    }
  }

  /**
   * What somebody has before them.
   *
   * @param seen the set they saw; null where there was none
   * @param back where they came from; empty where that is the list
   */
  private record Begun(Household household, Answers answers, @Nullable Long seen, String back) {}

  private static String local(String back) {
    return back.isEmpty() ? "" : Addresses.local(back);
  }

  private static String asking(String back) {
    return back.isEmpty() ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private View handIn(Begun begun, String act, HttpServletRequest request) {
    AnswerSet.Way way = act.equals("paper") ? AnswerSet.Way.PAPER : AnswerSet.Way.BROWSER;
    Outcome<AnswerSet> outcome =
        surveys.write(begun.household(), begun.answers(), way, begun.seen());
    if (outcome.isRefused()) {
      List<Refusal> refusals = SurveyInput.atRows(outcome.refusals(), begun.answers());
      return page(begun, 0, request).refused(refusals);
    }
    String href = "/surveys/" + begun.household().id();
    return outcome.get().state() == AnswerSet.State.CONFLICT
        ? Done.at(href + "/differences/" + outcome.get().id(), "surveys.kept-apart")
        : Done.at(begun.back().isEmpty() ? href : begun.back(), "surveys.handed-in");
  }

  private static @Nullable Long seen(Map<String, String> fields) {
    String seen = fields.getOrDefault("seen", "");
    return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null;
  }

  private PageView page(Begun begun, int emptyRows, HttpServletRequest request) {
    Household household = begun.household();
    SurveySheet sheet =
        new SurveySheet(forms.today(), begun.answers(), Languages.of(request, access.findActor()));
    SurveyView view =
        sheet.view(
            household,
            surveys.history(household.id()),
            begun.seen(),
            access.may(Permission.SURVEY, household.areaId()),
            emptyRows,
            begun.back());
    return PageView.of("surveys/survey", title(household), view)
        .crumb(LIST_TITLE, "/surveys?area=" + household.areaId());
  }

  static Message title(Household household) {
    return Message.of(
        "surveys.title", household.head().map(Member::name).orElse("–"), household.number());
  }
}
