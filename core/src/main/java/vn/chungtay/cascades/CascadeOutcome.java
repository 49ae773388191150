package vn.chungtay.cascades;

import java.util.Optional;

/** Either a cascade or why there is none. */
public sealed interface CascadeOutcome permits Cascade, CascadeRefused {
  /** The cascade, where there is one. */
  Optional<Cascade> cascade();

  /** The refusal, where there is one. */
  Optional<CascadeRefused> refused();
}
