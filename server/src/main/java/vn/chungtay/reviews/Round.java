package vn.chungtay.reviews;

import java.time.LocalDate;
import vn.chungtay.procedures.ReviewKind;

/**
 * A review of all villages of a commune.
 *
 * @param areaId the commune
 */
public record Round(long id, long areaId, ReviewKind kind, LocalDate begun, String actor) {}
