package vn.chungtay.imports;

import java.util.List;
import java.util.Set;
import vn.chungtay.households.Relation;

/** How a sheet tells that a new household begins. */
enum HouseholdBegin {
  /** Another number of a household. */
  NUMBER {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      String number = row.get(Field.HOUSEHOLD_NUMBER);
      if (number.isEmpty()) {
        return first.get(Field.HOUSEHOLD_NUMBER).isEmpty() && isSecondHead(row, current);
      }
      return !number.equals(first.get(Field.HOUSEHOLD_NUMBER));
    }
  },
  /** The head's column is filled in the first row only. */
  HEAD_ONCE {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      return row.has(Field.HEAD_NAME);
    }
  },
  /** The head is repeated in each row. */
  HEAD_REPEATED {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      return !CellValues.nameKey(row.get(Field.HEAD_NAME))
              .equals(CellValues.nameKey(first.get(Field.HEAD_NAME)))
          || isSecondHead(row, current);
    }
  },
  /** The word "chủ hộ". */
  RELATION {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      return isHead(row);
    }
  },
  /** Households are numbered, persons are not. */
  ORDER {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      return row.has(Field.ORDER);
    }
  },
  /** Each row is a household. */
  ROW {
    @Override
    boolean begins(DataRow row, DataRow first, Listed current) {
      return true;
    }
  };

  abstract boolean begins(DataRow row, DataRow first, Listed current);

  static HouseholdBegin of(Set<Field> columns, List<DataRow> rows) {
    if (some(rows, Field.HOUSEHOLD_NUMBER)) {
      return NUMBER;
    }
    if (columns.contains(Field.HEAD_NAME) && columns.contains(Field.NAME)) {
      return rows.stream().allMatch(r -> r.has(Field.HEAD_NAME)) ? HEAD_REPEATED : HEAD_ONCE;
    }
    if (columns.contains(Field.HEAD_NAME)) {
      return ROW;
    }
    if (rows.stream().anyMatch(HouseholdBegin::isHead)) {
      return RELATION;
    }
    boolean numbersHouseholds =
        some(rows, Field.ORDER) && rows.stream().anyMatch(r -> !r.has(Field.ORDER));
    return numbersHouseholds ? ORDER : ROW;
  }

  private static boolean some(List<DataRow> rows, Field field) {
    return rows.stream().anyMatch(r -> r.has(field));
  }

  static boolean isHead(DataRow row) {
    String words = HeadingWords.plain(row.get(Field.RELATION));
    return words.equals("chu ho") || words.equals("ch");
  }

  static boolean isSecondHead(DataRow row, Listed current) {
    return isHead(row) && current.persons.stream().anyMatch(p -> p.relation() == Relation.HEAD);
  }
}
