package vn.chungtay.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Certainty;

/**
 * One act.
 *
 * @param id the name of the act in the files, e.g. {@code nd-07-2021}
 * @param type the kind of act in Vietnamese, e.g. {@code nghị định}
 * @param number number and symbol, e.g. {@code 07/2021/NĐ-CP}
 * @param day the day of the act, null where it was not read
 * @param issuer empty where it was not read
 * @param force when it is known to be in force
 * @param governs what of this system rests on it, e.g. {@code rulebook:mdp-2022}
 * @param source where the act was read
 */
public record LegalAct(
    String id,
    String type,
    String number,
    @Nullable LocalDate day,
    String issuer,
    Title title,
    Force force,
    List<String> governs,
    List<Relation> relations,
    String source,
    Certainty certainty) {
  /** Copies the lists. */
  public LegalAct {
    governs = List.copyOf(governs);
    relations = List.copyOf(relations);
  }

  /** The title in both languages. */
  public record Title(String vi, String en) {}

  /**
   * The days of force, as far as known; a null end means that none was read, not that there is
   * none.
   */
  public record Force(@Nullable LocalDate from, @Nullable LocalDate to, Certainty certainty) {}

  /** What an act does to another. */
  public enum Deed {
    AMENDS,
    REPLACES,
    PROLONGS,
    EXPIRES,
    CONSOLIDATES
  }

  /**
   * What this act does to another.
   *
   * @param act the id of the other act
   * @param from since when, null where no day was read
   * @param to until when, for a prolongation
   * @param what the part concerned; empty for the whole act
   */
  public record Relation(
      Deed deed,
      String act,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String what,
      String source,
      Certainty certainty) {}

  /** The day of the act, where it was read. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(day);
  }
}
