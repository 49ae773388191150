package vn.chungtay.households.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.households.CodeCount;
import vn.chungtay.households.CountedTotal;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.HouseholdSums;
import vn.chungtay.households.Households;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.TraitKind;
import vn.chungtay.households.VillageTotal;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Households by mark and cause, and how many households each village has in all. */
@Controller
class RegisterSumPages {
  private final Access access;
  private final HouseholdSums sums;
  private final HouseholdLists lists;
  private final Households households;
  private final RegisterWords words;
  private final RegisterTables tables;

  RegisterSumPages(
      Access access,
      HouseholdSums sums,
      HouseholdLists lists,
      Households households,
      RegisterWords words,
      RegisterTables tables) {
    this.access = access;
    this.sums = sums;
    this.lists = lists;
    this.households = households;
    this.words = words;
    this.tables = tables;
  }

  private Area unit(long area) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    Area unit = words.unit(area, words.today());
    access.require(Permission.SEE_HOUSEHOLDS, unit.id());
    return unit;
  }

  @GetMapping("/households/causes")
  PageView codes(@RequestParam(defaultValue = "0") long area) {
    Area unit = unit(area);
    List<CodeCount> counts = sums.codes(unit.id(), words.today());
    List<RegisterSums.Group> groups = new ArrayList<>();
    for (TraitKind kind : TraitKind.values()) {
      groups.add(
          new RegisterSums.Group(
              words.texts().text("households.codes-of." + kind.name()),
              counts.stream().filter(c -> c.kind() == kind).map(c -> code(unit.id(), c)).toList()));
    }
    return PageView.of(
            "households/causes",
            Message.of("households.causes-title", words.heading(unit, words.today())),
            new RegisterSums.Codes(
                unit.id(), words.demo(), groups, "/households/causes.xlsx?area=" + unit.id()))
        .crumb(Message.of("households.nav"), "/households?area=" + unit.id());
  }

  private RegisterSums.Code code(long area, CodeCount count) {
    String all = "/households?area=" + area + "&code=" + count.code();
    return new RegisterSums.Code(
        name(count),
        words.figures().count(count.poor()),
        all + "&class=" + StandingClass.POOR,
        words.figures().count(count.nearPoor()),
        all + "&class=" + StandingClass.NEAR_POOR,
        words.figures().count(count.all()),
        all);
  }

  /** One code may stand in two lists, as a mark of a household and of a person. */
  private String name(CodeCount count) {
    return households.codes(count.kind()).stream()
        .filter(c -> c.code().equals(count.code()))
        .findFirst()
        .map(c -> c.name(words.language()))
        .orElse(count.code());
  }

  @GetMapping("/households/causes.xlsx")
  void xlsx(@RequestParam long area, HttpServletResponse response) throws IOException {
    Area unit = unit(area);
    List<Object[]> rows = new ArrayList<>();
    for (CodeCount each : sums.codes(unit.id(), words.today())) {
      rows.add(
          new Object[] {
            words.texts().text("households.codes-of." + each.kind().name()),
            name(each),
            each.poor(),
            each.nearPoor(),
            each.all()
          });
    }
    tables.send(
        response,
        words.texts().text("households.causes-title", words.heading(unit, words.today())),
        List.of(
            "households.codes-kind",
            "households.codes",
            "households.figure.poor",
            "households.figure.near-poor",
            "households.figure.listed"),
        rows);
  }

  @GetMapping("/households/totals")
  PageView totals(@RequestParam(defaultValue = "0") long area) {
    Map<String, String> typed = new HashMap<>();
    typed.put("day", words.today().toString());
    return totals(unit(area), typed, List.of());
  }

  private PageView totals(Area unit, Map<String, String> typed, List<Refusal> refusals) {
    List<Choice> villages = words.villages(unit.id(), words.today());
    boolean mayWrite = households.mayChange(unit.id()) && !villages.isEmpty();
    return PageView.of(
            "households/totals",
            Message.of("households.totals-title", words.heading(unit, words.today())),
            new RegisterSums.Totals(
                unit.id(),
                mayWrite,
                sums.totals(unit.id()).stream().map(this::total).toList(),
                villages,
                typed))
        .crumb(Message.of("households.nav"), "/households?area=" + unit.id())
        .refused(refusals);
  }

  private RegisterSums.Total total(CountedTotal each) {
    LocalDate written = VietNam.dayOf(each.recordedAt());
    VillageTotal total = each.total();
    return new RegisterSums.Total(
        words.book().get(each.areaId(), total.day()).fullName(),
        words.figures().day(total.day()),
        words.figures().count(total.households()),
        words.figures().count(total.persons()),
        total.source(),
        words.texts().text("households.written-by", each.actor(), words.figures().day(written)));
  }

  @PostMapping("/households/totals")
  View write(@RequestParam MultiValueMap<String, String> sent) {
    DeedForm form = new DeedForm(sent);
    Area unit = unit(form.number("area"));
    Optional<LocalDate> day = RegisterWords.read(form.text("day"));
    if (day.isEmpty() || day.get().isAfter(words.today())) {
      form.faults().add(Refusal.of("HOUSE-040", "day", "households.refusal.day", form.text("day")));
    }
    whole(form, "households");
    whole(form, "persons");
    if (form.faults().isEmpty()) {
      VillageTotal total =
          new VillageTotal(
              day.orElse(words.today()),
              (int) form.number("households"),
              (int) form.number("persons"),
              form.text("source"));
      Outcome<VillageTotal> written = lists.setTotal(form.number("village"), total);
      if (!written.isRefused()) {
        return Done.at("/households/totals?area=" + unit.id(), "households.total-written");
      }
      form.faults().addAll(written.refusals());
    }
    return totals(unit, form.typed(), form.faults());
  }

  private static void whole(DeedForm form, String field) {
    if (!form.text(field).matches("\\d{1,7}")) {
      form.faults()
          .add(Refusal.of("HOUSE-032", field, "households.refusal.whole", form.text(field)));
    }
  }
}
