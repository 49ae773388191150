package vn.chungtay.rulebooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The comparison of two laws on one page for people, in Markdown. */
public final class MovementReport {
  private final ClassifyRequest before;
  private final ClassifyRequest after;
  private final Simulating.Outcome outcome;
  private final Language language;
  private final Texts texts;
  private final Figures figures;

  /** The report of {@code outcome}, in the language of {@code before}. */
  public MovementReport(ClassifyRequest before, ClassifyRequest after, Simulating.Outcome outcome) {
    this.before = before;
    this.after = after;
    this.outcome = outcome;
    this.language = before.language();
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
  }

  /** The whole page; {@code gaining} are the communes with most new poor households. */
  String text(Map<String, Long> gaining) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(texts.text("simulate.title")).append("\n\n");
    text.append("- ").append(texts.text("simulate.first", law(before))).append('\n');
    text.append("- ").append(texts.text("simulate.second", law(after))).append("\n\n");
    text.append(table());
    for (ClassifyRequest each : List.of(before, after)) {
      open(each).ifPresent(note -> text.append('\n').append(note).append('\n'));
    }
    if (!gaining.isEmpty()) {
      text.append("\n## ").append(texts.text("simulate.gaining")).append("\n\n");
      text.append("| ").append(texts.text("simulate.commune")).append(" | ");
      text.append(texts.text("simulate.households")).append(" |\n|---|---:|\n");
      gaining.forEach(
          (code, count) ->
              text.append("| ")
                  .append(code)
                  .append(" | ")
                  .append(figures.count(count))
                  .append(" |\n"));
    }
    return text.append('\n').append(texts.text("simulate.no-cost")).append('\n').toString();
  }

  /** The matrix of classes and the reasons, as shown on the terminal too. */
  public String table() {
    List<String> shown = Movement.classes().stream().filter(this::occurs).toList();
    StringBuilder text = new StringBuilder("| ").append(texts.text("simulate.from-to"));
    shown.forEach(to -> text.append(" | ").append(className(to)));
    text.append(" | ").append(texts.text("simulate.sum")).append(" |\n|---");
    text.append("|---:".repeat(shown.size() + 1)).append("|\n");
    for (String from : shown) {
      line(text, className(from), shown, to -> outcome.moved(from, to));
    }
    line(
        text,
        texts.text("simulate.sum"),
        shown,
        to -> shown.stream().mapToLong(from -> outcome.moved(from, to)).sum());
    text.append('\n').append(texts.text("simulate.changed", figures.count(outcome.changed())));
    text.append('\n');
    if (!outcome.reasons().isEmpty()) {
      text.append('\n').append(texts.text("simulate.reasons")).append('\n');
      outcome.reasons().forEach((code, count) -> text.append(reason(code, count)));
    }
    return text.toString();
  }

  /** What the law of a request does not tell yet, and so leaves households undetermined. */
  private Optional<String> open(ClassifyRequest request) {
    Rulebook book = request.standard().rulebook();
    String titles =
        book.indicators().stream()
            .filter(Indicator::isOpen)
            .map(indicator -> indicator.title().in(language))
            .collect(Collectors.joining("; "));
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.text("simulate.open", book.id(), titles));
  }

  private void line(
      StringBuilder text, String head, List<String> shown, Function<String, Long> cell) {
    text.append("| ").append(head);
    long sum = 0;
    for (String to : shown) {
      long count = cell.apply(to);
      sum += count;
      text.append(" | ").append(figures.count(count));
    }
    text.append(" | ").append(figures.count(sum)).append(" |\n");
  }

  private boolean occurs(String each) {
    return !each.equals("REFUSED")
        || outcome.moves().keySet().stream().anyMatch(move -> move.contains(each));
  }

  private String className(String code) {
    return code.equals("REFUSED")
        ? texts.text("simulate.refused-class")
        : texts.text(HouseholdClass.valueOf(code).textKey());
  }

  private String reason(String code, long count) {
    Optional<Indicator> indicator =
        Stream.of(before, after)
            .map(request -> request.standard().rulebook().findIndicator(code))
            .flatMap(Optional::stream)
            .findFirst();
    String name =
        indicator
            .map(found -> found.title().in(language))
            .orElseGet(() -> texts.text("simulate.reason." + code));
    return "- " + name + " (" + code + "): " + figures.count(count) + "\n";
  }

  private String law(ClassifyRequest request) {
    Rulebook book = request.standard().rulebook();
    String supposed =
        request.supposed().entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue().toPlainString())
            .collect(Collectors.joining(", "));
    String law =
        "%s (%s), %s, %s"
            .formatted(
                book.title().in(language),
                book.id(),
                figures.day(request.standard().day()),
                book.digest().substring(0, 12));
    return supposed.isEmpty() ? law : law + "; " + texts.text("simulate.supposed", supposed);
  }
}
