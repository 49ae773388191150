package vn.chungtay.households.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdChanges;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.NewHousehold;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.PageView;

/** Writes a household down for the first time. Rows of members that stay empty do not count. */
@Controller
class NewHouseholdPages {
  private static final int ROWS = 6;

  private final Access access;
  private final HouseholdChanges changes;
  private final RegisterWords words;

  NewHouseholdPages(Access access, HouseholdChanges changes, RegisterWords words) {
    this.access = access;
    this.changes = changes;
    this.words = words;
  }

  @GetMapping("/households/new")
  PageView form(@RequestParam(defaultValue = "0") long area) {
    access.requireSomewhere(Permission.EDIT_HOUSEHOLDS);
    long unit = area == 0 ? access.actor().homeAreaId().orElse(0) : area;
    access.require(Permission.EDIT_HOUSEHOLDS, unit);
    Map<String, String> typed = new HashMap<>();
    typed.put("area", String.valueOf(unit));
    typed.put("day", words.today().toString());
    typed.put("member0.relation", "HEAD");
    return page(typed, unit, List.of());
  }

  @PostMapping("/households")
  View add(@RequestParam MultiValueMap<String, String> sent) {
    DeedForm form = new DeedForm(sent);
    long area = form.number("area");
    access.require(Permission.EDIT_HOUSEHOLDS, area);
    List<MemberFields> members = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      if (!form.isEmpty("member" + i + ".")) {
        members.add(form.person("member" + i + ".", false));
      }
    }
    Deed deed = form.deed(words.today());
    if (!form.faults().isEmpty()) {
      return page(form.typed(), area, form.faults());
    }
    Outcome<Household> added =
        changes.add(
            new NewHousehold(area, form.text("number"), form.text("address"), members), deed);
    return added.isRefused()
        ? page(form.typed(), area, added.refusals())
        : Done.at("/households/" + added.get().id(), "households.added");
  }

  private PageView page(Map<String, String> typed, long area, List<Refusal> refusals) {
    List<Choice> villages =
        words.book().nation().isEmpty() ? List.of() : words.villages(area, words.today());
    return PageView.of(
            "households/new",
            Message.of("households.add"),
            new NewHouseholdView(
                typed,
                villages,
                IntStream.range(0, ROWS).boxed().toList(),
                DeedPages.personWords(words)))
        .crumb(Message.of("households.nav"), "/households?area=" + area)
        .refused(refusals);
  }
}
