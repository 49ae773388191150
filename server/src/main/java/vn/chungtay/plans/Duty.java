package vn.chungtay.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does what by when, as the plan says it. */
public record Duty(
    UUID key, int position, String body, DutyRole role, String content, @Nullable LocalDate due) {}
