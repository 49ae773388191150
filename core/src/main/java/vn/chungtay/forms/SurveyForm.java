package vn.chungtay.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chungtay.rules.FormLogic;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.Truth;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Dimension;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Indicator;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The survey form (phiếu B) of one standard on one day. Making one compiles every rule; it may then
 * be used by any thread.
 */
public final class SurveyForm implements FieldForm {
  /** Changes when the same questions are laid out in another way. */
  private static final String LAYOUT = "2";

  private static final String GENERAL = "general";
  private static final String MEMBERS = "members";

  private final Judge judge;
  private final FormLogic logic;
  private final Form form;
  private final Map<String, Fact> byPath;

  private SurveyForm(Judge judge, FormLogic logic, Form form) {
    this.judge = judge;
    this.logic = logic;
    this.form = form;
    this.byPath =
        form.groups().stream()
            .flatMap(group -> group.questions().stream())
            .collect(Collectors.toUnmodifiableMap(Fact::path, question -> question));
  }

  /** The survey form of {@code standard}. */
  public static SurveyForm of(Standard standard) {
    Judge judge = Judge.under(standard);
    FormLogic logic = FormLogic.of(judge);
    String code = "survey-" + standard.rulebook().id();
    Form form =
        new Form(
            code, version(code, standard), said("forms.survey-title"), groups(standard, logic));
    return new SurveyForm(judge, logic, form);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public String xform(String formId, Bilingual title) {
    return XForm.write(this, formId, title);
  }

  /**
   * The form for phones of people who ask without knowing what was found before: it shows no class,
   * and nobody's members are known to it.
   */
  public String blindXform(String formId, Bilingual title) {
    return XForm.writeBlind(this, formId, title);
  }

  /** The standard it belongs to. */
  public Standard standard() {
    return judge.standard();
  }

  /** Judges the form's answers. */
  public Judge judge() {
    return judge;
  }

  FormLogic logic() {
    return logic;
  }

  /** Reads and judges {@code answers}; those that were not asked for are left out. */
  public SurveyReading read(Answers answers) {
    Answers asked = asked(answers);
    HouseholdFacts facts = facts(asked);
    return new SurveyReading(asked, facts.faults(), judge.judge(facts), open(asked, facts));
  }

  /** Whether {@code question} is asked of the household, or of the living member at that place. */
  public boolean isAsked(Fact question, Answers answers, int member) {
    return logic.asked(question, facts(answers), member) == Truth.YES;
  }

  /** Answers to questions that are asked, of members who belong to the household. */
  private Answers asked(Answers answers) {
    HouseholdFacts facts = facts(answers);
    Map<String, String> household = new LinkedHashMap<>();
    answers.household().forEach((name, text) -> keep("", name, text, facts, -1, household));
    List<Answers.Member> members = new ArrayList<>();
    List<Answers.Member> living = answers.living();
    for (Answers.Member member : answers.members()) {
      Map<String, String> kept = new LinkedHashMap<>();
      int at = living.indexOf(member);
      if (member.livesHere()) {
        member.answers().forEach((name, text) -> keep("members.", name, text, facts, at, kept));
      }
      members.add(member.with(kept));
    }
    return new Answers(household, members);
  }

  /** A name the form does not know is kept: it becomes a fault, never silence. */
  private void keep(
      String of, String name, String text, HouseholdFacts facts, int at, Map<String, String> kept) {
    Fact question = byPath.get(of + name);
    if (question == null || logic.asked(question, facts, at) == Truth.YES) {
      kept.put(name, text);
    }
  }

  /** The answers as the judge takes them; members are those who live here. */
  public HouseholdFacts facts(Answers answers) {
    HouseholdFacts facts = judge.newHousehold();
    answers.household().forEach(facts::answer);
    for (Answers.Member member : answers.living()) {
      int at = facts.addMember();
      member.answers().forEach((name, text) -> facts.answer(at, name, text));
    }
    return facts;
  }

  /** Questions that are asked and have no answer. */
  private List<SurveyReading.Open> open(Answers answers, HouseholdFacts facts) {
    List<SurveyReading.Open> open = new ArrayList<>();
    for (Fact question : form.householdQuestions()) {
      if (!answers.household().containsKey(question.name())
          && logic.asked(question, facts, -1) == Truth.YES) {
        open.add(new SurveyReading.Open(-1, question));
      }
    }
    List<Answers.Member> living = answers.living();
    for (int i = 0; i < living.size(); i++) {
      for (Fact question : form.memberQuestions()) {
        if (!living.get(i).answers().containsKey(question.name())
            && logic.asked(question, facts, i) == Truth.YES) {
          open.add(new SurveyReading.Open(i, question));
        }
      }
    }
    return open;
  }

  /** One group for what no indicator reads, one for each dimension, one for the members. */
  private static List<QuestionGroup> groups(Standard standard, FormLogic logic) {
    Map<String, List<Fact>> byDimension = new LinkedHashMap<>();
    byDimension.put(GENERAL, new ArrayList<>());
    for (Dimension dimension : standard.rulebook().dimensions()) {
      byDimension.put(dimension.code(), new ArrayList<>());
    }
    for (Fact fact : standard.rulebook().householdFacts()) {
      Indicator reader = logic.findReader(fact);
      byDimension
          .computeIfAbsent(reader == null ? GENERAL : reader.dimension(), k -> new ArrayList<>())
          .add(fact);
    }
    List<QuestionGroup> groups = new ArrayList<>();
    byDimension.forEach(
        (code, questions) -> {
          if (!questions.isEmpty()) {
            groups.add(
                new QuestionGroup(
                    code, title(standard, code), Fact.Of.HOUSEHOLD, List.copyOf(questions)));
          }
        });
    groups.add(
        new QuestionGroup(
            MEMBERS,
            said("forms.members-title"),
            Fact.Of.MEMBER,
            standard.rulebook().memberFacts()));
    return groups;
  }

  private static Bilingual title(Standard standard, String code) {
    return standard.rulebook().dimensions().stream()
        .filter(dimension -> dimension.code().equals(code))
        .map(Dimension::title)
        .findFirst()
        .orElseGet(() -> said("forms.general-title"));
  }

  static Bilingual said(String key, Object... arguments) {
    return new Bilingual(
        Texts.in(Language.VI).text(key, arguments), Texts.in(Language.EN).text(key, arguments));
  }

  private static String version(String code, Standard standard) {
    StringBuilder all = new StringBuilder(code).append('\n').append(LAYOUT).append('\n');
    all.append(standard.rulebook().digest()).append('\n');
    standard
        .listFigures()
        .forEach(
            figure ->
                all.append(figure.key())
                    .append('=')
                    .append(figure.number().toPlainString())
                    .append('\n'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
