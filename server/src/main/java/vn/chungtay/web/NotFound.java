package vn.chungtay.web;

/**
 * There is no such thing, or none that this person may see: to them it is the same. Answers 404.
 */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what was looked for, for the log only. */
  public NotFound(String what) {
    super("WEB-404 " + what);
  }
}
