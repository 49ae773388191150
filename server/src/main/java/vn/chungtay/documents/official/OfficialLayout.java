package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The measures and fixed words of official documents, read from {@code layout/decree-30-2020.yaml};
 * each measure says which clause it comes from and how sure that is.
 */
public final class OfficialLayout {
  private static final BigDecimal TWIPS_IN_MM = new BigDecimal("56.6929");
  private static final BigDecimal TWIPS_IN_POINT = new BigDecimal("20");

  private final String act;
  private final String font;
  private final Map<String, String> words = new TreeMap<>();
  private final Map<String, String> abbreviations = new TreeMap<>();
  private final Map<String, Measure> measures = new TreeMap<>();

  /**
   * One measure.
   *
   * @param unit mm, pt, lines or share
   * @param from the least the law allows; null where the law is silent and the value is our choice
   * @param article the clause; empty where the law is silent
   * @param checked {@code read} in the text of the law, {@code memory}, or {@code choice}
   */
  public record Measure(
      BigDecimal value,
      String unit,
      @Nullable BigDecimal from,
      @Nullable BigDecimal to,
      String article,
      String checked) {}

  private OfficialLayout(Map<?, ?> file) {
    act = text(file, "act");
    font = text(file, "font");
    part(file, "words").forEach((key, word) -> words.put(key.toString(), word.toString()));
    part(file, "abbreviations")
        .forEach((kind, letters) -> abbreviations.put(kind.toString(), letters.toString()));
    part(file, "measures").forEach((key, raw) -> measures.put(key.toString(), ofLaw(key, raw)));
    part(file, "choices").forEach((key, raw) -> measures.put(key.toString(), chosen(raw)));
  }

  /** The layout of Decree 30/2020. */
  public static OfficialLayout decree30() {
    return Holder.DECREE_30;
  }

  private static final class Holder {
    private static final OfficialLayout DECREE_30 = read("/layout/decree-30-2020.yaml");
  }

  private static OfficialLayout read(String resource) {
    try (var stream = OfficialLayout.class.getResourceAsStream(resource)) {
      Load yaml = new Load(LoadSettings.builder().setLabel(resource).build());
      return new OfficialLayout(
          (Map<?, ?>) yaml.loadFromInputStream(Objects.requireNonNull(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measure ofLaw(Object key, Object raw) {
    Map<?, ?> given = (Map<?, ?>) raw;
    Measure measure =
        new Measure(
            number(given, "value"),
            text(given, "unit"),
            number(given, "from"),
            number(given, "to"),
            text(given, "article"),
            text(given, "checked"));
    if (measure.value().compareTo(number(given, "from")) < 0
        || measure.value().compareTo(number(given, "to")) > 0) {
      throw new IllegalStateException(key + " is outside of what the law allows");
    }
    return measure;
  }

  private static Measure chosen(Object raw) {
    Map<?, ?> given = (Map<?, ?>) raw;
    return new Measure(number(given, "value"), text(given, "unit"), null, null, "", "choice");
  }

  private static Map<?, ?> part(Map<?, ?> file, String key) {
    return (Map<?, ?>) Objects.requireNonNull(file.get(key), key);
  }

  private static String text(Map<?, ?> given, String key) {
    return Objects.requireNonNull(given.get(key), key).toString();
  }

  private static BigDecimal number(Map<?, ?> given, String key) {
    return new BigDecimal(text(given, key));
  }

  /** The act the layout comes from. */
  public String act() {
    return act;
  }

  /** The name of the typeface. */
  public String font() {
    return font;
  }

  /** Every measure by its key. */
  public Map<String, Measure> measures() {
    return Map.copyOf(measures);
  }

  /** A fixed word of the layout with its placeholders filled in. */
  String word(String key, Object... arguments) {
    String word = Objects.requireNonNull(words.get(key), key);
    for (int i = 0; i < arguments.length; i++) {
      word = word.replace("{" + i + "}", arguments[i].toString());
    }
    return word;
  }

  /** The letters that stand for a kind of document in its symbol; empty where it has none. */
  Optional<String> abbreviation(String typeName) {
    return Optional.ofNullable(abbreviations.get(typeName));
  }

  /** The plain value. */
  BigDecimal value(String key) {
    return measure(key).value();
  }

  /** A length in twentieths of a point, the unit of DOCX. */
  int twips(String key) {
    Measure measure = measure(key);
    BigDecimal scale = measure.unit().equals("mm") ? TWIPS_IN_MM : TWIPS_IN_POINT;
    return measure.value().multiply(scale).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  /** A size of type in half points, the unit of DOCX. */
  int halfPoints(String key) {
    return value(key).multiply(BigDecimal.valueOf(2)).intValue();
  }

  /** The value with its unit as CSS writes it. */
  String css(String key) {
    Measure measure = measure(key);
    boolean length = measure.unit().equals("mm") || measure.unit().equals("pt");
    return measure.value().toPlainString() + (length ? measure.unit() : "");
  }

  private Measure measure(String key) {
    return Objects.requireNonNull(measures.get(key), key);
  }
}
