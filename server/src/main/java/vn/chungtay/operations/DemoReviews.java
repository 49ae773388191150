package vn.chungtay.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.database.DemoData;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.reviews.Entry;
import vn.chungtay.reviews.NewRound;
import vn.chungtay.reviews.PaperResult;
import vn.chungtay.reviews.ReviewFindings;
import vn.chungtay.reviews.ReviewSteps;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.reviews.StepTaken;
import vn.chungtay.reviews.VillageReview;
import vn.chungtay.values.Outcome;

/**
 * Rounds of review of the demo: Ngọc Châu finished one and is in the middle of the next, Hợp Đức
 * finished one and has not begun the next. The demo's people do every step themselves, so that a
 * visitor finds nothing they could not do. Results are invented.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoReviews implements DemoData {
  private static final LocalDate FINISHED = LocalDate.of(2025, 9, 3);
  private static final LocalDate RUNNING = LocalDate.of(2026, 9, 7);
  private static final Team NGOC_CHAU = new Team("canbo.ngocchau", "rasoat", "truongthon");
  private static final Team HOP_DUC =
      new Team("canbo.hopduc", "rasoat.hopduc", "truongthon.hopduc");

  /** Who does the steps of a commune, by login. */
  private record Team(String officer, String reviewer, String head) {}

  private final Reviews reviews;
  private final ReviewSteps steps;
  private final ReviewFindings findings;
  private final DemoSurveys surveys;
  private final DemoActors actors;
  private final Clock clock;

  DemoReviews(
      Reviews reviews,
      ReviewSteps steps,
      ReviewFindings findings,
      DemoSurveys surveys,
      DemoActors actors,
      Clock clock) {
    this.reviews = reviews;
    this.steps = steps;
    this.findings = findings;
    this.surveys = surveys;
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "operations.reviews";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public void load() {
    for (Team team : List.of(NGOC_CHAU, HOP_DUC)) {
      for (long village : begin(team, FINISHED)) {
        walk(team, village, FINISHED, 9);
      }
    }
    if (!LocalDate.now(clock).isBefore(RUNNING)) {
      // Each village has come a step further than the one before it.
      int far = 0;
      for (long village : begin(NGOC_CHAU, RUNNING)) {
        walk(NGOC_CHAU, village, RUNNING, far++);
      }
    }
  }

  /** Begins a round and gives the reviews of its villages; none where the commune is not there. */
  private List<Long> begin(Team team, LocalDate day) {
    return actors.as(
        team.officer(),
        () ->
            reviews.communes(day).stream()
                .findFirst()
                .map(area -> new NewRound(area.id(), ReviewKind.YEARLY, day))
                .map(fresh -> villages(team, reviews.begin(fresh).get().id()))
                .orElse(List.of()));
  }

  private List<Long> villages(Team team, long round) {
    return actors.as(
        team.officer(),
        () ->
            reviews.villages(reviews.round(round)).stream()
                .filter(village -> !village.entries().isEmpty())
                .map(VillageReview::id)
                .toList());
  }

  /** Takes this many steps in a village, a day apart where the law lets it. */
  private void walk(Team team, long village, LocalDate begun, int far) {
    if (far > 0) {
      take(team.officer(), village, Step.LIST, begun, null, "");
    }
    if (begun.equals(FINISHED)) {
      type(team, village);
    } else if (far > 1) {
      survey(village, far > 2 ? Integer.MAX_VALUE : 3);
    }
    if (far > 2) {
      take(team.reviewer(), village, Step.SURVEY, begun.plusDays(5), null, "");
    }
    if (far > 3) {
      take(team.head(), village, Step.MEETING, begun.plusDays(7), new Vote(46, 41), "");
    }
    if (far > 4) {
      take(team.head(), village, Step.POSTING, begun.plusDays(8), null, "");
    }
    if (far > 5) {
      String number = "%d/QĐ-UBND".formatted(100 + village);
      take("chutich.tanyen", village, Step.DECISION, begun.plusDays(20), null, number);
    }
    if (far > 6) {
      take(team.officer(), village, Step.CERTIFICATES, begun.plusDays(22), null, "");
    }
    if (far > 7) {
      take("chutich.tanyen", village, Step.LOCK, begun.plusDays(30), null, "");
    }
  }

  /** Every sixth household does better than before, every ninth worse. */
  private static StandingClass found(Entry entry, int place) {
    boolean poor = entry.before() == StandingClass.POOR;
    if (place % 6 == 5) {
      return poor ? StandingClass.NEAR_POOR : StandingClass.NOT_POOR;
    }
    return place % 9 == 8 ? StandingClass.POOR : Objects.requireNonNull(entry.before());
  }

  private void survey(long village, int atMost) {
    actors.as(
        "rasoat",
        () -> {
          List<Entry> entries = reviews.village(village).entries();
          for (int i = 0; i < Math.min(atMost, entries.size()); i++) {
            surveys.write(entries.get(i).householdId(), found(entries.get(i), i), i);
          }
          if (atMost < entries.size()) {
            surveys.writeHalf(entries.get(atMost).householdId());
          }
          return true;
        });
  }

  /** The review of the year before was done on paper and typed in afterwards. */
  private void type(Team team, long village) {
    actors.as(
        team.reviewer(),
        () -> {
          List<Entry> entries = reviews.village(village).entries();
          for (int i = 0; i < entries.size(); i++) {
            StandingClass found = found(entries.get(i), i);
            int income = found == StandingClass.NOT_POOR ? 160 + i % 40 : 90 + i % 45;
            int deprivation = found == StandingClass.POOR ? 30 + i % 3 * 10 : i % 3 * 10;
            String reason = "nhập lại từ hồ sơ giấy năm 2025";
            PaperResult typed = new PaperResult(found, income, deprivation, reason);
            findings.typed(village, entries.get(i).id(), typed).get();
          }
          return true;
        });
  }

  private void take(
      String login, long village, Step step, LocalDate day, @Nullable Vote vote, String note) {
    Outcome<VillageReview> taken =
        actors.as(
            login,
            () ->
                steps.take(
                    village,
                    new StepTaken(
                        step,
                        day,
                        Optional.ofNullable(vote),
                        note,
                        reviews.village(village).deeds().size())));
    taken.get();
  }
}
