package vn.chungtay.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.StandingClass;
import vn.chungtay.rules.Judgement;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Forms;
import vn.chungtay.surveys.Surveys;

/**
 * Invented answers of the demo's households: each set is made until the standard in force gives
 * exactly the class that is wanted.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoSurveys {
  private static final int POOR_AT_LEAST = 3;
  private static final int GROWN = 16;

  private final Surveys surveys;
  private final Forms forms;
  private final Households households;
  private final Clock clock;

  DemoSurveys(Surveys surveys, Forms forms, Households households, Clock clock) {
    this.surveys = surveys;
    this.forms = forms;
    this.households = households;
    this.clock = clock;
  }

  /** Writes the survey of a household whose answers give {@code wanted}. */
  void write(long householdId, StandingClass wanted, int place) {
    LocalDate today = LocalDate.now(clock);
    Household household = households.get(householdId, today);
    Answers answers = of(surveys.beginning(household, today), wanted, place);
    AnswerSet.Way way = place % 4 == 3 ? AnswerSet.Way.PAPER : AnswerSet.Way.BROWSER;
    surveys.write(household, answers, way, null).get();
  }

  /** Writes a survey that stopped half way: what nobody asked leaves the class open. */
  void writeHalf(long householdId) {
    LocalDate today = LocalDate.now(clock);
    Household household = households.get(householdId, today);
    Answers whole = of(surveys.beginning(household, today), StandingClass.POOR, 1);
    Map<String, String> half = new HashMap<>(whole.household());
    List.of("water_source", "toilet", "durable_parts", "floor_area_m2").forEach(half::remove);
    surveys.write(household, new Answers(half, whole.members()), AnswerSet.Way.BROWSER, null).get();
  }

  /**
   * What a household says to somebody else: what it said before, where that gives {@code wanted},
   * or something invented.
   */
  Answers said(long householdId, StandingClass wanted, int place) {
    LocalDate today = LocalDate.now(clock);
    return surveys
        .current(householdId)
        .filter(before -> before.result().outcome().name().equals(wanted.name()))
        .map(AnswerSet::answers)
        .orElseGet(
            () -> of(surveys.beginning(households.get(householdId, today), today), wanted, place));
  }

  private Answers of(Answers known, StandingClass wanted, int place) {
    SurveyForm form = forms.today();
    boolean poor = wanted == StandingClass.POOR;
    int least = poor ? POOR_AT_LEAST + place % 3 : place % 2;
    Answers answers = wellOff(known);
    Map<String, String> household = new HashMap<>(answers.household());
    household.put(
        "income_score",
        String.valueOf(wanted == StandingClass.NOT_POOR ? 160 + place % 40 : 90 + place % 45));
    // The income too, on the same side: the standard of 2027 has no points of its own yet.
    household.put(
        "income_per_person",
        String.valueOf(
            wanted == StandingClass.NOT_POOR
                ? 1_700_000 + place % 20 * 100_000
                : 800_000 + place % 14 * 50_000));
    List<Map.Entry<String, String>> lacks =
        List.of(
            Map.entry("durable_parts", "1"),
            Map.entry("toilet", "other"),
            Map.entry("floor_area_m2", "7.5"),
            Map.entry("water_source", "other"),
            Map.entry("info_device", "false"));
    Answers made = new Answers(household, answers.members());
    for (int i = 0; i < lacks.size() && judged(form, made).deprivations() < least; i++) {
      Map.Entry<String, String> lack = lacks.get((i + place) % lacks.size());
      household.put(lack.getKey(), lack.getValue());
      made = new Answers(household, answers.members());
    }
    String found = judged(form, made).outcome().name();
    if (!found.equals(wanted.name())) {
      throw new IllegalStateException("answers of the demo give " + found + " not " + wanted);
    }
    return made;
  }

  private static Judgement judged(SurveyForm form, Answers answers) {
    return form.read(answers).judgement();
  }

  /** A household that lacks nothing; questions that are not asked drop out when it is read. */
  private static Answers wellOff(Answers known) {
    Map<String, String> household = new HashMap<>(known.household());
    household.putIfAbsent("residence", "rural");
    household.put("durable_parts", "3");
    household.put("floor_area_m2", String.valueOf(20 * Math.max(1, known.members().size())));
    household.put("water_source", "drilled_well");
    household.put("toilet", "septic");
    household.put("info_device", "true");
    List<Answers.Member> members = new ArrayList<>();
    for (Answers.Member member : known.members()) {
      int age = Integer.parseInt(member.answers().getOrDefault("age", "40"));
      Map<String, String> own = new HashMap<>(member.answers());
      own.put("age", String.valueOf(age));
      own.putIfAbsent("sex", "female");
      own.put("work", age < 19 ? "studying" : age < 65 ? "self_employed" : "home");
      own.put("monthly_allowance", "false");
      own.put("stunted", "false");
      own.put("underweight", "false");
      own.put("health_insured", "true");
      own.put("school_level", school(age));
      own.put("certificate", age < GROWN ? "primary" : "upper_secondary");
      own.put("on_job_certified", "false");
      own.put("uses_internet", String.valueOf(age > 9));
      members.add(member.with(own));
    }
    return new Answers(household, members);
  }

  private static String school(int age) {
    return age < 6
        ? "preschool"
        : age < 12
            ? "primary"
            : age < GROWN ? "lower_secondary" : age < 19 ? "upper_secondary" : "none";
  }
}
