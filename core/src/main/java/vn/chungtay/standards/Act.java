package vn.chungtay.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act a rulebook rests on and what it does to another.
 *
 * @param number e.g. {@code NĐ 351/2025/NĐ-CP}
 * @param signed day of signature, if known
 * @param deed {@code issues}, {@code amends}, {@code replaces}, {@code prolongs} or {@code guides}
 * @param of number of the act it does that to, if any
 * @param note in words
 * @param certainty how that is known
 */
public record Act(
    String number,
    @Nullable LocalDate signed,
    String deed,
    @Nullable String of,
    Bilingual note,
    Certainty certainty) {}
