package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.StandingClass;

/** A household as a list has it, with all that is wrong with it. */
final class Listed {
  /**
   * A person of the list; what is null or empty the list does not say.
   *
   * @param idNumber digits; empty where the list gives none or hides it
   */
  record Person(
      int row,
      int nameColumn,
      String name,
      @Nullable Relation relation,
      @Nullable Sex sex,
      @Nullable Birth birth,
      String ethnicGroup,
      String idNumber) {
    MemberFields fields() {
      return new MemberFields(
          name, relation == null ? Relation.OTHER : relation, sex, birth, ethnicGroup, idNumber);
    }

    Person as(Relation other) {
      return new Person(row, nameColumn, name, other, sex, birth, ethnicGroup, idNumber);
    }
  }

  final String sheet;
  final int firstRow;
  int lastRow;
  String number = "";
  int numberColumn;
  long areaId;
  String address = "";
  @Nullable StandingClass standing;
  int standingColumn;
  final List<Person> persons = new ArrayList<>(4);
  final List<Fault> faults = new ArrayList<>(0);

  Listed(String sheet, int firstRow) {
    this.sheet = sheet;
    this.firstRow = firstRow;
    this.lastRow = firstRow;
  }

  /** Names it where a person is asked about it. */
  String key() {
    return sheet + "!" + firstRow;
  }

  /** All that the list says of it: the same text where it says the same. */
  String facts() {
    StringBuilder facts = new StringBuilder(key());
    facts.append('|').append(areaId).append('|').append(address).append('|');
    facts.append(standing == null ? "" : standing.name());
    for (Person each : persons) {
      Relation relation = each.relation();
      Sex sex = each.sex();
      Birth birth = each.birth();
      facts
          .append('|')
          .append(each.name())
          .append('|')
          .append(relation == null ? "" : relation.name())
          .append('|')
          .append(sex == null ? "" : sex.name())
          .append('|')
          .append(birth == null ? "" : birth.written())
          .append('|')
          .append(each.ethnicGroup())
          .append('|')
          .append(each.idNumber());
    }
    return facts.toString();
  }

  Person head() {
    return persons.stream()
        .filter(p -> p.relation() == Relation.HEAD)
        .findFirst()
        .orElse(persons.get(0));
  }
}
