package vn.chungtay.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody said against a posted result, and what the re-check answered. */
public record Objection(
    long id,
    long entryId,
    LocalDate day,
    String content,
    String answer,
    @Nullable LocalDate answered) {}
