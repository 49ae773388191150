package vn.chungtay.households;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody went to see a household.
 *
 * @param visitor who went, by name
 * @param seen what was seen and said
 * @param next what is to be done; empty where nothing was agreed
 * @param nextDay by when somebody goes again
 */
public record Visit(
    LocalDate day, String visitor, String seen, String next, Optional<LocalDate> nextDay) {}
