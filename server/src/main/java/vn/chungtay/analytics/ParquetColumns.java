package vn.chungtay.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Parquet file's columns as expressions of DuckDB that give the same answers and labels as the
 * cells of a CSV would.
 *
 * @param typeOf the column types by name
 */
record ParquetColumns(Map<String, String> typeOf) {
  List<String> names() {
    return List.copyOf(typeOf.keySet());
  }

  /** 0, 1, NULL where not answered, −1 where neither. */
  String answer(String column) {
    String name = DuckFiles.name(column);
    if (type(column).equals("BOOLEAN")) {
      return "CAST(" + name + " AS INT)";
    }
    if (isWhole(column)) {
      return "CASE WHEN "
          + name
          + " IN (0, 1) THEN CAST("
          + name
          + " AS INT)"
          + (" WHEN " + name + " IS NULL THEN NULL ELSE -1 END");
    }
    String text = "lower(trim(CAST(" + name + " AS VARCHAR)))";
    return "CASE WHEN "
        + name
        + " IS NULL OR "
        + text
        + " IN ('', 'na', 'nan', '.') THEN NULL"
        + (" WHEN " + text + " IN ('1', 'true', '1.0') THEN 1")
        + (" WHEN " + text + " IN ('0', 'false', '0.0') THEN 0 ELSE -1 END");
  }

  /** The label as text, NULL where the cell is empty; whole numbers without decimals. */
  String label(String column) {
    String name = DuckFiles.name(column);
    if (isWhole(column)) {
      return "CAST(" + name + " AS VARCHAR)";
    }
    if (isFraction(column)) {
      return "CASE WHEN "
          + name
          + " = floor("
          + name
          + ") THEN CAST(CAST("
          + name
          + " AS HUGEINT) AS VARCHAR) ELSE CAST("
          + name
          + " AS VARCHAR) END";
    }
    String text = "trim(CAST(" + name + " AS VARCHAR))";
    return "CASE WHEN lower(" + text + ") IN ('', 'na', '.') THEN NULL ELSE " + text + " END";
  }

  /** The number, NULL where the cell is empty or no number. */
  String number(String column) {
    String cast = "TRY_CAST(" + DuckFiles.name(column) + " AS DOUBLE)";
    return "CASE WHEN isfinite(" + cast + ") THEN " + cast + " END";
  }

  private boolean isWhole(String column) {
    return type(column).matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT)");
  }

  private boolean isFraction(String column) {
    String type = type(column);
    return type.equals("DOUBLE") || type.equals("FLOAT") || type.startsWith("DECIMAL");
  }

  private String type(String column) {
    return typeOf.getOrDefault(column, "VARCHAR").toUpperCase(Locale.ROOT);
  }
}
