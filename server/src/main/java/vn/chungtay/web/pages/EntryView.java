package vn.chungtay.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.areas.AreaEntry;
import vn.chungtay.web.Choice;

/**
 * The form of an entry about an area, or what it would change.
 *
 * @param path of the area
 * @param fields everything typed, by name of the field
 * @param choices what can be chosen in a field
 * @param others units that can be merged with this one, those chosen marked
 * @param parts of the area, each to be given to a new unit of a division
 * @param look what would change; null on the form
 */
public record EntryView(
    String path,
    AreaEntry.Kind kind,
    Map<String, String> fields,
    Map<String, List<Choice>> choices,
    List<Other> others,
    List<Choice> parts,
    @Nullable Look look) {
  /** A unit that can be ticked. */
  public record Other(String code, String name, boolean chosen) {}

  /** What would change, in words. */
  public record Look(List<String> said, List<String> lines) {}

  /** What was typed into a field; empty where nothing was. */
  public String value(String field) {
    return Objects.requireNonNullElse(fields.get(field), "");
  }

  /** The choices of a field. */
  public List<Choice> of(String field) {
    return Objects.requireNonNullElse(choices.get(field), List.of());
  }

  /** True where an entry is corrected. */
  public boolean correcting() {
    return !value("correct").isEmpty();
  }
}
