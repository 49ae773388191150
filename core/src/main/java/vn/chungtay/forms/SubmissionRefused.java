package vn.chungtay.forms;

/** Bytes that are no filled form of ours: a code with a text at {@code forms.submission.<code>}. */
public final class SubmissionRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String detail;

  SubmissionRefused(String code, String detail) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail;
  }

  /**
   * {@code not-xml}, {@code doctype}, {@code too-deep}, {@code too-many}, {@code too-long}, {@code
   * twice}, {@code no-form}, {@code no-instance}.
   */
  public String code() {
    return code;
  }

  /** Where or what; may be empty. */
  public String detail() {
    return detail;
  }

  /** The key of its text. */
  public String textKey() {
    return "forms.submission." + code;
  }
}
