package vn.chungtay.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a plan: number 1 is the first; a later one amends the one before. */
public record PlanVersion(
    long id,
    long planId,
    long areaId,
    int number,
    PlanState state,
    PlanHead head,
    String reason,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    int editCount) {}
