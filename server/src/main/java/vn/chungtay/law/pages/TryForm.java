package vn.chungtay.law.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rulebooks.HouseholdFile;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.rules.Asking;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Refusal;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;

/**
 * The form that the rulebooks themselves write: every question of the standards at hand once, with
 * its choices and range, asked of whom it concerns. No answer is an answer too.
 */
final class TryForm {
  private final List<Judge> judges;
  private final HouseholdFile household;
  private final Language language;
  private final Texts texts;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<Asking> asking;
  private final List<HouseholdFacts> answered;

  TryForm(List<Judge> judges, HouseholdFile typed, Language language) {
    this.judges = judges;
    this.language = language;
    this.texts = Texts.in(language);
    for (Judge judge : judges) {
      for (Fact fact : judge.standard().rulebook().facts()) {
        facts.putIfAbsent(fact.path(), fact);
      }
    }
    this.household =
        new HouseholdFile(
            written(typed.household(), ""),
            typed.members().stream().map(member -> written(member, "members.")).toList());
    this.asking = judges.stream().map(Asking::of).toList();
    this.answered = judges.stream().map(this::facts).toList();
  }

  /** The answers under one standard, which may not know all of the questions. */
  HouseholdFacts facts(Judge judge) {
    Set<String> known =
        judge.standard().rulebook().facts().stream().map(Fact::path).collect(Collectors.toSet());
    HouseholdFile some =
        anyMember() ? household : new HouseholdFile(household.household(), List.of());
    return some.facts(judge, known);
  }

  /** A form always shows one member; an empty one alone is none. */
  private boolean anyMember() {
    return household.members().size() > 1 || !household.members().get(0).isEmpty();
  }

  /** Numbers as people write them: {@code 1.500.000} and {@code 31,5}. */
  private Map<String, String> written(Map<String, String> answers, String prefix) {
    Map<String, String> plain = new LinkedHashMap<>();
    answers.forEach((name, text) -> plain.put(name, plain(facts.get(prefix + name), text)));
    return plain;
  }

  private static String plain(@Nullable Fact fact, String text) {
    if (fact == null) {
      return text;
    }
    return switch (fact.type()) {
      case WHOLE ->
          text.matches("[+-]?\\d{1,3}([., ]\\d{3})+") ? text.replaceAll("[., ]", "") : text;
      case DECIMAL -> text.replace(',', '.');
      default -> text;
    };
  }

  /** What cannot be taken, each once, at its field. */
  List<Refusal> refusals() {
    Map<String, Refusal> wrong = new LinkedHashMap<>();
    for (HouseholdFacts each : answered) {
      for (AnswerFault fault : each.faults()) {
        boolean member = fault.member() >= 0;
        Fact fact = facts.get(member ? "members." + fault.fact() : fault.fact());
        String name = name(fault.member(), fault.fact());
        String who = member ? texts.text("rules.member-number", fault.member() + 1) + " · " : "";
        String question = fact == null ? fault.fact() : fact.question().in(language);
        String why = texts.text("rules.fault." + fault.code(), fault.value(), fault.expected());
        wrong.put(name, Refusal.of("RUL-002", name, "law.answer-refused", who + question, why));
      }
    }
    return List.copyOf(wrong.values());
  }

  private static String name(int member, String fact) {
    return member < 0 ? "h." + fact : "m" + (member + 1) + "." + fact;
  }

  List<TryView.Field> household() {
    return facts.values().stream()
        .filter(fact -> fact.of() == Fact.Of.HOUSEHOLD && asked(-1, fact))
        .map(fact -> field(-1, fact, household.household().getOrDefault(fact.name(), "")))
        .toList();
  }

  List<TryView.Member> members() {
    List<TryView.Member> members = new ArrayList<>();
    for (int i = 0; i < household.members().size(); i++) {
      Map<String, String> answers = household.members().get(i);
      List<TryView.Field> fields = new ArrayList<>();
      int left = 0;
      for (Fact fact : facts.values()) {
        if (fact.of() == Fact.Of.MEMBER) {
          if (asked(i, fact)) {
            fields.add(field(i, fact, answers.getOrDefault(fact.name(), "")));
          } else {
            left++;
          }
        }
      }
      String notAsked = left == 0 ? "" : texts.text("law.not-asked", left);
      members.add(new TryView.Member(i + 1, fields, notAsked));
    }
    return members;
  }

  private boolean asked(int member, Fact fact) {
    for (int i = 0; i < judges.size(); i++) {
      boolean known = judges.get(i).standard().rulebook().facts().contains(fact);
      boolean there = member < answered.get(i).size();
      if (known && (!there || asking.get(i).mayAsk(answered.get(i), member, fact))) {
        return true;
      }
    }
    return false;
  }

  private TryView.Field field(int member, Fact fact, String value) {
    List<Choice> choices = new ArrayList<>();
    if (fact.type() == Fact.Type.BOOL || fact.type() == Fact.Type.CHOICE) {
      choices.add(new Choice("", texts.text("law.not-known")));
    }
    if (fact.type() == Fact.Type.BOOL) {
      choices.add(new Choice("true", texts.text("explain.true")));
      choices.add(new Choice("false", texts.text("explain.false")));
    }
    fact.choices().forEach((code, text) -> choices.add(new Choice(code, text.in(language))));
    return new TryView.Field(
        name(member, fact.name()), fact.question().in(language), value, choices, hint(fact));
  }

  private String hint(Fact fact) {
    BigDecimal min = fact.min();
    BigDecimal max = fact.max();
    if (min == null || max == null) {
      return "";
    }
    Figures figures = Figures.in(language);
    var unit = fact.unit();
    return texts.text(
        "law.range",
        figures.number(min, 0),
        figures.number(max, 0),
        unit == null ? "" : texts.text("standards.unit." + unit.code()));
  }
}
