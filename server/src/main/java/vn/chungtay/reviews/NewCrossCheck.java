package vn.chungtay.reviews;

import org.jspecify.annotations.Nullable;

/**
 * A cross-check somebody wants.
 *
 * @param checkingAreaId the commune whose officials are to ask
 * @param checker sign-in name of the one who is to ask; null for any official of that commune
 * @param size how many households
 * @param seed decides the draw; empty where the program is to make one
 */
public record NewCrossCheck(
    long roundId, long checkingAreaId, @Nullable String checker, int size, String seed) {}
