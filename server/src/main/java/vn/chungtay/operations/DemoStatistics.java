package vn.chungtay.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.areas.Areas;
import vn.chungtay.database.DemoData;
import vn.chungtay.households.AreaCount;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.Listing;
import vn.chungtay.households.Member;
import vn.chungtay.households.MemberCorrections;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.Trait;
import vn.chungtay.households.TraitKind;
import vn.chungtay.households.VillageTotal;

/**
 * What the statutory tables of the demo's communes ask besides the classes: totals of the villages,
 * causes, marks and ethnic groups of the listed households, some households of average living. All
 * of it invented.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoStatistics implements DemoData {
  private static final Map<String, String> COMMUNES =
      Map.of("07348", "canbo.ngocchau", "07330", "canbo.hopduc");
  private static final LocalDate COUNTED = LocalDate.of(2024, 12, 31);
  private static final LocalDate WRITTEN = LocalDate.of(2025, 8, 29);
  private static final LocalDate DECIDED = LocalDate.of(2025, 10, 20);
  private static final int AVERAGE = 40;
  private static final List<String> CAUSES =
      List.of(
          "no-capital",
          "illness",
          "no-labour",
          "no-skill",
          "no-land",
          "no-tools",
          "other",
          "no-knowledge");

  private final Areas areas;
  private final Households households;
  private final HouseholdLists lists;
  private final HouseholdNotes notes;
  private final MemberCorrections corrections;
  private final DemoActors actors;
  private final TransactionTemplate transaction;

  DemoStatistics(
      Areas areas,
      Households households,
      HouseholdLists lists,
      HouseholdNotes notes,
      MemberCorrections corrections,
      DemoActors actors,
      TransactionTemplate transaction) {
    this.areas = areas;
    this.households = households;
    this.lists = lists;
    this.notes = notes;
    this.corrections = corrections;
    this.actors = actors;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "operations.statistics";
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public void load() {
    COMMUNES.forEach(
        (code, officer) ->
            areas
                .book()
                .findByCode(code, COUNTED)
                .ifPresent(
                    area ->
                        actors.as(officer, () -> transaction.execute(status -> write(area.id())))));
  }

  private int write(long commune) {
    for (AreaCount count : lists.counts(commune, COUNTED)) {
      lists
          .setTotal(
              count.areaId(),
              new VillageTotal(COUNTED, count.listed(), count.persons(), "Số liệu mẫu"))
          .get();
    }
    List<HouseholdLine> listed = new ArrayList<>();
    for (StandingClass standing : List.of(StandingClass.POOR, StandingClass.NEAR_POOR)) {
      listed.addAll(of(commune, standing));
    }
    int place = 0;
    for (HouseholdLine each : listed) {
      describe(each.id(), place++);
    }
    of(commune, StandingClass.NOT_POOR).stream().limit(AVERAGE).forEach(this::averageLiving);
    return place;
  }

  private List<HouseholdLine> of(long area, StandingClass standing) {
    return lists.all(
        new Listing(area, WRITTEN, Optional.of(standing), "", Listing.Order.NUMBER, 0));
  }

  /** One or two causes; every seventh cannot work, every ninth has a person of merit. */
  private void describe(long id, int place) {
    Household household = households.get(id, WRITTEN);
    if (place % 5 == 2) {
      household = ethnicGroup(household, place % 10 == 2 ? "02" : "07");
    }
    List<Trait> traits = new ArrayList<>(household.traits());
    traits.add(mark(TraitKind.CAUSE, CAUSES.get(place % CAUSES.size())));
    if (place % 3 == 0) {
      traits.add(mark(TraitKind.CAUSE, CAUSES.get((place + 2) % CAUSES.size())));
    }
    if (place % 7 == 3) {
      traits.add(mark(TraitKind.HOUSEHOLD_MARK, "cannot-work"));
    }
    if (place % 9 == 4) {
      long head = household.head().orElseThrow().personId();
      traits.add(new Trait(TraitKind.PERSON_MARK, "person-of-merit", OptionalLong.of(head), ""));
    }
    notes
        .setTraits(
            id,
            traits.stream().distinct().toList(),
            new Deed(WRITTEN, "số liệu mẫu", household.edition()))
        .get();
  }

  private static Trait mark(TraitKind kind, String code) {
    return new Trait(kind, code, OptionalLong.empty(), "");
  }

  private Household ethnicGroup(Household household, String code) {
    Household now = household;
    for (Member member : household.members()) {
      MemberFields was = member.fields();
      MemberFields is =
          new MemberFields(
              was.name(), was.relation(), was.sex(), was.birth(), code, was.idNumber());
      now =
          corrections
              .correct(
                  now.id(), member.personId(), is, new Deed(WRITTEN, "số liệu mẫu", now.edition()))
              .get();
    }
    return households.get(now.id(), WRITTEN);
  }

  private void averageLiving(HouseholdLine line) {
    Household household = households.get(line.id(), DECIDED);
    notes
        .classify(
            line.id(),
            Standing.of(StandingClass.AVERAGE_LIVING, DECIDED, "Quyết định mẫu"),
            new Deed(DECIDED, "số liệu mẫu", household.edition()))
        .get();
  }
}
