package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Code;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Stretch;
import vn.chungtay.households.Trait;
import vn.chungtay.households.TraitKind;
import vn.chungtay.values.Message;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Done;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The forms of what happens to a household. What was typed stays where something was refused. */
@Controller
class DeedPages {
  private final Access access;
  private final Households households;
  private final DeedWork work;
  private final RegisterWords words;
  private final Telling telling;

  DeedPages(
      Access access, Households households, DeedWork work, RegisterWords words, Telling telling) {
    this.access = access;
    this.households = households;
    this.work = work;
    this.words = words;
    this.telling = telling;
  }

  @GetMapping("/households/{id}/deeds/{kind}")
  PageView form(
      @PathVariable long id,
      @PathVariable DeedKind kind,
      @RequestParam(defaultValue = "0") long person) {
    Household household = writable(id);
    Map<String, String> typed = new HashMap<>();
    typed.put("day", words.today().toString());
    typed.put("address", household.address());
    typed.put("area", String.valueOf(household.areaId()));
    household.charge().ifPresent(c -> typed.put("name", c.name()));
    household.charge().ifPresent(c -> typed.put("position", c.position()));
    household.find(person).ifPresent(m -> fill(m, typed));
    return page(household, kind, typed, household.edition(), List.of());
  }

  private static void fill(Member member, Map<String, String> typed) {
    typed.put("person", String.valueOf(member.personId()));
    typed.put("name", member.name());
    typed.put("relation", member.relation().name());
    typed.put("ethnicGroup", member.ethnicGroup());
    Optional.ofNullable(member.sex()).ifPresent(s -> typed.put("sex", s.name()));
    Optional.ofNullable(member.birth()).ifPresent(b -> typed.put("birth", b.written()));
  }

  @PostMapping("/households/{id}/deeds/{kind}")
  View write(
      @PathVariable long id,
      @PathVariable DeedKind kind,
      @RequestParam MultiValueMap<String, String> sent) {
    Household household = writable(id);
    DeedForm form = new DeedForm(sent);
    Outcome<Long> done = work.write(household, kind, form, words.today());
    if (!done.isRefused()) {
      return Done.at("/households/" + done.get(), "households.written");
    }
    return page(household, kind, form.typed(), (int) form.number("seen"), done.refusals());
  }

  /** The household as it is now, where the reader may change it. */
  private Household writable(long id) {
    Household household =
        households.find(id, words.today()).orElseThrow(() -> new NotFound("household " + id));
    access.require(Permission.EDIT_HOUSEHOLDS, household.areaId());
    return household;
  }

  private PageView page(
      Household household,
      DeedKind kind,
      Map<String, String> typed,
      int seen,
      List<Refusal> refusals) {
    LocalDate today = words.today();
    boolean choose = kind == DeedKind.MEMBER && !typed.containsKey("person");
    List<HouseholdView.Event> meanwhile =
        refusals.isEmpty() ? List.of() : telling.since(household, seen);
    DeedView view =
        new DeedView(
            household.id(),
            kind.name(),
            today.toString(),
            household.edition(),
            choose ? List.of("choose") : kind.asks(),
            typed,
            household.members().stream()
                .map(m -> new Choice(String.valueOf(m.personId()), m.name()))
                .toList(),
            words.villages(household.areaId(), today),
            personWords(words),
            kind == DeedKind.TRAITS ? ticks(household, typed, refusals.isEmpty()) : List.of(),
            kind == DeedKind.MEMBER ? stretches(household, typed) : List.of(),
            meanwhile);
    String head = household.head().map(Member::name).orElse(household.number());
    return PageView.of("households/deed", Message.of("households.deed." + kind.name()), view)
        .crumb(Message.of("households.nav"), "/households")
        .crumb(Message.of("households.title", head), "/households/" + household.id())
        .refused(refusals);
  }

  private List<String> stretches(Household household, Map<String, String> typed) {
    String person = typed.getOrDefault("person", "");
    return person.matches("\\d{1,18}")
        ? work.sameAround(household, Long.parseLong(person)).stream().map(this::days).toList()
        : List.of();
  }

  private String days(Stretch stretch) {
    LocalDate last = stretch.last();
    String from = words.figures().day(stretch.from());
    return last == null
        ? words.texts().text("households.reach-since", from)
        : words.texts().text("households.reach-days", from, words.figures().day(last));
  }

  static DeedView.Words personWords(RegisterWords words) {
    List<Choice> sexes = new ArrayList<>();
    sexes.add(new Choice("", words.texts().text("households.not-known")));
    sexes.addAll(words.choices("households.sex.", Sex.values()));
    return new DeedView.Words(
        words.choices("households.relation.", Relation.values()), sexes, words.ethnicGroups());
  }

  /** All that may be ticked: as the household has it, or as it was sent. */
  private List<DeedView.Tick> ticks(Household household, Map<String, String> typed, boolean fresh) {
    List<DeedView.Tick> ticks = new ArrayList<>();
    for (TraitKind kind : List.of(TraitKind.CAUSE, TraitKind.HOUSEHOLD_MARK)) {
      for (Code code : households.codes(kind)) {
        ticks.add(tick(household, kind, code, OptionalLong.empty(), ""));
      }
    }
    for (Member member : household.members()) {
      for (Code code : households.codes(TraitKind.PERSON_MARK)) {
        ticks.add(
            tick(
                household,
                TraitKind.PERSON_MARK,
                code,
                OptionalLong.of(member.personId()),
                member.name() + ": "));
      }
    }
    return fresh ? ticks : ticks.stream().map(each -> each.as(typed)).toList();
  }

  private DeedView.Tick tick(
      Household household, TraitKind kind, Code code, OptionalLong person, String whose) {
    Trait trait = new Trait(kind, code.code(), person, "");
    String value =
        kind.name() + ":" + code.code() + (person.isPresent() ? ":" + person.getAsLong() : "");
    return new DeedView.Tick(
        value, whose + code.name(words.language()), household.traits().contains(trait));
  }
}
