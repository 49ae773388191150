package vn.chungtay.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.areas.Area;
import vn.chungtay.database.DemoData;
import vn.chungtay.forms.Answers;
import vn.chungtay.households.StandingClass;
import vn.chungtay.reviews.Compared;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossComparisons;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.reviews.NewCrossCheck;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.Round;
import vn.chungtay.surveys.AnswerSet;

/**
 * Two cross-checks of Ngọc Châu by the reviewer of Hợp Đức, ordered by the province: one of the
 * finished round, closed, with a household the commune is asked to look at again; one of the
 * running round, half asked. Answers are invented.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoCrossChecks implements DemoData {
  private static final String PROVINCE = "kehoach.tinh";
  private static final String ASKS = "rasoat.hopduc";
  private static final String CHECKED = "canbo.ngocchau";
  private static final int FINISHED = 6;
  private static final int RUNNING = 8;

  private final Reviews reviews;
  private final CrossChecks checks;
  private final CrossSurveys asking;
  private final CrossComparisons comparisons;
  private final DemoSurveys surveys;
  private final DemoActors actors;
  private final Clock clock;

  DemoCrossChecks(
      Reviews reviews,
      CrossChecks checks,
      CrossSurveys asking,
      CrossComparisons comparisons,
      DemoSurveys surveys,
      DemoActors actors,
      Clock clock) {
    this.reviews = reviews;
    this.checks = checks;
    this.asking = asking;
    this.comparisons = comparisons;
    this.surveys = surveys;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "operations.cross-checks";
  }

  @Override
  public int order() {
    return 65;
  }

  @Override
  public void load() {
    List<Round> rounds = actors.as(CHECKED, reviews::rounds);
    for (Round round : rounds) {
      boolean finished = round.begun().isBefore(LocalDate.of(2026, 1, 1));
      order(round, finished ? FINISHED : RUNNING)
          .ifPresent(
              check -> {
                ask(check, finished ? FINISHED : RUNNING / 2);
                if (finished) {
                  close(check);
                }
              });
    }
  }

  private Optional<CrossCheck> order(Round round, int size) {
    LocalDate today = LocalDate.now(clock);
    Optional<Long> commune =
        actors.as("canbo.hopduc", () -> reviews.communes(today).stream().findFirst().map(Area::id));
    return actors.as(
        PROVINCE,
        () -> {
          if (!checks.mayOrder(round)) {
            return Optional.empty();
          }
          CrossChecks.Choices choices = checks.choices(round);
          int pool = choices.pool().values().stream().mapToInt(i -> i).sum();
          String seed = "bốc thăm công khai " + round.begun().getYear() + " - 4711";
          return commune
              .filter(each -> pool >= size)
              .map(each -> new NewCrossCheck(round.id(), each, ASKS, size, seed))
              .map(wanted -> checks.order(wanted).get());
        });
  }

  /** Most agree with what their commune found, one differs, at one nobody was at home. */
  private void ask(CrossCheck check, int atMost) {
    List<Compared> drawn = actors.as(PROVINCE, () -> comparisons.of(check));
    for (int i = 0; i < Math.min(atMost, drawn.size()); i++) {
      Compared one = drawn.get(i);
      if (i == 1) {
        actors.as(
            ASKS,
            () -> asking.notReached(one.pick().id(), "cả nhà đi làm xa, đã đến hai lần").get());
      } else {
        StandingClass first = Objects.requireNonNull(one.entry().found(), "surveyed");
        Answers answers = answers(one, i == 2 ? other(first) : first, i);
        actors.as(ASKS, () -> asking.handIn(one.pick().id(), answers, AnswerSet.Way.BROWSER).get());
      }
    }
  }

  private static StandingClass other(StandingClass first) {
    return first == StandingClass.NOT_POOR ? StandingClass.NEAR_POOR : StandingClass.NOT_POOR;
  }

  /** What the household says to strangers: members by name, who does not live here is left out. */
  private Answers answers(Compared one, StandingClass found, int place) {
    Answers said = actors.as(CHECKED, () -> surveys.said(one.entry().householdId(), found, place));
    List<Answers.Member> members = new ArrayList<>();
    for (Answers.Member each : said.members()) {
      members.add(new Answers.Member("", each.name(), true, each.answers()));
    }
    return new Answers(said.household(), members);
  }

  private void close(CrossCheck check) {
    actors.as(
        PROVINCE,
        () -> {
          checks.close(check.id()).get();
          return comparisons.of(check).stream()
              .filter(each -> each.agreement().isCompared())
              .filter(each -> each.agreement() != Compared.Agreement.AGREES)
              .findFirst()
              .map(
                  each ->
                      checks
                          .ask(
                              check.id(),
                              each.pick().id(),
                              "Thu nhập và nhà ở nghe được khác hẳn phiếu lần đầu. Đề nghị xã hỏi lại hộ.")
                          .get());
        });
  }
}
