package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.forms.Answers;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.surveys.sheets.AnswerWords;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Two people asked one household apart from each other: a person decides, field by field. */
@Controller
class DifferencePages {
  private final Surveys surveys;
  private final Forms forms;
  private final Households households;
  private final Access access;
  private final Clock clock;

  DifferencePages(Surveys surveys, Forms forms, Households households, Access access, Clock clock) {
    this.surveys = surveys;
    this.forms = forms;
    this.households = households;
    this.access = access;
    this.clock = clock;
  }

  private AnswerSet apart(long household, long set) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    return surveys
        .find(set)
        .filter(each -> each.householdId() == household)
        .orElseThrow(() -> new NotFound("answer set " + set));
  }

  @GetMapping("/surveys/{household}/differences/{set}")
  PageView show(@PathVariable long household, @PathVariable long set, HttpServletRequest request) {
    return page(apart(household, set), Map.of(), Languages.of(request, access.findActor()));
  }

  @PostMapping("/surveys/{household}/differences/{set}")
  View settle(
      @PathVariable long household,
      @PathVariable long set,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    AnswerSet apart = apart(household, set);
    Language language = Languages.of(request, access.findActor());
    Answers now = current(apart);
    List<Answers.Difference> differences = now.differences(apart.answers());
    Set<String> theirs = new HashSet<>();
    List<Refusal> undecided = new ArrayList<>();
    for (int i = 0; i < differences.size(); i++) {
      String chosen = fields.getOrDefault("choose" + i, "");
      if (chosen.equals("theirs")) {
        theirs.add(differences.get(i).key());
      } else if (!chosen.equals("mine")) {
        undecided.add(Refusal.of("SURVEY-003", "choose" + i, "surveys.refusal.undecided", i + 1));
      }
    }
    if (!undecided.isEmpty()) {
      return page(apart, fields, language).refused(undecided);
    }
    Outcome<AnswerSet> outcome = surveys.settle(set, now.taking(apart.answers(), theirs));
    return outcome.isRefused()
        ? page(apart, fields, language).refused(outcome.refusals())
        : Done.at("/surveys/" + household, "surveys.settled");
  }

  private Answers current(AnswerSet apart) {
    return surveys.current(apart.householdId()).map(AnswerSet::answers).orElse(Answers.none());
  }

  private PageView page(AnswerSet apart, Map<String, String> chosen, Language language) {
    Household household = households.get(apart.householdId(), LocalDate.now(clock));
    AnswerSet now = surveys.current(apart.householdId()).orElse(apart);
    List<DifferencesView.Row> rows = new ArrayList<>();
    AnswerWords words = new AnswerWords(forms.today().form(), language);
    for (Answers.Difference each : current(apart).differences(apart.answers())) {
      String field = "choose" + rows.size();
      rows.add(
          new DifferencesView.Row(
              field,
              words.who(each),
              words.question(each),
              words.mine(each),
              words.theirs(each),
              chosen.getOrDefault(field, "")));
    }
    DifferencesView view =
        new DifferencesView(
            "/surveys/" + household.id() + "/differences/" + apart.id(),
            now.actor(),
            apart.actor(),
            apart.state() == AnswerSet.State.CONFLICT
                && access.may(Permission.SURVEY, household.areaId()),
            rows);
    return PageView.of("surveys/differences", Message.of("surveys.differences-title"), view)
        .crumb(SurveyPages.LIST_TITLE, "/surveys?area=" + household.areaId())
        .crumb(SurveyPages.title(household), "/surveys/" + household.id());
  }
}
