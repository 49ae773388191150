package vn.chungtay.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.values.Message;

/** What the cells of a row say of a person; what they say wrong is told of its household. */
final class PersonCells {
  private final CellValues values;
  private final Layout layout;
  private final Map<Field, Integer> columns;

  /** Reads the rows of a sheet. */
  PersonCells(CellValues values, Layout layout, Map<Field, Integer> columns) {
    this.values = values;
    this.layout = layout;
    this.columns = columns;
  }

  @Nullable Relation relation(Listed household, DataRow row) {
    if (!row.has(Field.RELATION)) {
      return null;
    }
    Optional<Relation> relation = values.relation(row.get(Field.RELATION));
    if (relation.isEmpty()) {
      wrong(household, row, Field.RELATION, "IMP-104", "imports.fault-relation");
    }
    return relation.orElse(null);
  }

  @Nullable Sex sex(Listed household, DataRow row) {
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

  @Nullable Birth birth(Listed household, DataRow row) {
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

  String ethnicGroup(Listed household, DataRow row) {
    if (!row.has(Field.ETHNIC_GROUP)) {
      return "";
    }
    Optional<String> code = values.ethnicGroup(row.get(Field.ETHNIC_GROUP));
    if (code.isEmpty()) {
      wrong(household, row, Field.ETHNIC_GROUP, "IMP-108", "imports.fault-ethnic-group");
    }
    return code.orElse("");
  }

  String idNumber(Listed household, DataRow row) {
    if (!row.has(Field.ID_NUMBER)) {
      return "";
    }
    CellValues.Read<String> read = values.idNumber(row.get(Field.ID_NUMBER));
    if (read.wrong() != null) {
      fault(household, row, Field.ID_NUMBER, "IMP-109", read.wrong());
    }
    return read.value() == null ? "" : read.value();
  }

  void wrong(Listed household, DataRow row, Field field, String code, String key) {
    fault(household, row, field, code, Message.of(key, CellValues.shortened(row.get(field))));
  }

  void fault(Listed household, DataRow row, Field field, String code, Message message) {
    fault(household, row.number(), field, code, message);
  }

  void fault(Listed household, int row, Field field, String code, Message message) {
    household.faults.add(new Fault(layout.sheet(), row, column(field), code, message));
  }

  int column(Field field) {
    return columns.getOrDefault(field, 0);
  }
}
