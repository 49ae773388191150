package vn.chungtay.reviews;

import java.time.Instant;

/** A filling from a phone that came after the household had answered: kept, and no answer. */
public record CrossAside(long pickId, String actor, Instant at) {}
