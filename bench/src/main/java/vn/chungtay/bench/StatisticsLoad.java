package vn.chungtay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.Assignment;
import vn.chungtay.access.Role;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Deed;
import vn.chungtay.households.Household;
import vn.chungtay.households.HouseholdNotes;
import vn.chungtay.households.Households;
import vn.chungtay.households.MemberChanges;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.Relation;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Standing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.households.Trait;
import vn.chungtay.households.TraitKind;
import vn.chungtay.values.Language;

/**
 * Writes of officers while {@link StatisticsBench} reads, each a transaction of its own through the
 * services of the register: another class (3 of 5), a child born (1), other causes (1). Most hold
 * from these days on, one in five is told up to two months late. They work on households of one
 * class only, each household by an officer of its commune, and never give or take the other, so
 * that its counts are known while they write.
 */
final class StatisticsLoad {
  static final int WRITERS = 8;
  private static final int LATE_DAYS = 60;

  private final Access access;
  private final Households households;
  private final HouseholdNotes notes;
  private final MemberChanges members;
  private final LocalDate today;
  private final int registered;
  private final Actor officer = officer(OptionalLong.empty());
  private final AtomicBoolean going = new AtomicBoolean();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();
  private long begun;

  StatisticsLoad(ApplicationContext context, LocalDate today, int registered) {
    this.access = context.getBean(Access.class);
    this.households = context.getBean(Households.class);
    this.notes = context.getBean(HouseholdNotes.class);
    this.members = context.getBean(MemberChanges.class);
    this.today = today;
    this.registered = registered;
  }

  /** Of the whole country, who reads. */
  Actor officer() {
    return officer;
  }

  private static Actor officer(OptionalLong area) {
    return new Actor(
        1, "bench", "Cán bộ", "", Language.VI, area, List.of(new Assignment(Role.OFFICER, area)));
  }

  Access access() {
    return access;
  }

  /** A household whose class nobody but the reader changes while {@code kept} is kept. */
  static boolean isOf(StandingClass kept, long id) {
    return kept == StandingClass.POOR ? id % 2 == 0 : id % 8 == 3 || id % 8 == 7;
  }

  /** Begins to write to households of the other class. */
  void start(StandingClass kept, int aSecond) {
    going.set(true);
    written.set(0);
    millis.clear();
    begun = System.nanoTime();
    for (int i = 0; i < WRITERS; i++) {
      int number = i;
      Thread thread = new Thread(() -> write(kept, number, aSecond), "writer-" + i);
      thread.start();
      threads.add(thread);
    }
  }

  /** Ends; gives the writes a second there were. */
  double stop() throws InterruptedException {
    going.set(false);
    double seconds = (System.nanoTime() - begun) / 1e9;
    for (Thread each : threads) {
      each.join();
    }
    threads.clear();
    return written.get() / seconds;
  }

  /** Writes a second since the start. */
  double rate() {
    return written.get() / ((System.nanoTime() - begun) / 1e9);
  }

  long failures() {
    return failed.get();
  }

  /** What a write waited, of so many thousandths of them at most. */
  double waited(int thousandths) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1L) * thousandths / 1000));
  }

  private void write(StandingClass kept, int number, int aSecond) {
    Random random = new Random(31L * number);
    long start = System.nanoTime();
    long done = 0;
    StandingClass other = kept == StandingClass.POOR ? StandingClass.NEAR_POOR : StandingClass.POOR;
    while (going.get()) {
      long due = start + done * WRITERS * 1_000_000_000L / Math.max(1, aSecond);
      LockSupport.parkNanos(due - System.nanoTime());
      long id = household(other, random, number);
      long before = System.nanoTime();
      try {
        if (access.as(officer(commune(id)), () -> one(id, other, random))) {
          written.incrementAndGet();
          millis.add((System.nanoTime() - before) / 1e6);
        }
      } catch (Exception e) {
        if (failed.incrementAndGet() < 4) {
          System.err.println(e);
        }
      }
      done++;
    }
  }

  private long household(StandingClass of, Random random, int number) {
    long id = 0;
    while (id < 1 || !isOf(of, id)) {
      id = 1L + (long) random.nextInt(registered / WRITERS) * WRITERS + number;
      id = of == StandingClass.POOR ? id - id % 2 : id - id % 4 + 3;
    }
    return id;
  }

  private boolean one(long id, StandingClass of, Random random) {
    Household now = households.get(id, today);
    LocalDate day = random.nextInt(5) > 0 ? today : today.minusDays(random.nextInt(LATE_DAYS));
    Deed deed = new Deed(day, "đo", now.edition());
    return switch (random.nextInt(5)) {
      case 0 ->
          members
              .born(
                  id,
                  new MemberFields(
                      name(random), Relation.CHILD, Sex.FEMALE, Birth.of(day), "01", ""),
                  deed)
              .refusals()
              .isEmpty();
      case 1 ->
          notes
              .setTraits(
                  id,
                  List.of(
                      new Trait(
                          TraitKind.CAUSE,
                          random.nextBoolean() ? "illness" : "no-land",
                          OptionalLong.empty(),
                          "")),
                  deed)
              .refusals()
              .isEmpty();
      default -> {
        StandingClass next =
            switch (random.nextInt(3)) {
              case 0 -> StandingClass.NOT_POOR;
              case 1 -> StandingClass.AVERAGE_LIVING;
              default -> of;
            };
        yield classify(id, next, day, deed);
      }
    };
  }

  /** The commune the household lives in, whose officer writes. */
  private OptionalLong commune(long id) {
    int aVillage =
        registered / (StatisticsCountry.COMMUNES * StatisticsCountry.VILLAGES_A_COMMUNE) + 1;
    return OptionalLong.of(
        StatisticsCountry.FIRST_COMMUNE
            + (id - 1) / aVillage / StatisticsCountry.VILLAGES_A_COMMUNE);
  }

  private static String name(Random random) {
    return SearchBench.SURNAMES[random.nextInt(SearchBench.SURNAMES.length)]
        + " "
        + SearchBench.MIDDLES[random.nextInt(SearchBench.MIDDLES.length)]
        + " "
        + SearchBench.GIVEN[random.nextInt(SearchBench.GIVEN.length)];
  }

  /** Takes the class from a household that has it, else gives it; true where it had it. */
  boolean turn(long id, StandingClass kept) {
    Household now = households.get(id, today);
    boolean has = now.standing().filter(each -> each.standingClass() == kept).isPresent();
    StandingClass next = has ? StandingClass.NOT_POOR : kept;
    if (!classify(id, next, today, new Deed(today, "đo", now.edition()))) {
      throw new IllegalStateException("a write of the reader was refused");
    }
    return has;
  }

  private boolean classify(long id, StandingClass next, LocalDate day, Deed deed) {
    return notes
        .classify(
            id,
            new Standing(
                next,
                day,
                "",
                120,
                40,
                List.of("water", "toilet", "health_insurance"),
                "mdp-2022",
                "",
                "đo"),
            deed)
        .refusals()
        .isEmpty();
  }
}
