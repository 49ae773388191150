package vn.chungtay.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated standard as data: its facts, values, indicators, income sides and decision table.
 *
 * @param id e.g. {@code mdp-2022}
 * @param title the standard's name
 * @param inForce the days it decides classes
 * @param parent id of the rulebook this overlays, if it is an overlay
 * @param certainty the least sure thing said of the rulebook as a whole; {@code EXAMPLE} and {@code
 *     ASSUMED} books are never law
 * @param acts the acts it rests on
 * @param facts the questions it needs answers to, in the order of the form
 * @param dimensions dimensions in the law's order
 * @param indicators indicators in the law's order
 * @param sides income sides, lowest first
 * @param classes the decision table
 * @param values numbers of the law by code
 * @param scoreColumns the columns that a point table of this standard has; none where the standard
 *     knows no score
 * @param scores point tables by code; possibly none
 * @param openQuestions what the rulebook does not know
 * @param digest SHA-256 over all its files, in hexadecimal: stored with each decision
 */
public record Rulebook(
    String id,
    Bilingual title,
    Period inForce,
    @Nullable String parent,
    Certainty certainty,
    List<Act> acts,
    List<Fact> facts,
    List<Dimension> dimensions,
    List<Indicator> indicators,
    List<IncomeSide> sides,
    List<ClassRule> classes,
    Map<String, DatedValue> values,
    List<ScoreColumn> scoreColumns,
    Map<String, ScoreTable> scores,
    List<OpenQuestion> openQuestions,
    String digest) {
  /** What this rulebook says on {@code day}; where it is not in force this fails with STD-001. */
  public Standard onDay(LocalDate day) {
    if (!inForce.contains(day)) {
      throw new StandardNotInForce(id, day, inForce.toString());
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (DatedValue value : values.values()) {
      Optional<DatedValue.Entry> entry = value.onDay(day);
      if (entry.isEmpty() && value.used()) {
        throw new StandardNotInForce(id + " " + value.code(), day, periods(value));
      }
      entry.ifPresent(found -> addFigures(value, found, figures));
    }
    return new Standard(this, day, figures);
  }

  private static void addFigures(
      DatedValue value, DatedValue.Entry entry, Map<String, Figure> figures) {
    for (String key : value.keys()) {
      String full = key.equals(DatedValue.SINGLE) ? value.code() : value.code() + "." + key;
      var number = entry.numbers().get(key);
      if (number != null) {
        figures.put(full, new Figure(full, number, value.unit(), entry.source(), false));
      }
    }
  }

  private static String periods(DatedValue value) {
    return String.join(
        ", ", value.history().stream().map(entry -> entry.period().toString()).toList());
  }

  /** The facts the household answers. */
  public List<Fact> householdFacts() {
    return facts.stream().filter(fact -> fact.of() == Fact.Of.HOUSEHOLD).toList();
  }

  /** The facts each member answers. */
  public List<Fact> memberFacts() {
    return facts.stream().filter(fact -> fact.of() == Fact.Of.MEMBER).toList();
  }

  /** The indicator of {@code code}. */
  public Optional<Indicator> findIndicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /** The complete point table, from whose items the income score follows. */
  public Optional<ScoreTable> completeScores() {
    return scores.values().stream().filter(ScoreTable::complete).findFirst();
  }

  private static boolean answered(OpenQuestion question, Map<String, ScoreTable> tables) {
    ScoreTable table = tables.get(question.answeredBy());
    return table != null && table.complete();
  }

  /**
   * This rulebook with a point table loaded beside it: a complete one adds its questions, replaces
   * one of the same code, and changes the digest.
   */
  public Rulebook with(ScoreTable table) {
    Map<String, ScoreTable> more = new LinkedHashMap<>(scores);
    more.put(table.code(), table);
    List<Fact> asked = new ArrayList<>(facts);
    asked.removeIf(fact -> fact.name().startsWith("b1_"));
    more.values().stream()
        .filter(ScoreTable::complete)
        .findFirst()
        .ifPresent(complete -> asked.addAll(ScoreFacts.of(complete, scoreColumns)));
    return new Rulebook(
        id,
        title,
        inForce,
        parent,
        certainty,
        acts,
        List.copyOf(asked),
        dimensions,
        indicators,
        sides,
        classes,
        values,
        scoreColumns,
        Collections.unmodifiableMap(more),
        openQuestions.stream().filter(each -> !answered(each, more)).toList(),
        RulebookReader.sha256(digest + table));
  }
}
