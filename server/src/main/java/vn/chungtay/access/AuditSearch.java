package vn.chungtay.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody looks for.
 *
 * @param actor sign-in name; empty for everybody
 * @param subject what it happened to, as it was written; empty for all
 * @param from the first moment; null from the beginning
 * @param until the moment after the last; null until now
 */
public record AuditSearch(
    String actor, String subject, @Nullable Instant from, @Nullable Instant until) {
  /** All entries. */
  public static final AuditSearch ALL = new AuditSearch("", "", null, null);
}
