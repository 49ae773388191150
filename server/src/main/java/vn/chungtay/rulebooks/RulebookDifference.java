package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * What differs between two rulebooks, side by side.
 *
 * @param parts values, income sides, classes, indicators; only what differs
 */
public record RulebookDifference(RulebookSheet left, RulebookSheet right, List<Part> parts) {
  /**
   * A part of the rulebooks.
   *
   * @param code of its heading
   * @param same how many things are alike in both
   */
  public record Part(String code, List<Row> rows, int same) {}

  /** One thing that differs. */
  public record Row(String title, Side left, Side right) {}

  /**
   * What one rulebook says; a dash where it says nothing.
   *
   * @param rule as the machine reads it; empty for a value
   * @param basis null where it says nothing
   */
  public record Side(String text, String rule, RulebookSheet.@Nullable Basis basis) {
    String inLine() {
      return rule.isEmpty() ? text : rule;
    }
  }

  private static final Side NOTHING = new Side(Figures.MISSING, "", null);

  static RulebookDifference between(RulebookSheet left, RulebookSheet right, Language language) {
    Texts texts = Texts.in(language);
    String open = texts.text("standards.print.threshold-open");
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            "values",
            left.values(),
            right.values(),
            RulebookSheet.Value::code,
            RulebookSheet.Value::title,
            RulebookDifference::last));
    parts.add(
        part(
            "classes",
            left.classes(),
            right.classes(),
            rule -> rule.basis().clause().replaceFirst("^[^/]*/", ""),
            rule -> texts.text("rules.class." + rule.code()),
            rule -> new Side(rule.title(), String.join(" | ", rule.rules()), rule.basis())));
    parts.add(
        part(
            "indicators",
            left.indicators(),
            right.indicators(),
            RulebookSheet.IndicatorLine::code,
            RulebookSheet.IndicatorLine::title,
            each ->
                each.rule().isEmpty()
                    ? new Side(open, "", each.basis())
                    : new Side(each.meaning(), each.rule(), each.basis())));
    return new RulebookDifference(left, right, parts);
  }

  private static Side last(RulebookSheet.Value value) {
    RulebookSheet.Entry entry = value.history().get(value.history().size() - 1);
    return new Side(entry.inLine() + " " + value.unit(), "", entry.basis());
  }

  private static <T> Part part(
      String code,
      List<T> left,
      List<T> right,
      Function<T, String> key,
      Function<T, String> title,
      Function<T, Side> side) {
    var ofLeft = left.stream().collect(Collectors.toMap(key, each -> each, (a, b) -> a));
    var ofRight = right.stream().collect(Collectors.toMap(key, each -> each, (a, b) -> a));
    Set<String> keys = new LinkedHashSet<>();
    left.forEach(each -> keys.add(key.apply(each)));
    right.forEach(each -> keys.add(key.apply(each)));
    List<Row> rows = new ArrayList<>();
    int same = 0;
    for (String each : keys) {
      T inLeft = ofLeft.get(each);
      T inRight = ofRight.get(each);
      Side a = inLeft == null ? NOTHING : side.apply(inLeft);
      Side b = inRight == null ? NOTHING : side.apply(inRight);
      T named = inLeft == null ? inRight : inLeft;
      if (a.text().equals(b.text()) && a.rule().equals(b.rule())) {
        same++;
      } else if (named != null) {
        rows.add(new Row(title.apply(named), a, b));
      }
    }
    return new Part(code, rows, same);
  }
}
