package vn.chungtay.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value or clause stands in the law, and how that was checked.
 *
 * @param act number of the act, e.g. {@code NĐ 07/2021/NĐ-CP}
 * @param article article, point or annex as one cites it
 * @param extendedBy the act that keeps it in force beyond its own end, if any
 * @param readIn where it was read, if it was
 * @param certainty how it came here
 * @param checkedOn the day of that check
 */
public record LegalSource(
    String act,
    String article,
    @Nullable String extendedBy,
    @Nullable String readIn,
    Certainty certainty,
    @Nullable LocalDate checkedOn) {
  /** Reads {@code source} and {@code checked} of an entry; an entry without them is refused. */
  public static LegalSource of(YamlMap map) {
    YamlMap source = map.optionalMap("source");
    if (source == null) {
      throw map.fault("source", "no-source");
    }
    YamlMap checked = map.optionalMap("checked");
    if (checked == null) {
      throw map.fault("checked", "no-check");
    }
    String how = checked.text("how");
    LegalSource found =
        new LegalSource(
            source.text("act"),
            source.text("article"),
            source.optionalText("extended-by"),
            source.optionalText("read-in"),
            Certainty.of(how).orElseThrow(() -> checked.fault("how", "unknown-certainty", how)),
            checked.optionalDay("on"));
    source.nothingElse();
    checked.nothingElse();
    return found;
  }

  /** The act and article in one line, e.g. {@code NĐ 07/2021/NĐ-CP, Điều 3}. */
  public String citation() {
    return extendedBy == null
        ? act + ", " + article
        : act + ", " + article + " (" + extendedBy + ")";
  }
}
