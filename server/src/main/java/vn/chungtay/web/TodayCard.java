package vn.chungtay.web;

import java.util.Optional;
import vn.chungtay.access.Actor;
import vn.chungtay.values.Message;

/**
 * What a feature has to say on the page "Today"; a bean, asked at every visit in the user's scope.
 */
public interface TodayCard {
  /** Lower comes first. */
  int order();

  /** The card for this person; empty where there is nothing to say. */
  Optional<Content> forActor(Actor actor);

  /** How a card is marked: with a word and a colour, never colour alone. */
  enum Tone {
    CALM,
    GOOD,
    WARNING,
    LATE
  }

  /**
   * A card.
   *
   * @param figure the one number or word that matters, already written; may be empty
   * @param line one sentence
   * @param href where it leads
   * @param action what is written on the link
   */
  record Content(
      Message title, String figure, Message line, String href, Message action, Tone tone) {}
}
