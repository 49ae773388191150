package vn.chungtay.standards;

import java.util.List;

/** Carries one fault from deep inside a file up to the reader, which collects them. */
public final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RulebookFault fault;

  YamlFault(String file, int line, String key, String code, String... details) {
    super(code);
    this.fault = new RulebookFault(file, line, key, code, List.of(details));
  }

  /** What was wrong, with file, line and key. */
  public RulebookFault fault() {
    return fault;
  }
}
