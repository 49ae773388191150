package vn.chungtay.reviews.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.procedures.StepState;
import vn.chungtay.reviews.Reviews;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/** What reviews have to say on the page "Today": which step waits for this person, what is late. */
@Component
class ReviewCards implements TodayCard {
  /** A step that can be taken today, in one village. */
  private record Waiting(Reviews.Running review, StepState state) {
    boolean late() {
      return state.status() == StepState.Status.LATE;
    }

    LocalDate due() {
      return state.limit().orElse(LocalDate.MAX);
    }
  }

  private final Reviews reviews;
  private final ReviewWords words;

  ReviewCards(Reviews reviews, ReviewWords words) {
    this.reviews = reviews;
    this.words = words;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Content> forActor(Actor actor) {
    if (!actor.maySomewhere(Permission.SEE_HOUSEHOLDS)) {
      return Optional.empty();
    }
    List<Reviews.Running> running = reviews.running();
    if (running.isEmpty()) {
      return Optional.empty();
    }
    List<Waiting> all = waiting(running);
    Set<String> roles =
        actor.assignments().stream().map(each -> each.role().name()).collect(Collectors.toSet());
    List<Waiting> mine =
        all.stream()
            .filter(each -> each.state().rule().roles().stream().anyMatch(roles::contains))
            .toList();
    return Optional.of(mine.isEmpty() ? watched(running, all) : mine(mine));
  }

  private List<Waiting> waiting(List<Reviews.Running> running) {
    List<Waiting> found = new ArrayList<>();
    for (Reviews.Running review : running) {
      for (StepState state : review.progress().states(words.today())) {
        if (state.status() == StepState.Status.OPEN || state.status() == StepState.Status.LATE) {
          found.add(new Waiting(review, state));
        }
      }
    }
    found.sort(Comparator.comparing((Waiting each) -> !each.late()).thenComparing(Waiting::due));
    return found;
  }

  private Content mine(List<Waiting> mine) {
    Waiting first = mine.get(0);
    String village = words.area(first.review().areaId(), first.review().round().begun());
    String step = words.step(first.state().rule().step());
    Message line =
        first.state().limit().isEmpty()
            ? Message.of("reviews.card-next", step, village)
            : Message.of(
                first.late() ? "reviews.card-late" : "reviews.card-due",
                step,
                village,
                words.day(first.due()));
    return new Content(
        Message.of("reviews.card-mine"),
        String.valueOf(mine.size()),
        line,
        "/reviews/villages/" + first.review().id(),
        Message.of("reviews.card-open-village"),
        first.late() ? Tone.LATE : Tone.CALM);
  }

  private static Content watched(List<Reviews.Running> running, List<Waiting> all) {
    long late = all.stream().filter(Waiting::late).count();
    return new Content(
        Message.of("reviews.card-running"),
        String.valueOf(running.size()),
        late > 0
            ? Message.of("reviews.card-some-late", late)
            : Message.of("reviews.card-none-late"),
        "/reviews",
        Message.of("reviews.card-open"),
        late > 0 ? Tone.LATE : Tone.CALM);
  }
}
