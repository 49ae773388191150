package vn.chungtay.rulebooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chungtay.rules.Answer;
import vn.chungtay.rules.Change;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Reason;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.PlainWords;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The same explanation for the family itself. The words are the rulebook's plain ones, the numbers
 * its values of the day; where a rule has no plain words, the law's own are used.
 */
final class PlainExplanation {
  private static final Pattern BRACES = Pattern.compile("\\{([a-z.-]+)}");

  private final Judge judge;
  private final Judgement judgement;
  private final ExplanationSheet sheet;
  private final List<String> people;
  private final Language language;
  private final Texts texts;
  private final Figures figures;
  private final PlainWords words;

  /**
   * @param sheet the official words of the same judgement
   * @param people names of the members, in the order of the answers
   */
  PlainExplanation(
      Judge judge,
      Judgement judgement,
      ExplanationSheet sheet,
      List<String> people,
      Language language) {
    this.judge = judge;
    this.judgement = judgement;
    this.sheet = sheet;
    this.people = people;
    this.language = language;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
    this.words = PlainWords.of(judge.standard().rulebook());
  }

  PlainSheet sheet() {
    return new PlainSheet(
        reasons(Reason.Kind.INCOME).findFirst().map(this::income).orElse(List.of()),
        count(),
        reasons(Reason.Kind.DEPRIVATION).map(this::lack).toList(),
        sheet.unknown(),
        reasons(Reason.Kind.CLASS)
            .findFirst()
            .map(rule -> said(words.says(rule.clause())).orElse(rule.title().in(language)))
            .orElse(""),
        judge.changes(judgement).stream().map(this::change).toList(),
        bases());
  }

  private String count() {
    int all = judgement.indicators().size();
    return judgement.deprivationsAtMost() == 0
        ? text("count-none", all)
        : text("count", judgement.deprivations(), all, judgement.deprivationScore());
  }

  private Stream<Reason> reasons(Reason.Kind kind) {
    return judgement.reasons().stream().filter(reason -> reason.kind() == kind);
  }

  private List<String> income(Reason reason) {
    List<String> lines = new ArrayList<>();
    List<Answer> told =
        reason.answers().stream().filter(each -> !each.fact().name().equals("residence")).toList();
    String answers = String.join("; ", told.stream().map(this::answer).toList());
    if (!answers.isEmpty()) {
      lines.add(text("income", answers));
    }
    lines.add(
        said(words.stands(reason.code(), byScore())).orElseGet(() -> reason.title().in(language)));
    if (judgement.sidesDiffer()) {
      lines.add(text("sides-differ"));
    }
    return lines;
  }

  /** The score decides where it is known; else the income told. */
  private boolean byScore() {
    return answers(Reason.Kind.INCOME)
        .noneMatch(each -> each.fact().name().equals("income_per_person"));
  }

  private Stream<Answer> answers(Reason.Kind kind) {
    return reasons(kind).flatMap(each -> each.answers().stream());
  }

  private PlainSheet.Lack lack(Reason reason) {
    Map<Integer, List<String>> told = new LinkedHashMap<>();
    for (Answer answer : reason.answers()) {
      told.computeIfAbsent(answer.member(), key -> new ArrayList<>()).add(answer(answer));
    }
    List<String> lines = new ArrayList<>();
    told.forEach(
        (member, parts) ->
            lines.add(
                member < 0
                    ? text("answered", String.join("; ", parts))
                    : text("answered-of", person(member), String.join("; ", parts))));
    return new PlainSheet.Lack(
        said(words.lacks(reason.code())).orElseGet(() -> reason.title().in(language)),
        lines,
        said(words.line(reason.code())).orElse(""));
  }

  private String person(int member) {
    boolean known = member < people.size() && !people.get(member).isBlank();
    return known ? people.get(member) : texts.text("rules.member-number", member + 1);
  }

  private String answer(Answer answer) {
    Fact fact = answer.fact();
    Optional<Bilingual> told = words.told(fact, answer.text());
    String value = value(answer);
    return told.map(each -> each.in(language).replace("{answer}", value))
        .orElseGet(() -> fact.question().in(language) + " " + value);
  }

  private String value(Answer answer) {
    Fact fact = answer.fact();
    return switch (fact.type()) {
      case BOOL -> texts.text("explain." + answer.text());
      case CHOICE ->
          words
              .choice(fact, answer.text())
              .map(choice -> choice.in(language))
              .orElseGet(answer::text);
      case WHOLE -> figures.count(answer.code());
      case DECIMAL -> answer.text().replace('.', language == Language.VI ? ',' : '.');
    };
  }

  private String change(Change change) {
    String outcome = texts.text(change.outcome().textKey());
    if (change.by() == 0) {
      String side =
          said(words.would(change.incomeSide(), byScore()))
              .orElseGet(() -> sideTitle(change.incomeSide()));
      return text("change-side", side, outcome);
    }
    return text(change.fewer() ? "change-fewer" : "change-more", change.by(), outcome);
  }

  private String sideTitle(String code) {
    return judge.standard().rulebook().sides().stream()
        .filter(side -> side.code().equals(code))
        .map(side -> side.title().in(language))
        .findFirst()
        .orElse(code);
  }

  /** The words with every number in its place; empty where one of them has no value today. */
  private Optional<String> said(Optional<Bilingual> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Matcher braces = BRACES.matcher(found.get().in(language));
    StringBuilder said = new StringBuilder();
    while (braces.find()) {
      Optional<String> value = number(braces.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      braces.appendReplacement(said, Matcher.quoteReplacement(value.get()));
    }
    braces.appendTail(said);
    return Optional.of(said.toString());
  }

  private Optional<String> number(String key) {
    Optional<Answer> residence =
        answers(Reason.Kind.INCOME)
            .filter(each -> each.fact().name().equals("residence"))
            .findFirst();
    if (key.equals("where")) {
      return residence.map(this::value);
    }
    if (key.equals("people")) {
      return people.isEmpty() ? Optional.empty() : Optional.of(figures.count(people.size()));
    }
    Standard standard = judge.standard();
    return standard
        .findFigure(key)
        .or(() -> residence.flatMap(where -> standard.findFigure(key + "." + where.text())))
        .map(this::number);
  }

  private String number(Figure figure) {
    int decimals = Math.max(0, figure.number().stripTrailingZeros().scale());
    return figures.number(figure.number(), decimals);
  }

  /** Clause by clause under its official name, in the order of the sheet. */
  private List<String> bases() {
    List<String> bases = new ArrayList<>();
    for (Reason reason : judgement.reasons()) {
      String name =
          reason.kind() == Reason.Kind.DEPRIVATION
              ? judge
                  .standard()
                  .rulebook()
                  .findIndicator(reason.code())
                  .map(found -> found.title().in(language))
                  .orElse(reason.code())
              : text(reason.kind() == Reason.Kind.CLASS ? "class-rule" : "income-line");
      boolean marked =
          Stream.concat(sheet.decision().stream(), sheet.deprived().stream())
              .anyMatch(why -> why.basis().clause().equals(reason.clause()) && why.unverified());
      String mark = marked ? " (" + texts.text("explain.plain.unverified") + ")" : "";
      bases.add(name + ": " + reason.source().citation() + mark);
    }
    return bases;
  }

  private String text(String key, Object... arguments) {
    return texts.text("explain.plain." + key, arguments);
  }
}
