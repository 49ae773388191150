package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLabel;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;

/**
 * What the register already knows of the answers that rulebooks ask for, by the names of their
 * facts: a beginning for a survey form. What is not known is left out, never guessed.
 */
@Service
public class HouseholdAnswers {
  /**
   * Answers by fact, as text.
   *
   * @param members in the order of {@link Household#members}
   */
  public record Known(Map<String, String> household, List<Map<String, String>> members) {}

  private final Areas areas;

  HouseholdAnswers(Areas areas) {
    this.areas = areas;
  }

  /** What is known of {@code household} on the day of a review. */
  public Known on(Household household, LocalDate day) {
    AreaBook book = areas.book();
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("household_id", household.number());
    for (Area area : book.breadcrumb(household.areaId(), day)) {
      if (area.level() == AreaLevel.COMMUNE) {
        answers.put("commune_code", area.code());
        residence(book.labels(area.id(), day), answers);
      } else if (area.level() == AreaLevel.PROVINCE) {
        answers.put("province_code", area.code());
      }
    }
    List<Map<String, String>> members = new ArrayList<>();
    for (Member each : household.members()) {
      members.add(member(each, day));
    }
    return new Known(answers, members);
  }

  private static void residence(Set<AreaLabel> labels, Map<String, String> answers) {
    if (labels.contains(AreaLabel.URBAN) != labels.contains(AreaLabel.RURAL)) {
      answers.put("residence", labels.contains(AreaLabel.URBAN) ? "urban" : "rural");
    }
  }

  private static Map<String, String> member(Member member, LocalDate day) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("member_id", String.valueOf(member.personId()));
    answers.put("name", member.name());
    OptionalInt age = member.age(day);
    if (age.isPresent()) {
      answers.put("age", String.valueOf(age.getAsInt()));
    }
    Sex sex = member.sex();
    if (sex != null) {
      answers.put("sex", sex.name().toLowerCase(java.util.Locale.ROOT));
    }
    return answers;
  }
}
