package vn.chungtay.households.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.households.Care;
import vn.chungtay.households.HouseholdCare;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.PageView;

/** Which poor household has somebody in charge, when it was visited, and what is planned. */
@Controller
class CareListPages {
  private static final int PAGE = 50;

  private final Access access;
  private final HouseholdCare care;
  private final RegisterWords words;
  private final RegisterTables tables;

  CareListPages(Access access, HouseholdCare care, RegisterWords words, RegisterTables tables) {
    this.access = access;
    this.care = care;
    this.words = words;
    this.tables = tables;
  }

  @GetMapping("/households/care")
  PageView list(
      @RequestParam(defaultValue = "0") long area, @RequestParam(defaultValue = "0") int from) {
    access.requireSomewhere(Permission.SEE_HOUSEHOLDS);
    LocalDate today = words.today();
    Area unit = words.unit(area, today);
    access.require(Permission.SEE_HOUSEHOLDS, unit.id());
    List<Care> cares = care.list(unit.id(), today);
    int first = Math.max(0, from);
    String here = "/households/care?area=" + unit.id() + "&from=";
    CareView view =
        new CareView(
            unit.id(),
            words.demo(),
            figures(cares, today),
            cares.stream().skip(first).limit(PAGE).map(each -> line(each, today)).toList(),
            first == 0 ? "" : here + Math.max(0, first - PAGE),
            first + PAGE >= cares.size() ? "" : here + (first + PAGE),
            "/households/care.xlsx?area=" + unit.id());
    return PageView.of(
            "households/care", Message.of("care.title", words.heading(unit, today)), view)
        .crumb(Message.of("households.nav"), "/households?area=" + unit.id());
  }

  private List<RegisterView.Figure> figures(List<Care> cares, LocalDate today) {
    Figures figures = words.figures();
    long nobody = cares.stream().filter(c -> c.charge().isEmpty()).count();
    long late = cares.stream().filter(c -> c.lateOn(today)).count();
    long never = cares.stream().filter(c -> c.lastVisit().isEmpty()).count();
    long planned = cares.stream().filter(c -> c.steps() > 0).count();
    return List.of(
        new RegisterView.Figure("care.all", figures.count(cares.size())),
        new RegisterView.Figure("care.nobody", figures.count(nobody)),
        new RegisterView.Figure("care.late", figures.count(late)),
        new RegisterView.Figure("care.never", figures.count(never)),
        new RegisterView.Figure("care.planned", figures.count(planned)));
  }

  private CareView.Line line(Care each, LocalDate today) {
    return new CareView.Line(
        "/households/" + each.householdId() + "/care",
        each.number(),
        each.head().isEmpty() ? Figures.MISSING : each.head(),
        words.place(each.areaId(), today),
        words.tag(each.standing()),
        each.charge().isEmpty() ? Figures.MISSING : each.charge(),
        day(each.lastVisit()),
        day(each.nextDay()),
        each.lateOn(today),
        steps(each));
  }

  private String steps(Care each) {
    Figures figures = words.figures();
    return each.lateSteps() == 0
        ? figures.count(each.steps())
        : words
            .texts()
            .text("care.steps", figures.count(each.steps()), figures.count(each.lateSteps()));
  }

  private String day(Optional<LocalDate> day) {
    return day.map(words.figures()::day).orElse(Figures.MISSING);
  }

  @GetMapping("/households/care.xlsx")
  void xlsx(@RequestParam long area, HttpServletResponse response) throws IOException {
    access.require(Permission.SEE_HOUSEHOLDS, area);
    LocalDate today = words.today();
    String title = words.texts().text("care.title", words.heading(words.unit(area, today), today));
    List<Object[]> rows = new ArrayList<>();
    for (Care each : care.list(area, today)) {
      rows.add(
          new Object[] {
            each.number(),
            each.head(),
            words.texts().text(each.standing().key()),
            words.place(each.areaId(), today),
            each.charge(),
            each.lastVisit().orElse(null),
            each.nextDay().orElse(null),
            each.steps()
          });
    }
    tables.send(
        response,
        title,
        List.of(
            "households.column.NUMBER",
            "households.column.HEAD",
            "households.column.STANDING",
            "households.part",
            "households.fact.charge",
            "care.last",
            "care.next",
            "care.open-steps"),
        rows);
  }
}
