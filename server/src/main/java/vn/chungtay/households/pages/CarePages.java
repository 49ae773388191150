package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Charge;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdCare;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.TraitKind;
import vn.chungtay.households.Visit;
import vn.chungtay.households.WayStep;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The visits of one household, and its way out of poverty. */
@Controller
class CarePages {
  private final Access access;
  private final Households households;
  private final HouseholdCare care;
  private final RegisterWords words;

  CarePages(Access access, Households households, HouseholdCare care, RegisterWords words) {
    this.access = access;
    this.households = households;
    this.care = care;
    this.words = words;
  }

  @GetMapping("/households/{id}/care")
  PageView show(@PathVariable long id) {
    Household household = seen(id);
    Map<String, String> typed = new HashMap<>();
    typed.put("day", words.today().toString());
    typed.put("visitor", household.charge().map(Charge::name).orElse(""));
    return page(household, typed, List.of());
  }

  private Household seen(long id) {
    Household household =
        households.find(id, words.today()).orElseThrow(() -> new NotFound("household " + id));
    access.require(Permission.SEE_HOUSEHOLDS, household.areaId());
    return household;
  }

  private PageView page(Household household, Map<String, String> typed, List<Refusal> refusals) {
    LocalDate today = words.today();
    String head = household.head().map(Member::name).orElse(household.number());
    HouseholdCareView view =
        new HouseholdCareView(
            household.id(),
            care.mayVisit(household.areaId()),
            households.mayChange(household.areaId()),
            household.edition(),
            household
                .charge()
                .map(c -> c.position().isEmpty() ? c.name() : c.name() + ", " + c.position())
                .orElse(""),
            today.toString(),
            care.visits(household.id()).stream().map(this::visited).toList(),
            care.steps(household.id(), today).stream().map(s -> step(s, today)).toList(),
            causes(household),
            words.choices("care.way-state.", WayStep.State.values()),
            typed);
    return PageView.of("households/household-care", Message.of("care.of", head), view)
        .crumb(Message.of("households.nav"), "/households")
        .crumb(Message.of("households.title", head), "/households/" + household.id())
        .refused(refusals);
  }

  private String day(Optional<LocalDate> day) {
    return day.map(words.figures()::day).orElse(Figures.MISSING);
  }

  private HouseholdCareView.Visited visited(Visit visit) {
    return new HouseholdCareView.Visited(
        words.figures().day(visit.day()),
        visit.visitor(),
        visit.seen(),
        visit.next().isEmpty() ? Figures.MISSING : visit.next(),
        day(visit.nextDay()));
  }

  private HouseholdCareView.Step step(WayStep step, LocalDate today) {
    boolean late = step.lateOn(today);
    String style = late ? "danger" : step.state() == WayStep.State.DONE ? "good" : "";
    String state = words.texts().text(late ? "care.way-late" : step.state().key());
    return new HouseholdCareView.Step(
        step.number(),
        String.join(", ", words.names(List.of(step.cause()))),
        step.cause(),
        step.action(),
        step.owner().isEmpty() ? Figures.MISSING : step.owner(),
        words.figures().day(step.due()),
        step.due().toString(),
        new ClassTag(state, style),
        step.state().name(),
        step.result());
  }

  /** The household's own causes first. */
  private List<Choice> causes(Household household) {
    List<String> own = household.codes(TraitKind.CAUSE);
    List<Choice> choices = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (var code : households.codes(TraitKind.CAUSE)) {
      Choice choice = new Choice(code.code(), code.name(words.language()));
      (own.contains(code.code()) ? choices : others).add(choice);
    }
    choices.addAll(others);
    return choices;
  }

  @PostMapping("/households/{id}/visits")
  View visit(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Household household = seen(id);
    DeedForm form = new DeedForm(sent);
    Deed asked = form.deed(words.today(), household, households);
    Optional<LocalDate> next = day(form, "next-day");
    if (!form.faults().isEmpty()) {
      return page(household, form.typed(), form.faults());
    }
    Deed deed = new Deed(asked.day(), words.texts().text("care.visit-reason"), asked.seen());
    Visit visit =
        new Visit(
            asked.day(), form.text("visitor"), form.text("seen-text"), form.text("next"), next);
    Outcome<Household> written = care.visit(id, visit, deed);
    return written.isRefused()
        ? page(household, form.typed(), written.refusals())
        : Done.at("/households/" + id + "/care", "care.visit-written");
  }

  @PostMapping("/households/{id}/steps")
  View step(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
    Household household = seen(id);
    DeedForm form = new DeedForm(sent);
    Optional<LocalDate> due = day(form, "due");
    if (due.isEmpty() && form.faults().isEmpty()) {
      form.faults().add(Refusal.of("HOUSE-040", "due", "households.refusal.day", ""));
    }
    if (!form.faults().isEmpty()) {
      return page(household, form.typed(), form.faults());
    }
    Deed deed =
        new Deed(words.today(), words.texts().text("care.way-reason"), (int) form.number("seen"));
    WayStep step =
        new WayStep(
            (int) form.number("step"),
            form.text("cause"),
            form.text("action"),
            form.text("owner"),
            due.orElse(words.today()),
            state(form.text("state")),
            form.text("result"));
    Outcome<Household> written = care.setStep(id, step, deed);
    return written.isRefused()
        ? page(household, form.typed(), written.refusals())
        : Done.at("/households/" + id + "/care", "care.way-written");
  }

  private static WayStep.State state(String name) {
    for (WayStep.State each : WayStep.State.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return WayStep.State.PLANNED;
  }

  /** A day of the form; empty where nothing was typed, a fault where it is none. */
  private static Optional<LocalDate> day(DeedForm form, String field) {
    Optional<LocalDate> day = RegisterWords.read(form.text(field));
    if (day.isEmpty() && !form.text(field).isEmpty()) {
      form.faults().add(Refusal.of("HOUSE-040", field, "households.refusal.day", form.text(field)));
    }
    return day;
  }
}
