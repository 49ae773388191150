package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.values.Refusal;

/** What is refused about members, wherever they come from. Field names carry {@code prefix}. */
@Component
class Checks {
  /** Nobody alive was born before: what is older is a slip of the pen. */
  private static final int EARLIEST = 1850;

  private final MemberTable members;
  private final NotesTable notes;

  Checks(MemberTable members, NotesTable notes) {
    this.members = members;
    this.notes = notes;
  }

  /** What is wrong with a person; {@code personId} 0 for one who is new. */
  List<Refusal> faults(MemberFields fields, long personId, LocalDate day, String prefix) {
    List<Refusal> faults = new ArrayList<>();
    if (fields.name().isEmpty()) {
      faults.add(Refusal.of("HOUSE-003", prefix + "name", "households.refusal.name-missing"));
    }
    Birth birth = fields.birth();
    if (birth != null && birth.earliest().isAfter(day)) {
      faults.add(
          Refusal.of(
              "HOUSE-004",
              prefix + "birth",
              "households.refusal.born-later",
              birth.written(),
              day));
    }
    if (birth != null && birth.year() < EARLIEST) {
      faults.add(
          Refusal.of(
              "HOUSE-027",
              prefix + "birth",
              "households.refusal.born-too-early",
              String.valueOf(EARLIEST)));
    }
    String number = fields.idNumber();
    if (number != null && !number.isEmpty()) {
      if (!number.matches("\\d{9}|\\d{12}")) {
        faults.add(
            Refusal.of(
                "HOUSE-005", prefix + "idNumber", "households.refusal.id-number", number.length()));
      } else if (members.otherWith(number, personId).isPresent()) {
        faults.add(
            Refusal.of("HOUSE-006", prefix + "idNumber", "households.refusal.id-number-taken"));
      }
    }
    String group = fields.ethnicGroup();
    if (!group.isEmpty()
        && notes.codes("ETHNIC_GROUP").stream().noneMatch(c -> c.code().equals(group))) {
      faults.add(
          Refusal.of(
              "HOUSE-007", prefix + "ethnicGroup", "households.refusal.ethnic-group", group));
    }
    return faults;
  }

  /** What is wrong with the members of a household taken together. */
  List<Refusal> together(List<MemberFields> fields) {
    List<Refusal> faults = new ArrayList<>();
    long heads = fields.stream().filter(f -> f.relation() == Relation.HEAD).count();
    if (heads != 1) {
      faults.add(Refusal.of("HOUSE-008", "head", "households.refusal.one-head", heads));
    }
    Set<String> numbers = new HashSet<>();
    for (MemberFields each : fields) {
      String number = each.idNumber();
      if (number != null && !number.isEmpty() && !numbers.add(number)) {
        faults.add(Refusal.of("HOUSE-006", "idNumber", "households.refusal.id-number-taken"));
      }
    }
    return faults;
  }
}
