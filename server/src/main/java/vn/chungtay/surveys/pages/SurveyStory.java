package vn.chungtay.surveys.pages;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.households.HouseholdStory;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.surveys.Surveys;
import vn.chungtay.values.Message;
import vn.chungtay.values.VietNam;

/** Tells on a household's timeline when it was surveyed and in how much it was deprived. */
@Component
class SurveyStory implements HouseholdStory {
  private final Surveys surveys;

  SurveyStory(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public List<Told> told(long householdId) {
    return surveys.history(householdId).stream()
        .filter(set -> set.state() != AnswerSet.State.DRAFT)
        .map(SurveyStory::told)
        .toList();
  }

  private static Told told(AnswerSet set) {
    LocalDate day = VietNam.dayOf(set.writtenAt());
    AnswerSet.Result result = set.result();
    Message found =
        result.missing().isEmpty()
            ? Message.of("surveys.story-found", result.deprivations(), result.deprivationScore())
            : Message.of("surveys.story-open", result.missing().size());
    return new Told(
        day,
        Message.of("surveys.story." + set.way().name()),
        List.of(found),
        "/surveys/" + set.householdId());
  }
}
