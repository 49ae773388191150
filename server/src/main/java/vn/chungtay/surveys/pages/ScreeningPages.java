package vn.chungtay.surveys.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.PaperForm;
import vn.chungtay.surveys.ScreeningForms;
import vn.chungtay.surveys.ScreeningSet;
import vn.chungtay.surveys.Screenings;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.web.Done;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The screening form of one household: asked, tried, handed in, on paper. */
@Controller
class ScreeningPages {
  private final Screenings screenings;
  private final ScreeningForms forms;
  private final Households households;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  ScreeningPages(
      Screenings screenings,
      ScreeningForms forms,
      Households households,
      Areas areas,
      Access access,
      Clock clock) {
    this.screenings = screenings;
    this.forms = forms;
    this.households = households;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  private Household household(long id) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    return households.get(id, LocalDate.now(clock));
  }

  private ScreeningForm form() {
    return forms.today().orElseThrow(() -> new NotFound("screening form of today"));
  }

  @GetMapping("/surveys/{household}/screening")
  PageView show(@PathVariable long household, HttpServletRequest request) {
    Household found = household(household);
    ScreeningSet counts = screenings.standing(household).counts();
    Answers answers = counts == null ? Answers.none() : counts.answers();
    return page(found, answers, counts == null ? null : counts.id(), request);
  }

  @PostMapping("/surveys/{household}/screening")
  View act(
      @PathVariable long household,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "try") String act,
      HttpServletRequest request) {
    Household found = household(household);
    access.require(Permission.SURVEY, found.areaId());
    Map<String, String> given = new HashMap<>();
    for (ScreeningForm.Sign sign : form().signs()) {
      given.put(sign.question().name(), fields.getOrDefault(sign.question().name(), "").strip());
    }
    Answers answers = new Answers(given, List.of());
    Long seen = number(fields.getOrDefault("seen", "")).orElse(null);
    if (!act.equals("hand-in") && !act.equals("paper")) {
      return page(found, answers, seen, request);
    }
    AnswerSet.Way way = act.equals("paper") ? AnswerSet.Way.PAPER : AnswerSet.Way.BROWSER;
    List<Long> settling =
        Arrays.stream(fields.getOrDefault("settling", "").split(","))
            .flatMap(each -> number(each).stream())
            .toList();
    Outcome<ScreeningSet> written = screenings.write(found, answers, way, seen, settling);
    if (written.isRefused()) {
      return page(found, answers, seen, request).refused(written.refusals());
    }
    boolean apart = written.get().state() == AnswerSet.State.CONFLICT;
    return Done.at(
        "/surveys/" + household + "/screening",
        apart ? "surveys.screening.kept-apart" : "surveys.screening.handed-in");
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private PageView page(
      Household household, Answers answers, @Nullable Long seen, HttpServletRequest request) {
    Language language = Languages.of(request, access.findActor());
    ScreeningView view =
        new ScreeningSheet(form(), answers, language)
            .view(
                household.id(),
                seen,
                access.may(Permission.SURVEY, household.areaId()),
                screenings.standing(household.id()),
                screenings.history(household.id()));
    return PageView.of(
            "surveys/screening",
            Message.of(
                "surveys.screening.title",
                household.head().map(Member::name).orElse("–"),
                household.number()),
            view)
        .crumb(SurveyPages.LIST_TITLE, "/surveys?area=" + household.areaId())
        .crumb(SurveyPages.title(household), "/surveys/" + household.id());
  }

  @GetMapping("/surveys/{household}/screening.pdf")
  void paper(
      @PathVariable("household") long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Household household = household(id);
    ScreeningForm form =
        Optional.of(form())
            .filter(ScreeningForm::asks)
            .orElseThrow(() -> new NotFound("screening form that asks"));
    ScreeningSet counts = screenings.standing(id).counts();
    PaperForm paper = PaperForm.of(form, Languages.of(request, access.findActor()));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    OfficialDocuments.writePdf(
        paper.document(
            household,
            areas.book().get(household.areaId(), LocalDate.now(clock)).fullName(),
            counts == null ? Answers.none() : counts.answers()),
        pdf);
    response.setContentType("application/pdf");
    response.setHeader(
        "Content-Disposition", "inline; filename=\"phieu-a-" + household.id() + ".pdf\"");
    response.getOutputStream().write(pdf.toByteArray());
  }
}
