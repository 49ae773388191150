package vn.chungtay.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Permission;
import vn.chungtay.households.Rosters;

/**
 * Who may hand in for which village, and who lives there. A phone comes back with a day's forms of
 * one village: what the database said yes to is believed for a little while. A no is always asked
 * anew. A person whose roles have changed is another question, see {@link Actor}.
 */
@Component
class SubmissionGate {
  private static final Duration FRESH = Duration.ofSeconds(15);
  private static final int MOST = 5_000;

  private record Question(Actor actor, long village) {}

  private record Living(Set<Long> households, Instant at) {}

  private final Access access;
  private final Rosters rosters;
  private final Clock clock;
  private final Map<Question, Instant> allowed = new ConcurrentHashMap<>();
  private final Map<Long, Living> living = new ConcurrentHashMap<>();

  SubmissionGate(Access access, Rosters rosters, Clock clock) {
    this.access = access;
    this.rosters = rosters;
    this.clock = clock;
  }

  /** True where the person at work may survey in the village. */
  boolean maySurvey(long village) {
    Question question = new Question(access.actor(), village);
    Instant now = clock.instant();
    Instant before = allowed.get(question);
    if (before != null && before.plus(FRESH).isAfter(now)) {
      return true;
    }
    boolean may = access.may(Permission.SURVEY, village);
    if (may) {
      keep(allowed, question, now);
    } else {
      allowed.remove(question);
    }
    return may;
  }

  /** True where the household lives in the village. */
  boolean lives(long village, long household) {
    Instant now = clock.instant();
    Living before = living.get(village);
    if (before != null
        && before.at().plus(FRESH).isAfter(now)
        && before.households().contains(household)) {
      return true;
    }
    Set<Long> ids = rosters.ids(village, LocalDate.now(clock));
    keep(living, village, new Living(ids, now));
    return ids.contains(household);
  }

  private static <K, V> void keep(Map<K, V> map, K key, V value) {
    if (map.size() >= MOST) {
      map.clear();
    }
    map.put(key, value);
  }
}
