package vn.chungtay.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.Assignment;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.Areas;
import vn.chungtay.forms.FieldForm;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.XForm;
import vn.chungtay.households.AreaCount;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Roster;
import vn.chungtay.households.Rosters;
import vn.chungtay.standards.Bilingual;

/**
 * The form of each village, as phones take it home: the XForm and the lists of its households and
 * members.
 */
@Service
public class VillageForms {
  private final Forms forms;
  private final ScreeningForms screenings;
  private final Screenings screened;
  private final AnswerSetTable sets;
  private final Rosters rosters;
  private final HouseholdLists lists;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  VillageForms(
      Forms forms,
      ScreeningForms screenings,
      Screenings screened,
      AnswerSetTable sets,
      Rosters rosters,
      HouseholdLists lists,
      Areas areas,
      Access access,
      Clock clock) {
    this.forms = forms;
    this.screenings = screenings;
    this.screened = screened;
    this.sets = sets;
    this.rosters = rosters;
    this.lists = lists;
    this.areas = areas;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The form of one village.
   *
   * @param id the form's code and the village
   */
  public record VillageForm(String id, Area village, FieldForm form) {
    /** Title in both languages. */
    public Bilingual title() {
      return new Bilingual(
          form.form().title().vi() + " · " + village.fullName(),
          form.form().title().en() + " · " + village.fullName());
    }

    /** The XForm. */
    public String xform() {
      return form.xform(id, title());
    }
  }

  /** The forms of all villages with households that the person at work surveys. */
  @Transactional(readOnly = true)
  public List<VillageForm> list() {
    LocalDate today = LocalDate.now(clock);
    AreaBook book = areas.book();
    List<FieldForm> all = inUse();
    Map<Long, List<VillageForm>> found = new LinkedHashMap<>();
    for (Assignment each : access.actor().assignments()) {
      if (each.role().may(Permission.SURVEY) && each.areaId().isPresent()) {
        for (AreaCount count : lists.counts(each.areaId().getAsLong(), today)) {
          found.computeIfAbsent(count.areaId(), id -> of(book.get(id, today), all));
        }
      }
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  /** The village's form; empty where there is none or the person may not survey there. */
  @Transactional(readOnly = true)
  public Optional<VillageForm> find(String formId) {
    return area(formId).filter(id -> access.may(Permission.SURVEY, id)).stream()
        .flatMap(id -> of(areas.book().get(id, LocalDate.now(clock)), inUse()).stream())
        .filter(form -> form.id().equals(formId))
        .findFirst();
  }

  /** The survey form, and the screening form where today's standard has one that asks anything. */
  private List<FieldForm> inUse() {
    List<FieldForm> found = new ArrayList<>(List.of(forms.today()));
    screenings.today().filter(ScreeningForm::asks).ifPresent(found::add);
    return found;
  }

  private static List<VillageForm> of(Area village, List<FieldForm> forms) {
    return forms.stream()
        .map(form -> new VillageForm(form.form().code() + "." + village.id(), village, form))
        .toList();
  }

  /** The village that a form's id ends in. */
  static Optional<Long> area(String formId) {
    int dot = formId.lastIndexOf('.');
    String digits = formId.substring(dot + 1);
    return dot > 0 && digits.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(digits))
        : Optional.empty();
  }

  /** The files that travel beside the form, by name. */
  @Transactional(readOnly = true)
  public Map<String, String> media(VillageForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Roster> all = rosters.list(form.village().id(), today);
    if (ScreeningForm.isCode(form.form().form().code())) {
      return Map.of(XForm.HOUSEHOLDS_FILE, screened(all));
    }
    Map<Long, Long> current =
        sets.current(all.stream().map(Roster::householdId).toList()).stream()
            .collect(Collectors.toMap(AnswerSet::householdId, AnswerSet::id));
    PhoneList list = new PhoneList("name,label,number,edition,members,survey");
    PhoneList members = new PhoneList("name,household,place,label,age");
    for (Roster each : all) {
      String household = String.valueOf(each.householdId());
      Long survey = current.get(each.householdId());
      list.line(
          household,
          label(each),
          each.number(),
          String.valueOf(each.edition()),
          String.valueOf(each.members().size()),
          survey == null ? "" : survey.toString());
      int place = 0;
      for (Roster.Person member : each.members()) {
        OptionalInt age = member.age(today);
        members.line(
            String.valueOf(member.id()),
            household,
            String.valueOf(++place),
            member.name(),
            age.isPresent() ? String.valueOf(age.getAsInt()) : "");
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(XForm.HOUSEHOLDS_FILE, list.toString());
    files.put(XForm.MEMBERS_FILE, members.toString());
    return files;
  }

  /** The list of households as the screening form wants it. */
  private String screened(List<Roster> all) {
    Map<Long, Screenings.Standing> standing =
        screened.standing(all.stream().map(Roster::householdId).toList());
    PhoneList list = new PhoneList("name,label,number,edition,screening");
    for (Roster each : all) {
      ScreeningSet counts =
          standing.getOrDefault(each.householdId(), Screenings.Standing.NONE).counts();
      list.line(
          String.valueOf(each.householdId()),
          label(each),
          each.number(),
          String.valueOf(each.edition()),
          counts == null ? "" : String.valueOf(counts.id()));
    }
    return list.toString();
  }

  private static String label(Roster household) {
    String address = household.address();
    return household.headName()
        + (address.isEmpty() ? "" : ", " + address)
        + " ("
        + household.number()
        + ")";
  }
}
