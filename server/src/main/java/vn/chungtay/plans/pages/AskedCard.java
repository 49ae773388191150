package vn.chungtay.plans.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.plans.Opinion;
import vn.chungtay.plans.Opinions;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/** On "Today": the opinions that an area still owes. */
record AskedCard(Opinions opinions) implements TodayCard {
  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Content> forActor(Actor actor) {
    if (!actor.maySomewhere(Permission.COMMENT_PLANS)) {
      return Optional.empty();
    }
    OptionalLong home = actor.homeAreaId();
    List<Opinion> asked = home.isPresent() ? opinions.ofArea(home.getAsLong()) : List.of();
    List<Opinion> owed = asked.stream().filter(o -> !o.given() && opinions.open(o)).toList();
    return owed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Content(
                Message.of("plans.card-asked"),
                String.valueOf(owed.size()),
                Message.of("plans.card-one", owed.get(0).planTitle()),
                "/opinions",
                Message.of("plans.card-open-asked"),
                Tone.CALM));
  }
}
