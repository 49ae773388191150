package vn.chungtay.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two households, or one and the same, in which somebody seems to stand twice.
 *
 * @param score from 70 to 100; 100 only where an ID number is the same
 * @param whole true where it seems to be one household written down twice
 * @param twins the likeliest first
 */
public record Match(Family one, Family other, int score, boolean whole, List<Twin> twins) {
  /** From so many points on somebody should look at it. */
  private static final int ENOUGH = 190;

  private static final int LOWEST_SCORE = 70;
  private static final int CERTAIN = 100;
  private static final int POINTS_A_STEP = 8;
  private static final int KIN = 55;
  private static final int NO_KIN = -35;
  private static final int MOST_KIN = 3;

  /** Copies the twins. */
  public Match {
    twins = List.copyOf(twins);
  }

  /** Compares; empty where nobody seems to stand twice. The same both ways round. */
  public static Optional<Match> of(Family one, Family other) {
    boolean within = one.id() == other.id();
    List<Twin> twins = within ? within(one) : pairs(one.members(), other.members());
    int place = within ? 0 : place(one, other);
    List<Twin> told = new ArrayList<>();
    int most = Integer.MIN_VALUE;
    for (Twin twin : twins) {
      most = Math.max(most, twin.points() + place + (within ? 0 : kin(one, other, twins, twin)));
      told.add(
          within ? twin : withContext(twin, twins.size() > 1, one.village() == other.village()));
    }
    boolean certain = twins.stream().anyMatch(Twin::certain);
    if (!certain && most < (within ? ENOUGH - 2 * KIN : ENOUGH)) {
      return Optional.empty();
    }
    int steps = Math.max(0, most - ENOUGH) / POINTS_A_STEP;
    int score = certain ? CERTAIN : Math.min(CERTAIN - 1, LOWEST_SCORE + steps);
    return Optional.of(new Match(one, other, score, !within && whole(one, other, twins), told));
  }

  /** Best first, each person once. */
  private static List<Twin> pairs(List<Person> ones, List<Person> others) {
    List<Twin> all = new ArrayList<>();
    for (Person one : ones) {
      for (Person other : others) {
        @Nullable Twin twin = Evidence.weigh(one, other);
        if (twin != null && one.id() != other.id()) {
          all.add(twin);
        }
      }
    }
    return eachOnce(all);
  }

  /** Brothers and sisters have births and surnames in common: here the whole name must agree. */
  private static List<Twin> within(Family family) {
    List<Twin> all = new ArrayList<>();
    List<Person> members = family.members();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        @Nullable Twin twin = Evidence.weigh(members.get(i), members.get(j));
        boolean named =
            twin != null
                && (twin.certain()
                    || (!twin.signs().contains(Sign.NAME_ALIKE)
                        && twin.signs().stream().noneMatch(Sign::against)));
        if (twin != null && named) {
          all.add(twin);
        }
      }
    }
    return eachOnce(all);
  }

  private static List<Twin> eachOnce(List<Twin> all) {
    all.sort(
        Comparator.comparingInt(Twin::points)
            .reversed()
            .thenComparingLong(t -> Math.min(t.one().id(), t.other().id()))
            .thenComparingLong(t -> Math.max(t.one().id(), t.other().id())));
    Set<Long> taken = new HashSet<>();
    List<Twin> kept = new ArrayList<>();
    for (Twin twin : all) {
      if (!taken.contains(twin.one().id()) && !taken.contains(twin.other().id())) {
        taken.add(twin.one().id());
        taken.add(twin.other().id());
        kept.add(twin);
      }
    }
    return kept;
  }

  /** The further apart, the more people share a name and a birth by chance. */
  private static int place(Family one, Family other) {
    if (one.village() == other.village()) {
      return 30;
    }
    if (one.commune() == other.commune()) {
      return 15;
    }
    return one.province() == other.province() ? -25 : -60;
  }

  private static int kin(Family one, Family other, List<Twin> twins, Twin twin) {
    long others = twins.stream().filter(t -> !t.equals(twin) && supports(t)).count();
    if (others > 0) {
      return KIN * (int) Math.min(MOST_KIN, others);
    }
    boolean alone = one.members().size() < 2 || other.members().size() < 2;
    return alone ? 0 : NO_KIN;
  }

  private static boolean supports(Twin twin) {
    return twin.signs().stream().noneMatch(Sign::against);
  }

  private static Twin withContext(Twin twin, boolean kin, boolean sameVillage) {
    List<Sign> signs = new ArrayList<>(twin.signs());
    if (kin) {
      signs.add(Sign.SAME_KIN);
    }
    if (sameVillage) {
      signs.add(Sign.SAME_VILLAGE);
    }
    return new Twin(twin.one(), twin.other(), twin.points(), signs);
  }

  /** Half of the smaller one, the head of either among them. */
  private static boolean whole(Family one, Family other, List<Twin> twins) {
    int smaller = Math.min(one.members().size(), other.members().size());
    boolean headKnown = twins.stream().anyMatch(t -> t.one().head() || t.other().head());
    return headKnown && twins.size() * 2 >= smaller && (smaller == 1 || twins.size() > 1);
  }
}
