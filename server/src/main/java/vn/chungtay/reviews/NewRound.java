package vn.chungtay.reviews;

import java.time.LocalDate;
import vn.chungtay.procedures.ReviewKind;

/** A round somebody wants to begin in a commune. */
public record NewRound(long areaId, ReviewKind kind, LocalDate day) {}
