package vn.chungtay.households;

import java.time.LocalDate;

/** All households and persons of a village as somebody counted them on a day. */
public record VillageTotal(LocalDate day, int households, int persons, String source) {}
