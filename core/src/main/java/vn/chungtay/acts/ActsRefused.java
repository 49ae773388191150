package vn.chungtay.acts;

import vn.chungtay.values.Message;

/** The files of the graph of acts cannot be used; the message says which file, act and why. */
public final class ActsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  ActsRefused(String file, String act, String fault, String detail) {
    super(file + ": " + act + ": " + fault + " " + detail);
    this.reason = Message.of("acts." + fault, file, act, detail);
  }

  /** The reason, for a person. */
  public Message reason() {
    return reason;
  }
}
