package vn.chungtay.operations;

import java.util.List;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** The server cannot start, for a reason the person at the keyboard can change. */
public final class CannotServe extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  CannotServe(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Code, what happened and what to do, in one line. */
  public String in(Language language) {
    return code + ": " + Message.of("operations." + code, arguments.toArray()).in(language);
  }
}
