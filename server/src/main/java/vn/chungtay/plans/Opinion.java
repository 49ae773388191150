package vn.chungtay.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that somebody was asked for, or gave unasked.
 *
 * @param areaId the area of whoever is asked
 * @param asked the body or unit
 * @param due null where no day was set
 * @param words empty while nothing was said
 * @param taken null while nobody has answered
 */
public record Opinion(
    long id,
    long planId,
    long versionId,
    long areaId,
    String asked,
    String planTitle,
    @Nullable LocalDate due,
    boolean hasPaper,
    String words,
    String givenBy,
    @Nullable Instant givenAt,
    @Nullable Taken taken,
    String answer,
    String answeredBy,
    @Nullable Instant answeredAt) {
  /** What became of an opinion. */
  public enum Taken {
    TAKEN,
    PARTLY,
    NOT_TAKEN
  }

  /** True once something was said. */
  public boolean given() {
    return !words.isEmpty();
  }

  /** True where something was said and nobody has answered. */
  public boolean waits() {
    return given() && taken == null;
  }
}
