package vn.chungtay.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.YamlMap;

/**
 * The screening form (phiếu A): signs that a household is not poor, each answered with yes or no. A
 * household with enough of them stops here, any other one is surveyed. The signs are data with
 * their source; where the printed list is not at hand the form says so and may be empty.
 */
public final class ScreeningForm implements FieldForm {
  /** Changes when the same questions are laid out in another way. */
  private static final String LAYOUT = "1";

  private static final String SIGNS = "signs";
  private static final String CODE = "screening-";

  /**
   * A sign that a household is not poor.
   *
   * @param question answered with yes or no; yes is the sign
   */
  public record Sign(Fact question, LegalSource source) {}

  private final String text;
  private final Form form;
  private final List<Sign> signs;
  private final int needed;
  private final List<LegalSource> sources;
  private final List<Bilingual> missing;

  private ScreeningForm(
      String text,
      Form form,
      List<Sign> signs,
      int needed,
      List<LegalSource> sources,
      List<Bilingual> missing) {
    this.text = text;
    this.form = form;
    this.signs = List.copyOf(signs);
    this.needed = needed;
    this.sources = List.copyOf(sources);
    this.missing = List.copyOf(missing);
  }

  /** The form that ships with the rulebook of that id; empty where it has none. */
  public static Optional<ScreeningForm> shipped(String rulebook) {
    return YamlMap.shipped(rulebook, "screening.yaml").map(text -> read("screening.yaml", text));
  }

  /**
   * The form in {@code text}.
   *
   * @throws vn.chungtay.standards.YamlFault where anything is missing, has no source or is not
   *     understood
   */
  public static ScreeningForm read(String file, String text) {
    YamlMap map = YamlMap.read(file, text);
    if (!map.text("kind").equals("screening")) {
      throw map.fault("kind", "unknown-word", map.text("kind"));
    }
    String code = map.text("code");
    if (!code.matches(CODE + "[a-z0-9-]{1,60}")) {
      throw map.fault("code", "unknown-word", code);
    }
    YamlMap title = map.map("title");
    Bilingual heading = new Bilingual(title.text("vi"), title.text("en"));
    title.nothingElse();
    List<LegalSource> sources = new ArrayList<>(List.of(LegalSource.of(map)));
    List<Sign> signs = signs(map);
    int needed = signs.isEmpty() ? 0 : needed(map.map("stops"), signs.size(), sources);
    List<Bilingual> missing = new ArrayList<>();
    for (YamlMap each : map.maps("missing")) {
      missing.add(new Bilingual(each.text("vi"), each.text("en")));
      each.nothingElse();
    }
    map.nothingElse();
    QuestionGroup group =
        new QuestionGroup(
            SIGNS,
            SurveyForm.said("forms.screening-signs"),
            Fact.Of.HOUSEHOLD,
            signs.stream().map(Sign::question).toList());
    Form form = new Form(code, version(text), heading, List.of(group));
    return new ScreeningForm(text, form, signs, needed, sources, missing);
  }

  private static List<Sign> signs(YamlMap map) {
    List<Sign> signs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap each : map.maps(SIGNS)) {
      String name = each.text("name");
      if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
        throw each.fault("name", "unknown-word", name);
      }
      if (!names.add(name)) {
        throw each.fault("name", "duplicate-code", name);
      }
      YamlMap words = each.map("question");
      Bilingual asked = new Bilingual(words.text("vi"), words.text("en"));
      words.nothingElse();
      Fact question =
          new Fact(
              name,
              Fact.Of.HOUSEHOLD,
              Fact.Type.BOOL,
              null,
              0,
              Map.of(),
              null,
              null,
              asked,
              null,
              false);
      signs.add(new Sign(question, LegalSource.of(each)));
      each.nothingElse();
    }
    return signs;
  }

  private static int needed(YamlMap stops, int signs, List<LegalSource> sources) {
    int needed = stops.whole(SIGNS);
    if (needed < 1 || needed > signs) {
      throw stops.fault(SIGNS, "not-a-number", String.valueOf(needed));
    }
    sources.add(LegalSource.of(stops));
    stops.nothingElse();
    return needed;
  }

  @Override
  public Form form() {
    return form;
  }

  /** What it was read from. */
  public String text() {
    return text;
  }

  /** The signs in the order of the form; none where they are not known. */
  public List<Sign> signs() {
    return signs;
  }

  /** How many signs end the screening. */
  public int needed() {
    return needed;
  }

  /** The act that orders the form. */
  public LegalSource source() {
    return sources.get(0);
  }

  /** What is not known of the form. */
  public List<Bilingual> missing() {
    return missing;
  }

  /** True where there is something to ask. */
  public boolean asks() {
    return !signs.isEmpty();
  }

  /**
   * True where every sign, and how many of them count, were read in the act, and nothing is
   * missing. Otherwise no household may be stopped by this form alone.
   */
  public boolean isOfficial() {
    return asks()
        && missing.isEmpty()
        && sources.stream().allMatch(each -> each.certainty().isVerified())
        && signs.stream().allMatch(each -> each.source().certainty().isVerified());
  }

  /** What the answers amount to; members do not count here. */
  public ScreeningReading read(Answers answers) {
    Map<String, String> kept = new LinkedHashMap<>();
    List<AnswerFault> faults = new ArrayList<>();
    List<Fact> found = new ArrayList<>();
    List<Fact> open = new ArrayList<>();
    for (Sign sign : signs) {
      String answer = answers.household().get(sign.question().name());
      if (answer == null) {
        open.add(sign.question());
        continue;
      }
      kept.put(sign.question().name(), answer);
      if (answer.equals("true")) {
        found.add(sign.question());
      } else if (!answer.equals("false")) {
        faults.add(new AnswerFault(-1, sign.question().name(), answer, "not-flag", ""));
        open.add(sign.question());
      }
    }
    answers.household().keySet().stream()
        .filter(name -> form.find(name).isEmpty())
        .forEach(name -> faults.add(new AnswerFault(-1, name, "", "unknown-fact", "")));
    return new ScreeningReading(
        new Answers(kept, List.of()), faults, ended(found.size(), open.size()), found, open);
  }

  private ScreeningReading.Ended ended(int found, int open) {
    if (!asks()) {
      return ScreeningReading.Ended.OPEN;
    }
    if (found >= needed) {
      return ScreeningReading.Ended.STOP;
    }
    return found + open < needed ? ScreeningReading.Ended.CONTINUE : ScreeningReading.Ended.OPEN;
  }

  @Override
  public String xform(String formId, Bilingual title) {
    return ScreeningXForm.write(this, formId, title);
  }

  /** True where a form of that code is a screening form. */
  public static boolean isCode(@Nullable String code) {
    return code != null && code.startsWith(CODE);
  }

  private static String version(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((LAYOUT + '\n' + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
