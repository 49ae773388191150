package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.Area;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.StandingClass;
import vn.chungtay.values.Message;

/**
 * Which rows of a sheet are one household, and what they say. Communes write a household's own data
 * in its first row only, or in each; number their persons, or their households; name the head in a
 * column of its own, or by the word "chủ hộ".
 */
final class HouseholdRows {
  private static final int MOST_PERSONS = 60;
  private static final int ADDRESS = 200;

  private final Villages villages;
  private final CellValues values;
  private Layout layout = new Layout("", "", 0, List.of());
  private Map<Field, Integer> columns = Map.of();
  private String village = "";

  HouseholdRows(Villages villages, CellValues values) {
    this.villages = villages;
    this.values = values;
  }

  /** The households of a sheet in their order. */
  List<Listed> households(Layout of, Map<Field, Integer> columnOf, List<DataRow> rows) {
    layout = of;
    columns = Map.copyOf(columnOf);
    village = "";
    HouseholdBegin begin = HouseholdBegin.of(columns.keySet(), rows);
    List<Listed> households = new ArrayList<>();
    @Nullable Listed current = null;
    @Nullable DataRow first = null;
    for (DataRow row : rows) {
      if (current == null || first == null || begin.begins(row, first, current)) {
        if (current != null && first != null) {
          close(current, first);
        }
        current = new Listed(layout.sheet(), row.number());
        first = row;
        households.add(current);
        takeErrors(current, row);
        open(current, row);
      } else {
        takeErrors(current, row);
      }
      if (!row.equals(first) && row.has(Field.VILLAGE)) {
        sameVillage(current, row);
      }
      current.lastRow = row.number();
      person(current, row, row.equals(first));
      standing(current, row);
    }
    if (current != null && first != null) {
      close(current, first);
    }
    return households;
  }

  private void open(Listed household, DataRow row) {
    household.number = row.get(Field.HOUSEHOLD_NUMBER);
    household.numberColumn = column(Field.HOUSEHOLD_NUMBER);
    household.standingColumn = column(Field.STANDING);
    String address = row.get(Field.ADDRESS).strip().replaceAll("\\s+", " ");
    if (address.length() > ADDRESS) {
      Message wrong = Message.of("imports.fault-address-long", address.length(), ADDRESS);
      fault(household, row, Field.ADDRESS, "IMP-116", wrong);
    } else {
      household.address = address;
    }
    if (row.has(Field.VILLAGE)) {
      village = row.get(Field.VILLAGE);
    }
    place(household, row);
  }

  /** What a failed formula left in a cell is told, and is no name, address or village. */
  private void takeErrors(Listed household, DataRow row) {
    row.values()
        .entrySet()
        .removeIf(
            each -> {
              boolean error = CellValues.isError(each.getValue());
              if (error) {
                Message wrong = Message.of("imports.fault-error-value", each.getValue());
                fault(household, row, each.getKey(), "IMP-115", wrong);
              }
              return error;
            });
  }

  private void place(Listed household, DataRow row) {
    String told = village.isEmpty() ? row.headline() : village;
    Optional<Area> found =
        told.isEmpty()
            ? villages
                .only()
                .or(() -> villages.find(layout.sheet()))
                .or(() -> villages.findWithin(layout.sheet()))
                .or(() -> villages.findWithin(layout.title()))
            : villages.find(told);
    if (found.isPresent()) {
      household.areaId = found.get().id();
    } else {
      String key = told.isEmpty() ? "imports.fault-no-village" : "imports.fault-village";
      fault(
          household,
          row,
          Field.VILLAGE,
          "IMP-101",
          Message.of(key, villages.names(), CellValues.shortened(told)));
    }
  }

  /** Where the village is repeated it must be the household's. */
  private void sameVillage(Listed household, DataRow row) {
    String told = row.get(Field.VILLAGE);
    if (villages.find(told).filter(a -> a.id() == household.areaId).isEmpty()) {
      Message other =
          villages.find(told).isPresent()
              ? Message.of("imports.fault-two-villages", household.firstRow)
              : Message.of("imports.fault-village", villages.names(), CellValues.shortened(told));
      fault(household, row, Field.VILLAGE, "IMP-101", other);
    }
  }

  private void person(Listed household, DataRow row, boolean first) {
    boolean separate = columns.containsKey(Field.NAME);
    boolean headRow = first && row.has(Field.HEAD_NAME) && !row.has(Field.NAME);
    Field nameField = separate && !headRow ? Field.NAME : Field.HEAD_NAME;
    String name = row.get(nameField).strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      fault(household, row, nameField, "IMP-102", Message.of("imports.fault-no-name"));
      return;
    }
    if (name.length() > 100 || !name.matches(".*\\p{L}.*")) {
      Message wrong = Message.of("imports.fault-name", CellValues.shortened(name));
      fault(household, row, nameField, "IMP-103", wrong);
      return;
    }
    Birth birth = birth(household, row);
    household.persons.add(
        new Listed.Person(
            row.number(),
            column(nameField),
            name,
            headRow ? Relation.HEAD : relation(household, row),
            sex(household, row),
            birth,
            ethnicGroup(household, row),
            idNumber(household, row)));
  }

  private @Nullable Relation relation(Listed household, DataRow row) {
    if (!row.has(Field.RELATION)) {
      return null;
    }
    Optional<Relation> relation = values.relation(row.get(Field.RELATION));
    if (relation.isEmpty()) {
      wrong(household, row, Field.RELATION, "IMP-104", "imports.fault-relation");
    }
    return relation.orElse(null);
  }

  private @Nullable Sex sex(Listed household, DataRow row) {
    boolean male = !CellValues.isNoMark(row.get(Field.MALE));
    boolean female = !CellValues.isNoMark(row.get(Field.FEMALE));
    if (male && female) {
      fault(household, row, Field.FEMALE, "IMP-105", Message.of("imports.fault-both-sexes"));
    }
    if (male || female) {
      return male ? Sex.MALE : Sex.FEMALE;
    }
    if (!row.has(Field.SEX)) {
      return null;
    }
    Optional<Sex> sex =
        columns.containsKey(Field.FEMALE) || !CellValues.isMark(row.get(Field.SEX))
            ? values.sex(row.get(Field.SEX))
            : marked();
    if (sex.isEmpty()) {
      wrong(household, row, Field.SEX, "IMP-106", "imports.fault-sex");
    }
    return sex.orElse(null);
  }

  /** A mark in a single column means what its heading says. */
  private Optional<Sex> marked() {
    return layout.columns().stream()
        .filter(c -> c.column() == column(Field.SEX))
        .findFirst()
        .flatMap(
            c ->
                values.sex(
                    c.headings().isEmpty() ? "" : c.headings().get(c.headings().size() - 1)));
  }

  private @Nullable Birth birth(Listed household, DataRow row) {
    for (Field field : List.of(Field.BIRTH, Field.MALE, Field.FEMALE)) {
      String text = row.get(field);
      boolean told =
          field == Field.BIRTH
              ? !CellValues.isNotSaid(text)
              : !CellValues.isNoMark(text) && !CellValues.isMark(text);
      if (told) {
        CellValues.Read<Birth> read = values.birth(text);
        if (read.wrong() != null) {
          fault(household, row, field, "IMP-107", read.wrong());
        }
        return read.value();
      }
    }
    return null;
  }

  private String ethnicGroup(Listed household, DataRow row) {
    if (!row.has(Field.ETHNIC_GROUP)) {
      return "";
    }
    Optional<String> code = values.ethnicGroup(row.get(Field.ETHNIC_GROUP));
    if (code.isEmpty()) {
      wrong(household, row, Field.ETHNIC_GROUP, "IMP-108", "imports.fault-ethnic-group");
    }
    return code.orElse("");
  }

  private String idNumber(Listed household, DataRow row) {
    if (!row.has(Field.ID_NUMBER)) {
      return "";
    }
    CellValues.Read<String> read = values.idNumber(row.get(Field.ID_NUMBER));
    if (read.wrong() != null) {
      fault(household, row, Field.ID_NUMBER, "IMP-109", read.wrong());
    }
    return read.value() == null ? "" : read.value();
  }

  private void standing(Listed household, DataRow row) {
    @Nullable StandingClass told = null;
    if (row.has(Field.STANDING)) {
      told = values.standing(row.get(Field.STANDING)).orElse(null);
      if (told == null) {
        wrong(household, row, Field.STANDING, "IMP-110", "imports.fault-standing");
      }
    }
    for (Field field : List.of(Field.POOR, Field.NEAR_POOR)) {
      if (isMarked(household, row, field)) {
        StandingClass marked = field == Field.POOR ? StandingClass.POOR : StandingClass.NEAR_POOR;
        household.standingColumn = column(field);
        if (told != null && told != marked) {
          fault(household, row, field, "IMP-111", Message.of("imports.fault-two-standings"));
        }
        told = marked;
      }
    }
    if (told != null && household.standing != null && told != household.standing) {
      fault(household, row, Field.STANDING, "IMP-111", Message.of("imports.fault-two-standings"));
    }
    household.standing = told == null ? household.standing : told;
  }

  /** Marked by a cross, or by how many persons it counts for. */
  private boolean isMarked(Listed household, DataRow row, Field field) {
    String text = row.get(field);
    if (CellValues.isNoMark(text)) {
      return false;
    }
    boolean marked = CellValues.isMark(text) || text.strip().matches("\\d{1,2}");
    if (!marked) {
      wrong(household, row, field, "IMP-117", "imports.fault-mark");
    }
    return marked;
  }

  /** The head is found, or it is told that there is none. */
  private void close(Listed household, DataRow first) {
    List<Listed.Person> persons = household.persons;
    String headName = first.get(Field.HEAD_NAME);
    Map<Relation, Integer> heads = new HashMap<>();
    for (int i = 0; i < persons.size(); i++) {
      Listed.Person person = persons.get(i);
      boolean named =
          !headName.isEmpty()
              && person.relation() == null
              && heads.isEmpty()
              && CellValues.nameKey(person.name()).equals(CellValues.nameKey(headName));
      if (named) {
        persons.set(i, person.as(Relation.HEAD));
      }
      if (persons.get(i).relation() == Relation.HEAD && heads.put(Relation.HEAD, i) != null) {
        Message two = Message.of("imports.fault-two-heads", first.number());
        fault(household, person.row(), Field.RELATION, "IMP-112", two);
      }
    }
    if (persons.size() > MOST_PERSONS) {
      Message many = Message.of("imports.fault-too-many", persons.size());
      fault(household, first, Field.NAME, "IMP-113", many);
    }
    if (heads.isEmpty() && !persons.isEmpty()) {
      chooseHead(household, first, headName);
    }
  }

  private void chooseHead(Listed household, DataRow first, String headName) {
    List<Listed.Person> persons = household.persons;
    if (!headName.isEmpty() && columns.containsKey(Field.NAME)) {
      persons.add(
          0,
          new Listed.Person(
              first.number(),
              column(Field.HEAD_NAME),
              headName,
              Relation.HEAD,
              null,
              null,
              "",
              ""));
    } else if (persons.get(0).relation() == null) {
      persons.set(0, persons.get(0).as(Relation.HEAD));
    } else {
      Message none = Message.of("imports.fault-no-head");
      fault(household, first, Field.RELATION, "IMP-114", none);
    }
  }

  private void wrong(Listed household, DataRow row, Field field, String code, String key) {
    fault(household, row, field, code, Message.of(key, CellValues.shortened(row.get(field))));
  }

  private void fault(Listed household, DataRow row, Field field, String code, Message message) {
    fault(household, row.number(), field, code, message);
  }

  private void fault(Listed household, int row, Field field, String code, Message message) {
    household.faults.add(new Fault(layout.sheet(), row, column(field), code, message));
  }

  private int column(Field field) {
    return columns.getOrDefault(field, 0);
  }
}
