package vn.chungtay.reviews.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/**
 * Households of another commune to ask, or wishes of those above that the own commune look again.
 */
@Component
class CrossCards implements TodayCard {
  private final CrossChecks checks;
  private final CrossSurveys surveys;
  private final CrossWords words;

  CrossCards(CrossChecks checks, CrossSurveys surveys, CrossWords words) {
    this.checks = checks;
    this.surveys = surveys;
    this.words = words;
  }

  @Override
  public int order() {
    return 16;
  }

  @Override
  public Optional<Content> forActor(Actor actor) {
    if (!actor.maySomewhere(Permission.SURVEY)) {
      return Optional.empty();
    }
    List<CrossCheck> all = checks.list();
    return all.stream()
        .flatMap(check -> toAsk(check).stream())
        .findFirst()
        .or(() -> all.stream().flatMap(check -> toAnswer(check).stream()).findFirst());
  }

  private Optional<Content> toAsk(CrossCheck check) {
    if (!checks.asks(check)) {
      return Optional.empty();
    }
    int left = surveys.unanswered(check).size();
    return left == 0
        ? Optional.empty()
        : Optional.of(
            card("ask", left, words.checked(check), "/cross-checks/" + check.id() + "/households"));
  }

  private Optional<Content> toAnswer(CrossCheck check) {
    if (check.isOpen() || checks.mayOrder(check)) {
      return Optional.empty();
    }
    long left = checks.requests(check).stream().filter(each -> each.answer().isEmpty()).count();
    return left == 0
        ? Optional.empty()
        : Optional.of(card("requests", left, "", "/cross-checks/" + check.id() + "#requests"));
  }

  private static Content card(String kind, long left, String commune, String href) {
    String key = "crosschecks.card-" + kind;
    return new Content(
        Message.of(key),
        String.valueOf(left),
        Message.of(key + "-line", commune),
        href,
        Message.of(key + "-open"),
        Tone.WARNING);
  }
}
