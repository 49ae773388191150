package vn.chungtay.households;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The households of one commune of the demo, ready to be written. */
final class SampleCommune {
  /** The last of them are others written down a second time, for the worklist of double entries. */
  private static final int DOUBLES = 12;

  private static final int LANES = 40;

  /** No ID number begins so: sample people have numbers that nobody has. */
  private static final String NOBODY = "999";

  private final SampleMargins margins;
  private final SyntheticPeople people;
  private final List<BulkRegister.Row> rows = new ArrayList<>();
  private int numbered;

  /**
   * Makes them.
   *
   * @param places villages, or the commune itself where only its listed households are known
   */
  SampleCommune(
      SampleMargins margins,
      List<SampleFamilies.Family> families,
      List<Long> places,
      SyntheticPeople people) {
    this.margins = margins;
    this.people = people;
    List<List<Standing>> standings = SampleHistory.of(margins, families);
    boolean whole = places.size() > 1;
    for (int i = 0; i < families.size(); i++) {
      long place = places.get(whole ? people.below(places.size()) : 0);
      List<MemberFields> members =
          whole && i >= families.size() - DOUBLES
              ? DoubledFamily.of(
                  rows.get(i - families.size() / 2).household().members(), i % DoubledFamily.WAYS)
              : members(families.get(i), whole);
      String address = "Ngõ " + (1 + people.below(LANES));
      NewHousehold fresh = new NewHousehold(place, "", address, members);
      rows.add(row(fresh, since(i), standings.get(i)));
    }
  }

  List<BulkRegister.Row> rows() {
    return rows;
  }

  /** Households come in the middle of the year in which the annex has more of them. */
  private LocalDate since(int place) {
    for (SampleMargins.OfYear year : margins.years()) {
      if (place < year.households()) {
        return year.equals(margins.first()) ? year.day() : LocalDate.of(year.year(), Month.JULY, 1);
      }
    }
    throw new IllegalStateException("more households than the annex has");
  }

  private static BulkRegister.Row row(
      NewHousehold fresh, LocalDate since, List<Standing> standings) {
    List<Standing> own = new ArrayList<>(standings);
    Standing first = own.get(0);
    own.set(0, Standing.of(first.standingClass(), since, first.decision()));
    return new BulkRegister.Row(fresh, since, own);
  }

  private List<MemberFields> members(SampleFamilies.Family family, boolean whole) {
    List<MemberFields> members = people.named(family.people(), SampleFamilies.YEAR);
    return whole ? members.stream().map(this::numbered).toList() : members;
  }

  private MemberFields numbered(MemberFields member) {
    Birth birth = member.birth();
    if (birth == null || birth.year() > margins.first().year() - 15) {
      return member;
    }
    String number =
        "%s%s%d%02d%05d"
            .formatted(
                NOBODY,
                margins.code().endsWith("8") ? "1" : "2",
                member.sex() == Sex.FEMALE ? 1 : 0,
                birth.year() % 100,
                ++numbered);
    return new MemberFields(
        member.name(), member.relation(), member.sex(), birth, member.ethnicGroup(), number);
  }

  /** Households and persons of each village at the end of a day. */
  Map<Long, int[]> counts(LocalDate day) {
    Map<Long, int[]> counts = new LinkedHashMap<>();
    for (BulkRegister.Row row : rows) {
      if (!row.since().isAfter(day)) {
        int[] count = counts.computeIfAbsent(row.household().areaId(), area -> new int[2]);
        count[0]++;
        for (MemberFields member : row.household().members()) {
          count[1] += BulkRegister.joined(member.birth(), row.since()).isAfter(day) ? 0 : 1;
        }
      }
    }
    return counts;
  }
}
