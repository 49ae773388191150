package vn.chungtay.standards;

import java.util.Locale;
import java.util.Optional;

/**
 * How a figure of the law came into a rulebook. Everything but {@link #READ} is shown with a mark.
 */
public enum Certainty {
  /** Read in a source that quotes the act. */
  READ,
  /** Read, but the source describes a draft, not the act as signed. */
  DRAFT,
  /** Read in someone else's summary or program, not in the text of the act. */
  SECOND_HAND,
  /** From memory, not compared with the act. */
  MEMORY,
  /** Nobody compared it with anything. */
  UNVERIFIED,
  /** An assumption for a what-if: no act says it. */
  ASSUMED,
  /** An invented figure that shows how an overlay is written; never law. */
  EXAMPLE;

  /** True only where the act was read; everything else carries the mark on every page. */
  public boolean isVerified() {
    return this == READ;
  }

  /** The word used in YAML files and in message keys, e.g. {@code second-hand}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Certainty> of(String code) {
    for (Certainty certainty : values()) {
      if (certainty.code().equals(code)) {
        return Optional.of(certainty);
      }
    }
    return Optional.empty();
  }
}
