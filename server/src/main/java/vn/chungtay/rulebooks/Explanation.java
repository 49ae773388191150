package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.rules.Answer;
import vn.chungtay.rules.Change;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Reason;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.IncomeSide;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * One household's class on one page: each answer that counted, clause and act, what would change
 * it.
 */
public final class Explanation {
  private final Judge judge;
  private final Judgement judgement;
  private final Texts texts;
  private final Figures figures;
  private final Language language;
  private final UsedValues values;

  /** Judges {@code facts}, which must be without faults. */
  public Explanation(Judge judge, HouseholdFacts facts, Language language) {
    this.judge = judge;
    this.judgement = judge.judge(facts);
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
    this.values = new UsedValues(judge.standard(), language);
  }

  /** The judgement explained. */
  public Judgement judgement() {
    return judgement;
  }

  /** Everything on one sheet, in words. */
  public ExplanationSheet sheet() {
    Rulebook book = judge.standard().rulebook();
    boolean open = judgement.outcome() == HouseholdClass.UNDETERMINED;
    List<String> unknown =
        judgement.indicators().entrySet().stream()
            .filter(each -> each.getValue() == Truth.UNKNOWN_YET)
            .map(each -> title(each.getKey()))
            .toList();
    return new ExplanationSheet(
        book.id(),
        book.title().in(language),
        figures.day(judge.standard().day()),
        book.certainty().isVerified() ? "" : certainty(book.certainty().code()),
        texts.text(judgement.outcome().textKey()),
        judgement.outcome().name(),
        open ? judgement.missing().stream().map(this::missing).toList() : List.of(),
        why(false),
        texts.text(
            "explain.deprivations",
            judgement.deprivations(),
            judgement.indicators().size(),
            judgement.deprivationScore()),
        why(true),
        unknown.isEmpty() ? "" : texts.text("explain.unknown", String.join("; ", unknown)),
        judgement.sidesDiffer() ? texts.text("explain.sides-differ") : "",
        values.averageLiving(judgement).stream().toList(),
        judge.changes(judgement).stream().map(this::change).toList(),
        texts.text("explain.digest", judgement.digest()));
  }

  private List<ExplanationSheet.Why> why(boolean deprivations) {
    return judgement.reasons().stream()
        .filter(reason -> (reason.kind() == Reason.Kind.DEPRIVATION) == deprivations)
        .map(
            reason ->
                new ExplanationSheet.Why(
                    reason.title().in(language),
                    reason.answers().stream().map(this::answer).toList(),
                    values.of(reason),
                    values.basis(reason.clause(), reason.source())))
        .toList();
  }

  /**
   * The same in everyday words, for the family itself.
   *
   * @param people names of the members, in the order of the answers
   */
  public PlainSheet plain(List<String> people) {
    return new PlainExplanation(judge, judgement, sheet(), people, language).sheet();
  }

  /** The page as lines of text. */
  public List<String> lines() {
    ExplanationSheet sheet = sheet();
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("explain.heading", sheet.title(), sheet.standard(), sheet.day()));
    if (!sheet.mark().isEmpty()) {
      lines.add(texts.text("explain.not-law", sheet.mark()));
    }
    lines.add("");
    lines.add(texts.text("explain.class", sheet.outcome()));
    if (!sheet.missing().isEmpty()) {
      lines.add(texts.text("explain.undetermined"));
      sheet.missing().forEach(each -> lines.add("  • " + each));
    }
    sheet.decision().forEach(reason -> addReason(lines, reason, ""));
    if (!sheet.sidesDiffer().isEmpty()) {
      lines.add(sheet.sidesDiffer());
    }
    sheet.notes().forEach(note -> addValue(lines, note));
    lines.add("");
    lines.add(sheet.deprivations());
    int number = 0;
    for (ExplanationSheet.Why reason : sheet.deprived()) {
      number++;
      addReason(lines, reason, number + ". ");
    }
    if (!sheet.unknown().isEmpty()) {
      lines.add("");
      lines.add(sheet.unknown());
    }
    if (!sheet.changes().isEmpty()) {
      lines.add("");
      lines.add(texts.text("explain.changes"));
      sheet.changes().forEach(each -> lines.add("  • " + each));
    }
    lines.add("");
    lines.add(sheet.digest());
    return lines;
  }

  private static void addValue(List<String> lines, ExplanationSheet.UsedValue value) {
    String mark = value.basis().verified() ? "" : " [" + value.basis().certainty() + "]";
    lines.add("   " + value.text() + mark);
  }

  private void addReason(List<String> lines, ExplanationSheet.Why reason, String number) {
    lines.add("");
    lines.add(number + reason.title());
    reason.answers().forEach(answer -> lines.add("   • " + answer));
    reason.values().forEach(value -> addValue(lines, value));
    RulebookSheet.Basis basis = reason.basis();
    String mark = basis.verified() ? "" : " [" + basis.certainty() + "]";
    lines.add("   " + texts.text("explain.basis", basis.citation(), basis.clause()) + mark);
  }

  /** What is missing, in words: the question, the rulebook's gap, or the members themselves. */
  private String missing(String path) {
    Rulebook book = judge.standard().rulebook();
    if (path.startsWith(Judge.STANDARD)) {
      String code = path.substring(Judge.STANDARD.length());
      String title =
          book.findIndicator(code).map(indicator -> indicator.title().in(language)).orElse(code);
      return texts.text("explain.standard-lacks", title);
    }
    return book.facts().stream()
        .filter(fact -> fact.path().equals(path))
        .findFirst()
        .map(fact -> fact.question().in(language))
        .orElseGet(() -> texts.text("explain.no-members"));
  }

  private String certainty(String code) {
    return texts.text("standards.certainty." + code);
  }

  private String answer(Answer answer) {
    String who =
        answer.member() < 0 ? "" : texts.text("rules.member-number", answer.member() + 1) + " · ";
    return who + answer.fact().question().in(language) + " " + value(answer);
  }

  private String value(Answer answer) {
    Fact fact = answer.fact();
    return switch (fact.type()) {
      case BOOL -> texts.text("explain." + answer.text());
      case CHOICE -> {
        var choice = fact.choices().get(answer.text());
        yield choice == null ? answer.text() : choice.in(language);
      }
      case WHOLE -> figures.count(answer.code());
      case DECIMAL -> answer.text().replace('.', language == Language.VI ? ',' : '.');
    };
  }

  private String title(String indicator) {
    return judge
        .standard()
        .rulebook()
        .findIndicator(indicator)
        .map(found -> found.title().in(language))
        .orElse(indicator);
  }

  /** What would change the class, in words. */
  private String change(Change change) {
    String outcome = texts.text(change.outcome().textKey());
    if (change.by() == 0) {
      String side =
          judge.standard().rulebook().sides().stream()
              .filter(each -> each.code().equals(change.incomeSide()))
              .map(IncomeSide::title)
              .findFirst()
              .map(title -> title.in(language))
              .orElse(change.incomeSide());
      return texts.text("explain.change-side", side, outcome);
    }
    String key = change.fewer() ? "explain.change-fewer" : "explain.change-more";
    return texts.text(key, change.by(), outcome);
  }

  /** The same as one JSON object. */
  public String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("standard", judgement.rulebookId());
    object.put("digest", judgement.digest());
    object.put("day", judge.standard().day().toString());
    object.put("certainty", judge.standard().rulebook().certainty().code());
    object.put("class", judgement.outcome().name());
    object.put("income_side", judgement.incomeSide());
    object.put("deprivations", judgement.deprivations());
    object.put("deprivations_at_most", judgement.deprivationsAtMost());
    object.put("deprivation_score", judgement.deprivationScore());
    Map<String, Object> indicators = new LinkedHashMap<>();
    judgement
        .indicators()
        .forEach(
            (code, truth) ->
                indicators.put(code, truth == Truth.UNKNOWN_YET ? null : truth == Truth.YES));
    object.put("indicators", indicators);
    object.put("missing", judgement.missing());
    object.put("income_sides_differ", judgement.sidesDiffer());
    object.put("reasons", judgement.reasons().stream().map(this::reason).toList());
    object.put("changes", judge.changes(judgement).stream().map(this::change).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(object);
  }

  private Map<String, Object> reason(Reason reason) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", reason.kind().name());
    object.put("code", reason.code());
    object.put("title", reason.title().in(language));
    object.put("clause", reason.clause());
    object.put("act", reason.source().act());
    object.put("article", reason.source().article());
    object.put("certainty", reason.source().certainty().code());
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Answer answer : reason.answers()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("fact", answer.fact().name());
      one.put("member", answer.member() < 0 ? null : answer.member() + 1);
      one.put("value", answer.text());
      answers.add(one);
    }
    object.put("answers", answers);
    return object;
  }
}
