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

    /** All that the list says of the person. */
    String facts() {
      return String.join(
          "|",
          name,
          relation == null ? "" : relation.name(),
          sex == null ? "" : sex.name(),
          birth == null ? "" : birth.written(),
          ethnicGroup,
          idNumber);
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

  /** All that the list says of it, wherever it stands there: the same where it says the same. */
  String facts() {
    StringBuilder facts = new StringBuilder();
    facts.append(areaId).append('|').append(address).append('|');
    facts.append(standing == null ? "" : standing.name());
    persons.forEach(each -> facts.append('|').append(each.facts()));
    return facts.toString();
  }

  Person head() {
    return persons.stream()
        .filter(p -> p.relation() == Relation.HEAD)
        .findFirst()
        .orElse(persons.get(0));
  }
}
