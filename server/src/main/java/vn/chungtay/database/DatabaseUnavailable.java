package vn.chungtay.database;

import java.util.List;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The database cannot be used: which case ({@code DB-001} …), and what to do about it. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  DatabaseUnavailable(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The stable code of the case. */
  public String code() {
    return code;
  }

  /** Code, what happened and what to do, in one line. */
  public String in(Language language) {
    String text = Texts.in(language).text("database." + code, arguments.toArray());
    return code + ": " + text;
  }
}
