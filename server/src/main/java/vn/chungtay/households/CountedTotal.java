package vn.chungtay.households;

import java.time.Instant;

/** A total of a village, and who wrote it down when. */
public record CountedTotal(long areaId, VillageTotal total, String actor, Instant recordedAt) {}
