package vn.chungtay.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungtay.database.Scope;

/**
 * The question before every action: may this person do this here? Seeing needs no question, the
 * database shows only what is in scope; changing always asks {@link #require}.
 */
@Service
public class Access {
  private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

  private final JdbcClient client;

  Access(JdbcClient client) {
    this.client = client;
  }

  /** The person at work in this thread, if one signed in. */
  public Optional<Actor> findActor() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The person at work in this thread; fails where nobody signed in. */
  public Actor actor() {
    return findActor().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
  }

  /** Does {@code work} as this person: their scope on every connection, their name in the trail. */
  public <T> T as(Actor actor, Callable<T> work) throws Exception {
    Actor before = CURRENT.get();
    CURRENT.set(actor);
    try {
      return scopeOf(actor).call(work);
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** A job's scope: every area there is now, written in the trail as {@code system:<job>}. */
  public Scope system(String job) {
    return new Scope("system:" + job, roots());
  }

  /** Passes where a role of the person allows it in an area that {@code areaId} lies in. */
  public void require(Permission permission, long areaId) {
    if (!may(permission, areaId)) {
      throw new NotAllowed(permission, "area " + areaId);
    }
  }

  /** Passes where the person may do it in the whole country. */
  public void requireEverywhere(Permission permission) {
    if (findActor().stream().noneMatch(actor -> everywhere(actor, permission))) {
      throw new NotAllowed(permission, "everywhere");
    }
  }

  /** True where {@link #requireEverywhere} would pass; for showing a button or not. */
  public boolean mayEverywhere(Permission permission) {
    return findActor().stream().anyMatch(actor -> everywhere(actor, permission));
  }

  /** Passes where the person may do it in some area; what is seen stays limited to the scope. */
  public void requireSomewhere(Permission permission) {
    if (findActor().stream().noneMatch(actor -> actor.maySomewhere(permission))) {
      throw new NotAllowed(permission, "anywhere");
    }
  }

  /** True where {@link #require} would pass; for showing a button or not. */
  public boolean may(Permission permission, long areaId) {
    Actor actor = CURRENT.get();
    if (actor == null) {
      return false;
    }
    if (everywhere(actor, permission)) {
      return true;
    }
    Long[] allowed = areas(allowing(actor, permission)).toArray(Long[]::new);
    return allowed.length > 0
        && client
            .sql(
                """
                select exists (
                  select from areas.reach
                  where descendant_id = :area and ancestor_id = any (:allowed))
                """)
            .param("area", areaId)
            .param("allowed", allowed)
            .query(Boolean.class)
            .single();
  }

  /** The roles the person at work holds in an area, by assignments to it or above it. */
  public Set<Role> roles(long areaId) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    for (Assignment each : findActor().map(Actor::assignments).orElse(List.of())) {
      boolean here =
          each.areaId().isEmpty()
              || client
                  .sql(
                      """
                      select exists (select from areas.reach
                        where descendant_id = :area and ancestor_id = :assigned)
                      """)
                  .param("area", areaId)
                  .param("assigned", each.areaId().getAsLong())
                  .query(Boolean.class)
                  .single();
      if (here) {
        held.add(each.role());
      }
    }
    return held;
  }

  private Scope scopeOf(Actor actor) {
    boolean everywhere = actor.assignments().stream().anyMatch(each -> each.areaId().isEmpty());
    return new Scope(
        actor.login(), everywhere ? roots() : areas(actor.assignments().stream()).toList());
  }

  private List<Long> roots() {
    return client
        .sql("select access.roots()")
        .query((row, number) -> Arrays.asList((Long[]) row.getArray(1).getArray()))
        .single();
  }

  private static boolean everywhere(Actor actor, Permission permission) {
    return allowing(actor, permission).anyMatch(each -> each.areaId().isEmpty());
  }

  private static Stream<Assignment> allowing(Actor actor, Permission permission) {
    return actor.assignments().stream().filter(each -> each.role().may(permission));
  }

  private static Stream<Long> areas(Stream<Assignment> assignments) {
    return assignments
        .map(Assignment::areaId)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .distinct();
  }
}
