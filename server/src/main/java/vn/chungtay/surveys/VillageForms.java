package vn.chungtay.surveys;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.chungtay.forms.SurveyForm;
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
  private final AnswerSetTable sets;
  private final Rosters rosters;
  private final HouseholdLists lists;
  private final Areas areas;
  private final Access access;
  private final Clock clock;

  VillageForms(
      Forms forms,
      AnswerSetTable sets,
      Rosters rosters,
      HouseholdLists lists,
      Areas areas,
      Access access,
      Clock clock) {
    this.forms = forms;
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
  public record VillageForm(String id, Area village, SurveyForm form) {
    /** Title in both languages. */
    public Bilingual title() {
      return new Bilingual(
          form.form().title().vi() + " · " + village.fullName(),
          form.form().title().en() + " · " + village.fullName());
    }

    /** The XForm. */
    public String xform() {
      return XForm.write(form, id, title());
    }
  }

  /** The forms of all villages with households that the person at work surveys. */
  @Transactional(readOnly = true)
  public List<VillageForm> list() {
    LocalDate today = LocalDate.now(clock);
    AreaBook book = areas.book();
    Map<Long, VillageForm> found = new LinkedHashMap<>();
    for (Assignment each : access.actor().assignments()) {
      if (each.role().may(Permission.SURVEY) && each.areaId().isPresent()) {
        for (AreaCount count : lists.counts(each.areaId().getAsLong(), today)) {
          found.putIfAbsent(count.areaId(), form(book.get(count.areaId(), today)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The village's form; empty where there is none or the person may not survey there. */
  @Transactional(readOnly = true)
  public Optional<VillageForm> find(String formId) {
    return area(formId)
        .filter(id -> access.may(Permission.SURVEY, id))
        .map(id -> form(areas.book().get(id, LocalDate.now(clock))))
        .filter(form -> form.id().equals(formId));
  }

  private VillageForm form(Area village) {
    SurveyForm form = forms.today();
    return new VillageForm(form.form().code() + "." + village.id(), village, form);
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
    Map<Long, Long> current =
        sets.current(all.stream().map(Roster::householdId).toList()).stream()
            .collect(Collectors.toMap(AnswerSet::householdId, AnswerSet::id));
    StringBuilder list = new StringBuilder("name,label,number,edition,members,survey\n");
    StringBuilder members = new StringBuilder("name,household,place,label,age\n");
    for (Roster each : all) {
      String household = String.valueOf(each.householdId());
      Long survey = current.get(each.householdId());
      line(
          list,
          household,
          label(each),
          each.number(),
          String.valueOf(each.edition()),
          String.valueOf(each.members().size()),
          survey == null ? "" : survey.toString());
      int place = 0;
      for (Roster.Person member : each.members()) {
        OptionalInt age = member.age(today);
        line(
            members,
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

  private static String label(Roster household) {
    String address = household.address();
    return household.headName()
        + (address.isEmpty() ? "" : ", " + address)
        + " ("
        + household.number()
        + ")";
  }

  private static void line(StringBuilder csv, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append('"').append(cells[i].replace("\"", "\"\"")).append('"');
    }
    csv.append('\n');
  }
}
