package vn.chungtay.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rulebook says on one day: every value is one number. Made by {@link Rulebook#onDay}. */
public final class Standard {
  private final Rulebook rulebook;
  private final LocalDate day;
  private final Map<String, Figure> figures;

  Standard(Rulebook rulebook, LocalDate day, Map<String, Figure> figures) {
    this.rulebook = rulebook;
    this.day = day;
    this.figures = new LinkedHashMap<>(figures);
  }

  /** The rulebook it comes from. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** The day asked for. */
  public LocalDate day() {
    return day;
  }

  /** Every number in force, by key, in the rulebook's order. */
  public Map<String, Figure> figures() {
    return Map.copyOf(figures);
  }

  /** Every number in force, in the rulebook's order. */
  public List<Figure> listFigures() {
    return List.copyOf(figures.values());
  }

  /** The number of {@code key}, e.g. {@code income-line.rural}. */
  public Optional<Figure> findFigure(String key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** The number of {@code key}; where the law is silent this fails with STD-001. */
  public Figure figure(String key) {
    Figure figure = figures.get(key);
    if (figure == null) {
      throw new StandardNotInForce(key, day, String.join(", ", figures.keySet()));
    }
    return figure;
  }

  /**
   * The same law with some numbers supposed, for a what-if. Keys must exist and whole-number units
   * take whole numbers: {@link #unknownKeys} and {@link #fractions} tell beforehand.
   */
  public Standard suppose(Map<String, BigDecimal> numbers) {
    Map<String, Figure> changed = new LinkedHashMap<>(figures);
    numbers.forEach(
        (key, number) -> {
          Figure old = figure(key);
          changed.put(key, new Figure(key, number, old.unit(), old.source(), true));
        });
    return new Standard(rulebook, day, changed);
  }

  /** Those of {@code keys} this standard has no number for. */
  public List<String> unknownKeys(Iterable<String> keys) {
    List<String> unknown = new ArrayList<>();
    keys.forEach(
        key -> {
          if (!figures.containsKey(key)) {
            unknown.add(key);
          }
        });
    return unknown;
  }

  /** Those of {@code numbers} that put a fraction where only whole numbers make sense. */
  public List<String> fractions(Map<String, BigDecimal> numbers) {
    return numbers.entrySet().stream()
        .filter(e -> findFigure(e.getKey()).map(f -> f.unit().isWhole()).orElse(false))
        .filter(e -> e.getValue().stripTrailingZeros().scale() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
