package vn.chungtay.households;

import java.time.LocalDate;

/** The official or party member in charge of a household since a day. */
public record Charge(String name, String position, LocalDate since) {}
