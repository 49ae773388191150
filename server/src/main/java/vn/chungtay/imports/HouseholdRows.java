package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.Area;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Relation;
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
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Villages villages;
  private final CellValues values;
  private Layout layout = new Layout("", "", 0, List.of());
  private Map<Field, Integer> columns = Map.of();
  private PersonCells cells;
  private String village = "";

  HouseholdRows(Villages villages, CellValues values) {
    this.villages = villages;
    this.values = values;
    this.cells = new PersonCells(values, layout, columns);
  }

  /** The households of a sheet in their order. */
  List<Listed> households(Layout of, Map<Field, Integer> columnOf, List<DataRow> rows) {
    layout = of;
    columns = Map.copyOf(columnOf);
    cells = new PersonCells(values, layout, columns);
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
    household.numberColumn = cells.column(Field.HOUSEHOLD_NUMBER);
    household.standingColumn = cells.column(Field.STANDING);
    String address = tidy(row.get(Field.ADDRESS));
    if (address.length() > ADDRESS) {
      Message wrong = Message.of("imports.fault-address-long", address.length(), ADDRESS);
      cells.fault(household, row, Field.ADDRESS, "IMP-116", wrong);
    } else {
      household.address = address;
    }
    if (row.has(Field.VILLAGE)) {
      village = row.get(Field.VILLAGE);
    }
    place(household, row);
  }

  private static String tidy(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
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
                cells.fault(household, row, each.getKey(), "IMP-115", wrong);
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
      cells.fault(
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
      cells.fault(household, row, Field.VILLAGE, "IMP-101", other);
    }
  }

  private void person(Listed household, DataRow row, boolean first) {
    boolean separate = columns.containsKey(Field.NAME);
    boolean headRow = first && row.has(Field.HEAD_NAME) && !row.has(Field.NAME);
    Field nameField = separate && !headRow ? Field.NAME : Field.HEAD_NAME;
    String name = tidy(row.get(nameField));
    if (name.isEmpty()) {
      cells.fault(household, row, nameField, "IMP-102", Message.of("imports.fault-no-name"));
      return;
    }
    if (name.length() > 100 || !LETTER.matcher(name).find()) {
      Message wrong = Message.of("imports.fault-name", CellValues.shortened(name));
      cells.fault(household, row, nameField, "IMP-103", wrong);
      return;
    }
    Birth birth = cells.birth(household, row);
    household.persons.add(
        new Listed.Person(
            row.number(),
            cells.column(nameField),
            name,
            headRow ? Relation.HEAD : cells.relation(household, row),
            cells.sex(household, row),
            birth,
            cells.ethnicGroup(household, row),
            cells.idNumber(household, row)));
  }

  private void standing(Listed household, DataRow row) {
    @Nullable StandingClass told = null;
    if (row.has(Field.STANDING)) {
      told = values.standing(row.get(Field.STANDING)).orElse(null);
      if (told == null) {
        cells.wrong(household, row, Field.STANDING, "IMP-110", "imports.fault-standing");
      }
    }
    for (Field field : List.of(Field.POOR, Field.NEAR_POOR)) {
      if (isMarked(household, row, field)) {
        StandingClass marked = field == Field.POOR ? StandingClass.POOR : StandingClass.NEAR_POOR;
        household.standingColumn = cells.column(field);
        if (told != null && told != marked) {
          cells.fault(household, row, field, "IMP-111", Message.of("imports.fault-two-standings"));
        }
        told = marked;
      }
    }
    if (told != null && household.standing != null && told != household.standing) {
      cells.fault(
          household, row, Field.STANDING, "IMP-111", Message.of("imports.fault-two-standings"));
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
      cells.wrong(household, row, field, "IMP-117", "imports.fault-mark");
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
        cells.fault(household, person.row(), Field.RELATION, "IMP-112", two);
      }
    }
    if (persons.size() > MOST_PERSONS) {
      Message many = Message.of("imports.fault-too-many", persons.size());
      cells.fault(household, first, Field.NAME, "IMP-113", many);
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
              cells.column(Field.HEAD_NAME),
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
      cells.fault(household, first, Field.RELATION, "IMP-114", none);
    }
  }
}
