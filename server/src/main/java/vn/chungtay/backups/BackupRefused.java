package vn.chungtay.backups;

import java.util.List;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** A backup cannot be written or read back: which case ({@code BAK-001} …), and what to do. */
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  BackupRefused(String code, Object... arguments) {
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
    return code + ": " + Texts.in(language).text("backups." + code, arguments.toArray());
  }
}
