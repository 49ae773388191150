package vn.chungtay.households.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Change;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdStory;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Standing;
import vn.chungtay.households.TraitKind;
import vn.chungtay.households.Transfer;
import vn.chungtay.households.Transfers;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;

/** Puts a household and its timeline into words. */
@Component
class Telling {
  private final Households households;
  private final RegisterWords words;
  private final Access access;
  private final Transfers transfers;
  private final ObjectProvider<HouseholdStory> stories;
  private final DeprivationWords deprivations = new DeprivationWords();

  Telling(
      Households households,
      RegisterWords words,
      Access access,
      Transfers transfers,
      ObjectProvider<HouseholdStory> stories) {
    this.stories = stories;
    this.transfers = transfers;
    this.households = households;
    this.words = words;
    this.access = access;
  }

  HouseholdView view(Household household, String day) {
    boolean mayChange = households.mayChange(household.areaId());
    Optional<LocalDate> last = households.lastDay(household.id());
    Optional<Transfer> waits = transfers.waiting(household.id());
    return new HouseholdView(
        household.id(),
        day,
        words.demo(),
        mayChange && last.isEmpty(),
        access.may(Permission.REVEAL_ID_NUMBERS, household.areaId()),
        access.may(Permission.READ_AUDIT_TRAIL, household.areaId())
            ? "/audit?subject=households/" + household.id()
            : "",
        last.map(words.figures()::day).orElse(""),
        waits.map(t -> words.place(t.toArea(), words.today())).orElse(""),
        waits.map(t -> "/households/transfers/" + t.id()).orElse(""),
        household.standing().map(s -> words.tag(s.standingClass())),
        facts(household),
        household.members().stream().map(m -> member(m, household.day())).toList(),
        households.standings(household.id()).stream().map(this::standing).toList(),
        timeline(household.id(), mayChange),
        words.choices("households.deed.", DeedKind.values()));
  }

  private List<RegisterView.Figure> facts(Household household) {
    List<RegisterView.Figure> facts = new ArrayList<>();
    facts.add(fact("households.column.NUMBER", household.number()));
    facts.add(
        fact(
            "households.column.ADDRESS",
            (household.address().isEmpty() ? "" : household.address() + ", ")
                + words.place(household.areaId(), household.day())));
    facts.add(fact("households.fact.since", words.figures().day(household.since())));
    List<String> marks = new ArrayList<>(household.codes(TraitKind.HOUSEHOLD_MARK));
    facts.add(fact("households.fact.marks", orMissing(words.names(marks))));
    facts.add(
        fact("households.fact.causes", orMissing(words.names(household.codes(TraitKind.CAUSE)))));
    facts.add(
        fact(
            "households.fact.charge",
            household
                .charge()
                .map(c -> c.position().isEmpty() ? c.name() : c.name() + ", " + c.position())
                .orElse(Figures.MISSING)));
    return facts;
  }

  private static String orMissing(List<String> names) {
    return names.isEmpty() ? Figures.MISSING : String.join(", ", names);
  }

  private static RegisterView.Figure fact(String key, String value) {
    return new RegisterView.Figure(key, value);
  }

  private HouseholdView.MemberLine member(Member member, LocalDate on) {
    OptionalInt age = member.age(on);
    String birth = words.birth(member.birth());
    Sex sex = member.sex();
    return new HouseholdView.MemberLine(
        member.personId(),
        member.name(),
        words.texts().text(member.relation().key()),
        age.isPresent()
            ? birth + " (" + words.texts().text("households.age", age.getAsInt()) + ")"
            : birth,
        sex == null ? Figures.MISSING : words.texts().text(sex.key()),
        words.ethnicGroup(member.ethnicGroup()),
        member.idNumberMask(),
        orMissing(words.names(member.marks())));
  }

  private HouseholdView.StandingLine standing(Standing standing) {
    Integer income = standing.incomeScore();
    Integer score = standing.deprivationScore();
    String scores =
        income == null && score == null
            ? Figures.MISSING
            : "A "
                + (income == null ? Figures.MISSING : income)
                + " · B "
                + (score == null ? Figures.MISSING : score);
    return new HouseholdView.StandingLine(
        words.figures().day(standing.since()),
        words.tag(standing.standingClass()),
        scores,
        orMissing(deprivations.names(standing, words.language())),
        standing.decision().isEmpty() ? Figures.MISSING : standing.decision());
  }

  /** What was written after the edition that somebody had before their eyes. */
  List<HouseholdView.Event> since(Household household, int seen) {
    return events(
        households.changes(household.id()).stream().filter(c -> c.edition() > seen).toList(),
        false);
  }

  /** Changes, and what features above have to tell, by day: the newest first. */
  private List<HouseholdView.Event> timeline(long id, boolean mayChange) {
    record Dated(LocalDate day, HouseholdView.Event event) {}
    List<Dated> all = new ArrayList<>();
    households.changes(id).forEach(c -> all.add(new Dated(c.day(), event(c, mayChange))));
    stories.stream()
        .flatMap(story -> story.told(id).stream())
        .forEach(told -> all.add(new Dated(told.day(), event(told))));
    all.sort(Comparator.comparing(Dated::day).reversed());
    return all.stream().map(Dated::event).toList();
  }

  private HouseholdView.Event event(HouseholdStory.Told told) {
    return new HouseholdView.Event(
        words.figures().day(told.day()),
        told.what().in(words.language()),
        "",
        "",
        told.details().stream().map(each -> each.in(words.language())).toList(),
        false,
        "",
        told.href());
  }

  private List<HouseholdView.Event> events(List<Change> changes, boolean mayChange) {
    return changes.stream().map(change -> event(change, mayChange)).toList();
  }

  private HouseholdView.Event event(Change change, boolean mayChange) {
    boolean undone = change.undoneBy().isPresent();
    boolean mayUndo = mayChange && !undone && mayUndo(change.kind());
    LocalDate written = VietNam.dayOf(change.recordedAt());
    return new HouseholdView.Event(
        words.figures().day(change.day()),
        words.texts().text(change.kind().key()),
        change.reason(),
        words.texts().text("households.written-by", change.actor(), words.figures().day(written)),
        details(change.details(), change.day()),
        undone,
        mayUndo ? "/households/" + change.householdId() + "/undo/" + change.id() : "",
        change.otherId().isPresent() && hasPage(change.otherId().getAsLong())
            ? "/households/" + change.otherId().getAsLong()
            : "");
  }

  /** False for a household whose founding was taken back, and for one the reader may not see. */
  private boolean hasPage(long id) {
    return households.find(id, words.today()).isPresent() || households.lastDay(id).isPresent();
  }

  /** A class is a decision of the chairman: only another decision takes its place. */
  private static boolean mayUndo(Change.Kind kind) {
    return kind != Change.Kind.UNDONE && kind != Change.Kind.CLASSIFIED;
  }

  /** What was and became, in the reader's words. */
  List<String> details(Map<String, String> details, LocalDate day) {
    return details.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                words.texts().text("households.detail." + each.getKey())
                    + ": "
                    + Arrays.stream(each.getValue().split(" → ", -1))
                        .map(value -> value(each.getKey(), value.strip(), day))
                        .collect(Collectors.joining(" → ")))
        .toList();
  }

  private String value(String name, String value, LocalDate day) {
    Texts texts = words.texts();
    return switch (name) {
      case "area" -> value.matches("\\d+") ? words.place(Long.parseLong(value), day) : value;
      case "codes" -> orMissing(words.names(List.of(value.split(", ", -1))));
      case "way" -> texts.text("care.way-state." + value);
      case "undone" -> texts.text("households.change." + value);
      case "class", "relation", "sex" -> {
        String key = "households." + name + "." + value;
        yield texts.has(key) ? texts.text(key) : value;
      }
      case "stretches" -> words.days(value);
      case "ethnicGroup" -> words.ethnicGroup(value);
      default -> value.isEmpty() ? Figures.MISSING : value;
    };
  }
}
