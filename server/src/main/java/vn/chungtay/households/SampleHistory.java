package vn.chungtay.households;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * The classes that the households of a sample commune had over the years, such that at the end of
 * each year exactly as many are poor as its margins say. Of those who leave poverty six in ten are
 * near-poor at first; of the near-poor one in five rises above it each year.
 */
final class SampleHistory {
  private static final Month DECIDED = Month.DECEMBER;
  private static final int DAY = 20;

  private final List<List<Standing>> standings = new ArrayList<>();
  private final Deque<Integer> poor = new ArrayDeque<>();
  private final Deque<Integer> nearPoor = new ArrayDeque<>();

  private SampleHistory() {}

  /** The standings of each of the families, whose class is the one they start in. */
  static List<List<Standing>> of(SampleMargins margins, List<SampleFamilies.Family> families) {
    SampleHistory history = new SampleHistory();
    history.begin(margins.first().day(), families, margins.code().hashCode());
    for (SampleMargins.OfYear year : margins.years().subList(1, margins.years().size())) {
      history.decide(year);
    }
    return history.standings;
  }

  private void begin(LocalDate day, List<SampleFamilies.Family> families, long seed) {
    List<Integer> order = new ArrayList<>();
    for (SampleFamilies.Family family : families) {
      order.add(standings.size());
      standings.add(
          new ArrayList<>(List.of(Standing.of(family.standing(), day, decision(day.getYear())))));
    }
    Collections.shuffle(order, new Random(seed));
    for (int place : order) {
      StandingClass standing = families.get(place).standing();
      if (standing == StandingClass.POOR) {
        poor.add(place);
      } else if (standing == StandingClass.NEAR_POOR) {
        nearPoor.add(place);
      }
    }
  }

  private void decide(SampleMargins.OfYear year) {
    for (int rising = nearPoor.size() / 5; rising > 0; rising--) {
      classify(nearPoor.remove(), StandingClass.NOT_POOR, year.year(), "");
    }
    for (int left = 0; poor.size() > year.poor(); left++) {
      int place = poor.remove();
      if (left % 5 < 3) {
        classify(place, StandingClass.NEAR_POOR, year.year(), "NEWLY_ARISEN");
        nearPoor.add(place);
      } else {
        classify(place, StandingClass.NOT_POOR, year.year(), "");
      }
    }
  }

  private void classify(int place, StandingClass standing, int year, String origin) {
    LocalDate day = LocalDate.of(year, DECIDED, DAY);
    standings
        .get(place)
        .add(new Standing(standing, day, origin, null, null, List.of(), "", "", decision(year)));
  }

  private static String decision(int year) {
    return "Quyết định mẫu cuối năm " + year;
  }
}
