package vn.chungtay.web.pages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.access.Users;
import vn.chungtay.areas.Areas;
import vn.chungtay.values.Message;
import vn.chungtay.web.TodayCard;

/** What a new system lacks, one step at a time: areas, then people. */
@Component
class FirstSteps implements TodayCard {
  private final Areas areas;
  private final Users users;
  private final Access access;

  FirstSteps(Areas areas, Users users, Access access) {
    this.areas = areas;
    this.users = users;
    this.access = access;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Optional<Content> forActor(Actor actor) {
    if (areas.book().nation().isEmpty()) {
      return access.mayEverywhere(Permission.EDIT_AREAS)
          ? Optional.of(step("areas", "/areas/import"))
          : Optional.empty();
    }
    boolean alone = access.mayEverywhere(Permission.MANAGE_USERS) && users.list().size() == 1;
    return alone ? Optional.of(step("users", "/users/new")) : Optional.empty();
  }

  private static Content step(String name, String href) {
    return new Content(
        Message.of("web.step-title-" + name),
        "",
        Message.of("web.step-line-" + name),
        href,
        Message.of("web.step-action-" + name),
        Tone.WARNING);
  }
}
