package vn.chungtay.rules;

import java.time.LocalDate;
import java.util.Map;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;

/**
 * Shared by the tests of this package: the shipped rulebooks, and a household that lacks nothing.
 */
final class Judging {
  static final Rulebooks BOOKS = Rulebooks.shipped();

  private Judging() {}

  static Standard standard(String id, String day) {
    return BOOKS.get(id).onDay(LocalDate.parse(day));
  }

  static Judge judge(String id, String day) {
    return Judge.under(standard(id, day));
  }

  /** A rural house that lacks nothing, with nobody in it yet. */
  static HouseholdFacts house(Judge judge, String income) {
    HouseholdFacts facts = judge.newHousehold();
    Map.of(
            "residence", "rural",
            "income_per_person", income,
            "durable_parts", "3",
            "floor_area_m2", "60",
            "water_source", "piped",
            "toilet", "septic",
            "info_device", "true")
        .forEach(facts::answer);
    return facts;
  }

  /** A rural family of two adults with every answer given and no deprivation. */
  static HouseholdFacts wellOff(Judge judge, String income) {
    HouseholdFacts facts = house(judge, income);
    addAdult(facts, "40");
    addAdult(facts, "38");
    return facts;
  }

  static int addAdult(HouseholdFacts facts, String age) {
    int member = facts.addMember();
    Map.of(
            "age", age,
            "sex", "female",
            "work", "contract",
            "monthly_allowance", "false",
            "health_insured", "true",
            "school_level", "none",
            "certificate", "upper_secondary",
            "on_job_certified", "false",
            "uses_internet", "true")
        .forEach((fact, answer) -> facts.answer(member, fact, answer));
    return member;
  }

  static int addChild(HouseholdFacts facts, String age, String level) {
    int member = facts.addMember();
    Map.of(
            "age", age,
            "sex", "male",
            "stunted", "false",
            "underweight", "false",
            "health_insured", "true",
            "school_level", level,
            "uses_internet", "false")
        .forEach((fact, answer) -> facts.answer(member, fact, answer));
    return member;
  }
}
