package vn.chungtay.standards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rulebook's files and refuses what must not be used: a value without source, a gap, an
 * overlap, an unknown key, a fraction of whole things, a duplicate, a file whose name is not its
 * code, an open end nobody checked. All faults are told together.
 */
final class RulebookReader {
  static final String MAIN = "rulebook.yaml";

  private final RulebookFiles files;
  private final Function<String, Rulebook> others;
  private final List<RulebookFault> faults = new ArrayList<>();
  private final StringBuilder digested = new StringBuilder();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<IncomeSide> sides = new ArrayList<>();
  private final List<ClassRule> classes = new ArrayList<>();
  private final Map<String, DatedValue> values = new LinkedHashMap<>();
  private final List<ScoreColumn> scoreColumns = new ArrayList<>();
  private final Map<String, ScoreTable> scores = new LinkedHashMap<>();
  private final Set<String> ownCodes = new HashSet<>();

  private RulebookReader(RulebookFiles files, Function<String, Rulebook> others) {
    this.files = files;
    this.others = others;
  }

  /** Reads {@code id}; {@code others} finds the rulebooks it builds on. */
  static Rulebook read(RulebookFiles files, String id, Function<String, Rulebook> others) {
    return new RulebookReader(files, others).read(id);
  }

  private Rulebook read(String id) {
    Rulebook book = null;
    try {
      book = readMain(id);
    } catch (YamlFault e) {
      faults.add(e.fault());
    }
    if (book == null || !faults.isEmpty()) {
      throw new RulebookRefused(faults);
    }
    return book;
  }

  private Rulebook readMain(String id) {
    YamlMap main = YamlMap.read(MAIN, text(id, MAIN));
    String written = main.text("id");
    if (!written.equals(id)) {
      throw main.fault("id", "name-is-not-code", written, id);
    }
    Bilingual title = RulebookParts.bilingual(main.map("title"));
    Period inForce = period(main.map("in-force"));
    String how = main.text("certainty");
    Certainty certainty =
        Certainty.of(how).orElseThrow(() -> main.fault("certainty", "unknown-certainty", how));
    String parent = main.optionalText("parent");
    startFrom(main, parent, inForce);
    List<Act> acts = main.maps("acts").stream().map(RulebookParts::act).toList();
    List<OpenQuestion> open =
        main.maps("open-questions").stream().map(RulebookParts::openQuestion).toList();
    for (String file : main.texts("files")) {
      collect(() -> readFile(id, file));
    }
    main.nothingElse();
    checkCoverage(inForce);
    checkRead();
    checkComplete(id);
    return new Rulebook(
        id,
        title,
        inForce,
        parent,
        certainty,
        acts,
        List.copyOf(facts),
        List.copyOf(dimensions),
        List.copyOf(indicators),
        List.copyOf(sides),
        List.copyOf(classes),
        Collections.unmodifiableMap(values),
        List.copyOf(scoreColumns),
        Collections.unmodifiableMap(scores),
        open,
        digest());
  }

  private static Period period(YamlMap map) {
    LocalDate to = map.optionalDay("to");
    Period period = new Period(map.day("from"), to);
    if (to != null && to.isBefore(period.from())) {
      throw map.fault("to", "ends-before", to.toString(), period.from().toString());
    }
    map.nothingElse();
    return period;
  }

  /** An overlay starts from its parent; a book may also share the questions of another one. */
  private void startFrom(YamlMap main, @Nullable String parent, Period inForce) {
    if (parent != null) {
      Rulebook base = others.apply(parent);
      if (!base.inForce().covers(inForce)) {
        throw main.fault("in-force", "outside-parent", base.inForce().toString());
      }
      digested.append(base.digest());
      facts.addAll(base.facts());
      dimensions.addAll(base.dimensions());
      indicators.addAll(base.indicators());
      sides.addAll(base.sides());
      classes.addAll(base.classes());
      values.putAll(base.values());
      scoreColumns.addAll(base.scoreColumns());
      scores.putAll(base.scores());
    }
    String shared = main.optionalText("shares-facts-with");
    if (shared != null) {
      Rulebook base = others.apply(shared);
      digested.append(base.digest());
      facts.addAll(base.facts());
    }
  }

  private void readFile(String id, String file) {
    YamlMap map = YamlMap.read(file, text(id, file));
    String kind = map.text("kind");
    switch (kind) {
      case "facts" -> readFacts(map);
      case "indicators" -> readIndicators(map);
      case "classes" -> readClasses(map);
      case "score-columns" ->
          map.maps("columns").forEach(each -> collect(() -> addScoreColumn(each)));
      case "value" -> {
        String code = code(map);
        DatedValue value = RulebookParts.value(code, map);
        checkLikeParent(value, map);
        putOverlay(values, code, value, map);
      }
      case "score-table" -> {
        String code = code(map);
        putOverlay(scores, code, RulebookParts.scoreTable(code, map), map);
      }
      default -> throw map.fault("kind", "unknown-word", kind);
    }
    map.nothingElse();
  }

  private static String code(YamlMap map) {
    String code = map.text("code");
    if (!map.file().equals(code + ".yaml")) {
      throw map.fault("code", "name-is-not-code", code, map.file());
    }
    return code;
  }

  /** What replaces a value must count the same thing by the same keys. */
  private void checkLikeParent(DatedValue value, YamlMap map) {
    DatedValue parents = ownCodes.contains(value.code()) ? null : values.get(value.code());
    if (parents == null) {
      return;
    }
    if (value.unit() != parents.unit()) {
      throw map.fault("unit", "unlike-parent", parents.unit().code());
    }
    if (!Set.copyOf(value.keys()).equals(Set.copyOf(parents.keys()))) {
      throw map.fault("keys", "unlike-parent", String.join(", ", parents.keys()));
    }
  }

  private <T> void putOverlay(Map<String, T> into, String code, T part, YamlMap map) {
    if (!ownCodes.add(code)) {
      throw map.fault("code", "duplicate-code", code);
    }
    into.put(code, part);
  }

  private void readFacts(YamlMap map) {
    for (YamlMap each : map.maps("facts")) {
      collect(
          () -> {
            Fact fact = RulebookParts.fact(each);
            if (facts.stream().anyMatch(f -> f.path().equals(fact.path()))) {
              throw each.fault("name", "duplicate-code", fact.name());
            }
            facts.add(fact);
          });
    }
  }

  private void addScoreColumn(YamlMap each) {
    String code = each.text("code");
    if (scoreColumns.stream().anyMatch(column -> column.code().equals(code))) {
      throw each.fault("code", "duplicate-code", code);
    }
    String residence = each.text("residence");
    Bilingual title = new Bilingual(each.text("vi"), each.text("en"));
    scoreColumns.add(new ScoreColumn(code, residence, title));
    each.nothingElse();
  }

  private void readIndicators(YamlMap map) {
    for (YamlMap each : map.maps("dimensions")) {
      collect(
          () ->
              dimensions.add(
                  new Dimension(
                      each.text("code"), new Bilingual(each.text("vi"), each.text("en")))));
      collect(each::nothingElse);
    }
    Set<String> own = new HashSet<>();
    for (YamlMap each : map.maps("indicators")) {
      collect(() -> addIndicator(each, own));
    }
  }

  private void addIndicator(YamlMap each, Set<String> own) {
    Indicator indicator = RulebookParts.indicator(each);
    if (!own.add(indicator.code())) {
      throw each.fault("code", "duplicate-code", indicator.code());
    }
    if (dimensions.stream().noneMatch(d -> d.code().equals(indicator.dimension()))) {
      throw each.fault("dimension", "unknown-word", indicator.dimension());
    }
    for (int i = 0; i < indicators.size(); i++) {
      if (indicators.get(i).code().equals(indicator.code())) {
        indicators.set(i, indicator);
        return;
      }
    }
    indicators.add(indicator);
  }

  private void readClasses(YamlMap map) {
    sides.clear();
    classes.clear();
    for (YamlMap each : map.maps("income-sides")) {
      collect(() -> sides.add(RulebookParts.side(each)));
    }
    for (YamlMap each : map.maps("classes")) {
      collect(
          () -> {
            ClassRule rule = RulebookParts.classRule(each);
            if (classes.stream().anyMatch(c -> c.clause().equals(rule.clause()))) {
              throw each.fault("clause", "duplicate-code", rule.clause());
            }
            classes.add(rule);
          });
    }
    for (int i = 0; i < sides.size(); i++) {
      boolean last = i == sides.size() - 1;
      if (last != (sides.get(i).byIncome() == null)) {
        throw map.fault("income-sides", "last-side", sides.get(i).code());
      }
    }
  }

  /** A value that a rule reads must speak for every day of the rulebook. */
  private void checkCoverage(Period inForce) {
    for (DatedValue value : values.values()) {
      Period first = value.history().get(0).period();
      Period last = value.history().get(value.history().size() - 1).period();
      if (value.used() && !new Period(first.from(), last.to()).covers(inForce)) {
        String known = first.from() + ".." + (last.to() == null ? "" : last.to());
        faults.add(
            new RulebookFault(
                value.code() + ".yaml",
                0,
                value.code(),
                "silent",
                List.of(known, inForce.toString())));
      }
    }
  }

  /** A value that no rule reads is mostly a slip in its name: it has to say so itself. */
  private void checkRead() {
    StringBuilder rules = new StringBuilder();
    indicators.forEach(each -> rules.append(' ').append(each.rule()));
    sides.forEach(each -> rules.append(' ').append(each.byIncome()).append(each.byScore()));
    classes.forEach(each -> rules.append(' ').append(each.when()));
    facts.forEach(each -> rules.append(' ').append(each.asked()));
    for (DatedValue value : values.values()) {
      String field = Pattern.quote("standard." + value.code().replace('-', '_'));
      boolean read = Pattern.compile(field + "\\b").matcher(rules).find();
      if (value.used() && ownCodes.contains(value.code()) && !read && faults.isEmpty()) {
        faults.add(new RulebookFault(value.code() + ".yaml", 0, value.code(), "unread", List.of()));
      }
    }
  }

  private void checkComplete(String id) {
    if (faults.isEmpty()
        && (facts.isEmpty() || indicators.isEmpty() || sides.isEmpty() || classes.isEmpty())) {
      faults.add(new RulebookFault(MAIN, 0, id, "incomplete", List.of()));
    }
  }

  private void collect(Runnable part) {
    try {
      part.run();
    } catch (YamlFault e) {
      faults.add(e.fault());
    }
  }

  private String text(String id, String file) {
    String text =
        files.text(id, file).orElseThrow(() -> new YamlFault(file, 0, id + "/" + file, "no-file"));
    digested.append('\n').append(file).append('\n').append(text);
    return text;
  }

  private String digest() {
    return sha256(digested.toString());
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
