package vn.chungtay.reviews;

import java.time.Instant;

/**
 * A wish that the commune looks into a difference; what follows is for people.
 *
 * @param answer what the commune found; empty until then
 */
public record CrossRequest(long pickId, String content, String actor, Instant at, String answer) {}
