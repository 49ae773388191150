package vn.chungtay.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Households;
import vn.chungtay.households.Listing;
import vn.chungtay.households.Member;
import vn.chungtay.standards.Bilingual;

/**
 * The form of each village, as phones take it home: the XForm and the lists of its households and
 * members.
 */
@Service
public class VillageForms {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Known(Set<Long> households, Instant at) {}

  private final Forms forms;
  private final AnswerSetTable sets;
  private final Households households;
  private final HouseholdLists lists;
  private final Areas areas;
  private final Access access;
  private final Clock clock;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  VillageForms(
      Forms forms,
      AnswerSetTable sets,
      Households households,
      HouseholdLists lists,
      Areas areas,
      Access access,
      Clock clock) {
    this.forms = forms;
    this.sets = sets;
    this.households = households;
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

  /** True where the household lives in the village; may be half a minute old where it says yes. */
  boolean lives(long villageId, long householdId) {
    Instant now = clock.instant();
    Known before = known.get(villageId);
    if (before != null
        && before.at().plus(FRESH).isAfter(now)
        && before.households().contains(householdId)) {
      return true;
    }
    Set<Long> ids = lines(villageId).stream().map(HouseholdLine::id).collect(Collectors.toSet());
    known.put(villageId, new Known(ids, now));
    return ids.contains(householdId);
  }

  private List<HouseholdLine> lines(long villageId) {
    return lists.all(Listing.of(villageId, LocalDate.now(clock)));
  }

  /** The files that travel beside the form, by name. */
  @Transactional(readOnly = true)
  public Map<String, String> media(VillageForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Household> all = new ArrayList<>();
    for (HouseholdLine line : lines(form.village().id())) {
      households.find(line.id(), today).ifPresent(all::add);
    }
    Map<Long, Long> current =
        sets.current(all.stream().map(Household::id).toList()).stream()
            .collect(Collectors.toMap(AnswerSet::householdId, AnswerSet::id));
    StringBuilder list = new StringBuilder("name,label,number,edition,members,survey\n");
    StringBuilder members = new StringBuilder("name,household,place,label,age\n");
    for (Household each : all) {
      String survey = current.containsKey(each.id()) ? String.valueOf(current.get(each.id())) : "";
      line(
          list,
          String.valueOf(each.id()),
          label(each),
          each.number(),
          String.valueOf(each.edition()),
          String.valueOf(each.members().size()),
          survey);
      int place = 0;
      for (Member member : each.members()) {
        OptionalInt age = member.age(today);
        line(
            members,
            String.valueOf(member.personId()),
            String.valueOf(each.id()),
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

  private static String label(Household household) {
    String head = household.head().map(Member::name).orElse("–");
    String address = household.address();
    return head + (address.isEmpty() ? "" : ", " + address) + " (" + household.number() + ")";
  }

  private static void line(StringBuilder csv, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append('"').append(cells[i].replace("\"", "\"\"")).append('"');
    }
    csv.append('\n');
  }
}
