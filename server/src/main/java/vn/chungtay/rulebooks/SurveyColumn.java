package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Fact;

/**
 * A column of a survey file as DuckDB expressions: the answer in its declared type, and the tests
 * that refuse a row. A cell that cannot be read never becomes another value.
 *
 * @param name column name
 * @param typed the answer in its type; null where there is none
 * @param checks what refuses a row, each with the code of its reason
 */
record SurveyColumn(String name, String typed, List<Check> checks) {
  private static final String ID = "household_id";

  /** A test that is true where the row must be refused. */
  record Check(String bad, String code, String expected) {}

  /** The column of {@code file} that answers {@code fact}. */
  static SurveyColumn of(Fact fact, SurveyFile file) {
    String kind = file.type(fact.name()).toUpperCase(Locale.ROOT);
    boolean text = isText(kind);
    String value = file.csv() ? cell(fact.name()) : Duck.name(fact.name());
    return switch (fact.type()) {
      case BOOL -> bool(fact, kind, value);
      case CHOICE -> choice(fact, value, text);
      case WHOLE, DECIMAL -> number(fact, kind, value);
    };
  }

  /**
   * A cell of CSV: blanks around it do not count, an empty one is no answer. Parquet is taken as it
   * is written: its columns keep their dictionaries, which makes the rules several times faster.
   */
  private static String cell(String column) {
    return filled(Duck.name(column));
  }

  private static String filled(String value) {
    return "NULLIF(TRIM(" + value + "), '')";
  }

  static boolean isText(String kind) {
    return kind.equals("VARCHAR") || kind.startsWith("ENUM");
  }

  private static SurveyColumn bool(Fact fact, String kind, String value) {
    if (kind.equals("BOOLEAN")) {
      return new SurveyColumn(fact.name(), value, List.of());
    }
    String lower = "LOWER(CAST(" + value + " AS VARCHAR))";
    String typed = "(CASE " + lower + " WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END)";
    return new SurveyColumn(
        fact.name(),
        typed,
        List.of(new Check(lower + " NOT IN ('true', 'false')", "not-flag", "true, false")));
  }

  private static SurveyColumn choice(Fact fact, String value, boolean text) {
    String shown = text ? value : "CAST(" + value + " AS VARCHAR)";
    String choices = fact.choiceCodes().stream().map(Duck::text).collect(Collectors.joining(", "));
    return new SurveyColumn(
        fact.name(),
        shown,
        List.of(
            new Check(
                shown + " NOT IN (" + choices + ")",
                "not-choice",
                String.join(", ", fact.choiceCodes()))));
  }

  private static SurveyColumn number(Fact fact, String kind, String value) {
    boolean whole = fact.type() == Fact.Type.WHOLE;
    String type = whole ? "BIGINT" : "DECIMAL(18, " + fact.decimals() + ")";
    // "2.0" is a whole number; engines differ in casting it, so its zeros are cut off first.
    String digits = whole && isText(kind) ? "SPLIT_PART(" + value + ", '.', 1)" : value;
    String typed = "TRY_CAST(" + digits + " AS " + type + ")";
    String code = whole ? "not-whole" : "not-decimal";
    String bad = "";
    if (isText(kind)) {
      String pattern =
          whole
              ? "[+-]?[0-9]{1,18}([.]0*)?"
              : "[+-]?[0-9]{1,13}([.][0-9]{0," + fact.decimals() + "}0*)?";
      bad = "NOT REGEXP_FULL_MATCH(" + value + ", " + Duck.text(pattern) + ")";
    } else if (isWholeKind(kind)) {
      typed = whole ? "CAST(" + value + " AS BIGINT)" : typed;
    } else {
      // A binary or decimal number must be what it says after being brought to the fact's step.
      bad =
          value
              + " IS NOT NULL AND ("
              + typed
              + " IS NULL OR CAST("
              + typed
              + " AS DOUBLE) <> CAST("
              + value
              + " AS DOUBLE))";
    }
    List<Check> checks = new ArrayList<>();
    if (!bad.isEmpty()) {
      checks.add(new Check(bad, code, whole ? "" : Integer.toString(fact.decimals())));
    }
    addBound(checks, typed, " < ", fact.min(), "too-small");
    addBound(checks, typed, " > ", fact.max(), "too-great");
    return new SurveyColumn(fact.name(), typed, checks);
  }

  private static boolean isWholeKind(String kind) {
    return List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
        .contains(kind);
  }

  private static void addBound(
      List<Check> checks, String typed, String sign, @Nullable BigDecimal bound, String code) {
    if (bound != null) {
      String plain = bound.toPlainString();
      checks.add(new Check(typed + sign + plain, code, plain));
    }
  }

  /** A code of the area list: so many digits, as text. */
  static SurveyColumn code(String column, int digits) {
    String value = Duck.name(column);
    String bad =
        value + " IS NULL OR NOT REGEXP_FULL_MATCH(" + value + ", '[0-9]{" + digits + "}')";
    return new SurveyColumn(
        column, value, List.of(new Check(bad, "malformed-code", Integer.toString(digits))));
  }

  /** A key that may be left out. */
  static SurveyColumn key(String column) {
    return new SurveyColumn(
        column, filled("CAST(" + Duck.name(column) + " AS VARCHAR)"), List.of());
  }

  /** The key of the household. */
  static SurveyColumn id(SurveyFile file) {
    String value = file.csv() ? cell(ID) : ID;
    String bad = file.csv() ? value + " IS NULL" : ID + " IS NULL OR " + ID + " = ''";
    return new SurveyColumn(ID, value, List.of(new Check(bad, "no-id", "")));
  }

  /** The survey weight: one where it is not given. */
  static SurveyColumn weight(String kind) {
    String value =
        isText(kind.toUpperCase(Locale.ROOT)) ? "NULLIF(TRIM(\"weight\"), '')" : "\"weight\"";
    String typed = "TRY_CAST(" + value + " AS DECIMAL(18, 6))";
    return new SurveyColumn(
        "weight",
        "COALESCE(" + typed + ", 1)",
        List.of(
            new Check(
                value + " IS NOT NULL AND (" + typed + " IS NULL OR " + typed + " <= 0)",
                "bad-weight",
                "")));
  }

  /** True for a row this column refuses. */
  String refuses() {
    return checks.stream()
        .map(check -> "COALESCE(" + check.bad() + ", FALSE)")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
