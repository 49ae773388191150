package vn.chungtay.areas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One dated thing a person wrote down about units: an event by an act, a label, a count.
 *
 * @param day the first day on which it holds
 * @param act number and day of the act, or where the fact was read; may be empty
 * @param units whom it concerns: the unit above of a creation; the unit and its new superior of a
 *     re-parenting; else the units as they were before
 * @param made the units, or the one new name, that came of it
 * @param label of the two kinds about labels, else null
 * @param count of a count, else null
 */
public record AreaEntry(
    Kind kind,
    LocalDate day,
    String act,
    List<Unit> units,
    List<Made> made,
    @Nullable AreaLabel label,
    @Nullable HouseholdTotal count) {
  /** Copies the lists. */
  public AreaEntry {
    units = List.copyOf(units);
    made = List.copyOf(made);
  }

  /** What was written down. {@code KNOWN}: was there before, nobody knows since when. */
  public enum Kind {
    CREATED,
    KNOWN,
    RENAMED,
    MERGED,
    SPLIT,
    REPARENTED,
    ABOLISHED,
    LABELLED,
    UNLABELLED,
    COUNTED;

    /** True where units begin, end, change their name or their place. */
    public boolean structural() {
      return compareTo(LABELLED) < 0;
    }

    /** The key of the kind's name in the texts of this feature. */
    public String textKey() {
      return "areas.entry-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A unit by what identifies it on the day of the entry. */
  public record Unit(AreaLevel level, String code) {}

  /**
   * A unit or a name that begins.
   *
   * @param code empty where the state gave none: then one of our own is made of the name
   * @param share of the divided unit; null where nobody knows the sizes
   * @param children codes of the parts of a divided unit that go to this one
   */
  public record Made(
      AreaLevel level,
      String type,
      String name,
      String nameEn,
      String code,
      @Nullable BigDecimal share,
      List<String> children) {
    /** Copies the codes. */
    public Made {
      children = List.copyOf(children);
    }
  }

  /** The unit the entry begins with. */
  public Unit first() {
    return units.get(0);
  }

  /** Codes of all units it speaks of. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    units.forEach(u -> codes.add(u.code()));
    made.forEach(m -> codes.add(codeOf(m)));
    made.forEach(m -> codes.addAll(m.children()));
    return codes;
  }

  /** The code of a made unit: the state's, the one it keeps, or one made of place and name. */
  String codeOf(Made each) {
    if (kind == Kind.RENAMED) {
      return first().code();
    }
    if (!each.code().isEmpty()) {
      return each.code();
    }
    String name = vn.chungtay.values.Spelling.plain(each.type() + " " + each.name());
    String place = first().code().replaceFirst(":.*", "");
    return place + ":" + name.replaceAll("[^a-z0-9]+", "-");
  }
}
