package vn.chungtay.procedures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened in a review of a village; the review is what its deeds say, in order. */
public sealed interface ReviewDeed {
  /** When it happened. */
  LocalDate day();

  /** In which role. */
  String role();

  /** A step was taken; a vote belongs to a meeting only. */
  record Taken(Step step, LocalDate day, String role, @Nullable Vote vote) implements ReviewDeed {}

  /** A household asked to be reviewed. */
  record Requested(LocalDate day, String role) implements ReviewDeed {}

  /** Somebody objected to what hangs on the wall. */
  record Objected(LocalDate day, String role) implements ReviewDeed {}
}
