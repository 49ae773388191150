package vn.chungtay.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.values.Language;

/**
 * A finding of the audit with what a person decided about it. The message is kept in both languages
 * as it was told, so that a later program cannot change what somebody decided on.
 */
public record StoredFinding(
    long id,
    Finding.Code code,
    Finding.Severity severity,
    @Nullable String unit,
    @Nullable Integer year,
    @Nullable Measure measure,
    String printed,
    @Nullable String expected,
    String place,
    String messageVi,
    String messageEn,
    Decision decision,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String decisionReason) {

  /** What a person said of a finding. */
  public enum Decision {
    OPEN,
    /** The expected value stands in the annex now. */
    ACCEPTED,
    /** The printed value stays. */
    REJECTED
  }

  /** The message in one language. */
  public String message(Language language) {
    return language == Language.VI ? messageVi : messageEn;
  }

  /** True where accepting can put a value into a cell of the annex. */
  public boolean repairable() {
    return expected != null && unit != null && year != null && measure != null;
  }
}
