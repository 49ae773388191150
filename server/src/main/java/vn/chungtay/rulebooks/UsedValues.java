package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chungtay.rules.Answer;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Reason;
import vn.chungtay.standards.DatedValue;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.ScoreFacts;
import vn.chungtay.standards.ScoreTable;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The numbers of the law that the rule of a reason reads, each with its basis. */
final class UsedValues {
  private static final Pattern READ = Pattern.compile("standard[.]([a-z_]+(?:[.][a-z_]+)?)");

  private final Standard standard;
  private final Language language;
  private final Texts texts;
  private final Figures figures;
  private final RulebookReading reading;

  UsedValues(Standard standard, Language language) {
    this.standard = standard;
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
    this.reading = new RulebookReading(Rulebooks.shipped(), language);
  }

  RulebookSheet.Basis basis(String clause, LegalSource source) {
    return reading.basis(clause, source);
  }

  /** Of an income side only the numbers of this household's area. */
  List<ExplanationSheet.UsedValue> of(Reason reason) {
    String residence =
        reason.answers().stream()
            .filter(answer -> answer.fact().name().equals("residence"))
            .map(Answer::text)
            .findFirst()
            .orElse("");
    Set<String> read = new LinkedHashSet<>();
    rules(reason)
        .forEach(
            rule -> {
              Matcher found = READ.matcher(rule);
              while (found.find()) {
                read.add(found.group(1).replace('_', '-'));
              }
            });
    List<ExplanationSheet.UsedValue> used = new ArrayList<>();
    for (Figure figure : standard.listFigures()) {
      String part = figure.key().replaceFirst("^[^.]*[.]?", "");
      boolean elsewhere = !residence.isEmpty() && !part.isEmpty() && !part.equals(residence);
      if (read.contains(figure.key()) && !elsewhere) {
        used.add(new ExplanationSheet.UsedValue(text(figure, part), basis("", figure.source())));
      }
    }
    sum(reason).ifPresent(used::add);
    return used;
  }

  /** The score summed from the items of a point table, where that decided the income side. */
  private Optional<ExplanationSheet.UsedValue> sum(Reason reason) {
    Map<String, String> answers = new HashMap<>();
    reason.answers().forEach(answer -> answers.put(answer.fact().name(), answer.text()));
    if (reason.kind() != Reason.Kind.INCOME || answers.containsKey("income_score")) {
      return Optional.empty();
    }
    return standard.rulebook().completeScores().flatMap(table -> sum(table, answers));
  }

  private Optional<ExplanationSheet.UsedValue> sum(ScoreTable table, Map<String, String> answers) {
    Map<String, String> items = new HashMap<>();
    for (ScoreTable.Item item : table.items()) {
      String answer = answers.get(ScoreFacts.name(item.code()));
      if (answer != null) {
        items.put(item.code(), answer);
      }
    }
    String region = answers.get(ScoreFacts.REGION);
    return standard.rulebook().scoreColumns().stream()
        .filter(each -> each.residence().equals(answers.get("residence")))
        .filter(each -> region == null || each.code().equals(region))
        .findFirst()
        .filter(column -> items.size() == table.items().size())
        .flatMap(column -> table.sum(items, column.code()))
        .map(
            sum ->
                new ExplanationSheet.UsedValue(
                    texts.text("tables.sum", sum, table.title().in(language)),
                    basis("", table.source())));
  }

  /**
   * The upper bound of the average-living household, where the standard names one and the income of
   * a household above the lines does not exceed it. It is no class of the review: who belongs to it
   * also depends on the household's trade.
   */
  Optional<ExplanationSheet.UsedValue> averageLiving(Judgement judgement) {
    if (judgement.outcome() != HouseholdClass.NOT_POOR) {
      return Optional.empty();
    }
    Map<String, String> answers = new HashMap<>();
    judgement
        .reasons()
        .forEach(r -> r.answers().forEach(a -> answers.put(a.fact().name(), a.text())));
    return averageLiving("average-living-line", "income_per_person", answers)
        .or(() -> averageLiving("average-living-score", "income_score", answers));
  }

  private Optional<ExplanationSheet.UsedValue> averageLiving(
      String value, String fact, Map<String, String> answers) {
    String residence = answers.getOrDefault("residence", "");
    String given = answers.getOrDefault(fact, "");
    return standard
        .findFigure(value + "." + residence)
        .filter(bound -> !given.isEmpty())
        .filter(bound -> new BigDecimal(given).compareTo(bound.number()) <= 0)
        .map(
            bound ->
                new ExplanationSheet.UsedValue(
                    texts.text("explain.average-living", text(bound, residence)),
                    basis("", bound.source())));
  }

  private Stream<String> rules(Reason reason) {
    var book = standard.rulebook();
    return switch (reason.kind()) {
      case CLASS ->
          book.classes().stream()
              .filter(rule -> rule.clause().equals(reason.clause()))
              .map(rule -> rule.when());
      case DEPRIVATION -> book.findIndicator(reason.code()).map(Indicator::rule).stream();
      case INCOME -> sides(reason.code());
    };
  }

  /** A household above every line is there because of the highest of them. */
  private Stream<String> sides(String code) {
    List<IncomeSide> sides = standard.rulebook().sides();
    int at = 0;
    while (!sides.get(at).code().equals(code)) {
      at++;
    }
    return sides.subList(0, Math.min(at + 1, sides.size())).stream()
        .flatMap(side -> Stream.of(side.byIncome(), side.byScore()))
        .flatMap(Stream::ofNullable);
  }

  private String text(Figure figure, String part) {
    DatedValue value = standard.rulebook().values().get(figure.key().replaceFirst("[.].*", ""));
    String title = value == null ? figure.key() : value.title().in(language);
    String name = part.isEmpty() ? "" : " (" + texts.text("standards.key." + part) + ")";
    int decimals = Math.max(0, figure.number().stripTrailingZeros().scale());
    String unit = texts.text("standards.unit." + figure.unit().code());
    String supposed = figure.supposed() ? " " + texts.text("explain.supposed") : "";
    return title + name + ": " + figures.number(figure.number(), decimals) + " " + unit + supposed;
  }
}
