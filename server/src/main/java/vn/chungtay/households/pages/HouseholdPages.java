package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** One household on a day with its timeline, and households by name. */
@Controller
class HouseholdPages {

  private final Access access;
  private final Households households;
  private final HouseholdChanges changes;
  private final RegisterWords words;
  private final Telling telling;

  HouseholdPages(
      Access access,
      Households households,
      HouseholdChanges changes,
      RegisterWords words,
      Telling telling) {
    this.access = access;
    this.households = households;
    this.changes = changes;
    this.words = words;
    this.telling = telling;
  }

  @GetMapping("/households/{id}")
  View show(@PathVariable long id, @RequestParam(defaultValue = "") String day) {
    Optional<Household> household = households.find(id, words.day(day));
    if (household.isEmpty()) {
      LocalDate last = households.lastDay(id).orElseThrow(() -> new NotFound("household " + id));
      if (day.equals(last.toString())) {
        throw new NotFound("household " + id);
      }
      return Done.at("/households/" + id + "?day=" + last);
    }
    return page(household.get(), day);
  }

  private PageView page(Household household, String day) {
    access.require(Permission.SEE_HOUSEHOLDS, household.areaId());
    String head = household.head().map(Member::name).orElse(household.number());
    return below(
        household,
        PageView.of(
            "households/household",
            Message.of("households.title", head),
            telling.view(household, day)));
  }

  /** The way to a page of a household: the areas it lies in. */
  PageView below(Household household, PageView page) {
    PageView longer = page.crumb(Message.of("households.nav"), "/households");
    for (Area each : words.book().breadcrumb(household.areaId(), household.day())) {
      boolean small = each.level() == AreaLevel.COMMUNE || each.level() == AreaLevel.VILLAGE;
      if (small && access.may(Permission.SEE_HOUSEHOLDS, each.id())) {
        longer = longer.crumb(each.fullName(), "/households?area=" + each.id());
      }
    }
    return longer;
  }

  /** Tells the whole number once, on the page that answers; never in an address. */
  @PostMapping("/households/{id}/members/{person}/id-number")
  PageView reveal(
      @PathVariable long id,
      @PathVariable long person,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String reason) {
    LocalDate on = words.day(day);
    Household household = households.get(id, on);
    Outcome<String> number = households.reveal(id, person, on, reason);
    if (number.isRefused()) {
      return page(household, day).refused(number.refusals());
    }
    String name = household.find(person).map(Member::name).orElse("");
    return below(
        household,
        PageView.of(
            "households/number",
            Message.of("households.number-title", name),
            new RegisterView.Figure("/households/" + id, number.get())));
  }

  @PostMapping("/households/{id}/undo/{change}")
  View undo(
      @PathVariable long id,
      @PathVariable long change,
      @RequestParam(defaultValue = "") String reason) {
    long area = households.find(id, words.today()).map(Household::areaId).orElse(0L);
    Outcome<Long> undone = changes.undo(change, reason);
    if (undone.isRefused()) {
      Household household =
          households
              .find(id, words.today())
              .orElseGet(() -> households.get(id, households.lastDay(id).orElseThrow()));
      return page(household, "").refused(onPage(undone.refusals()));
    }
    boolean never =
        households.find(id, words.today()).isEmpty() && households.lastDay(id).isEmpty();
    return Done.at(never ? "/households?area=" + area : "/households/" + id, "households.undone");
  }

  /** The reason of an undo stands in many places of the page: the error is told on top only. */
  private static List<Refusal> onPage(List<Refusal> refusals) {
    return refusals.stream().map(r -> new Refusal(r.code(), "", r.message())).toList();
  }
}
