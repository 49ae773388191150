package vn.chungtay.areas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What unit a printed name means.
 *
 * @param area the unit, or null where none or several may be meant
 * @param others the units that may be meant where it is not clear which
 */
public record NameMatch(
    String printed, Certainty certainty, @Nullable Area area, List<Area> others) {
  /** How sure the match is. */
  public enum Certainty {
    /** The name, however its tones are placed and its letters capitalised. */
    EXACT,
    /** Other marks or one other letter: a person should look. */
    SPELLING,
    /** Several units may be meant. */
    AMBIGUOUS,
    /** No unit of the parent is called anything like this. */
    NONE
  }

  /** The unit where exactly one is meant, surely or probably. */
  public Optional<Area> found() {
    return Optional.ofNullable(area);
  }
}
