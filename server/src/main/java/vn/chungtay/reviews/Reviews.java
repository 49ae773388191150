package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.Access;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.Listing;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.ReviewProcedure;
import vn.chungtay.procedures.ReviewProcedures;
import vn.chungtay.procedures.ReviewProgress;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.NotFound;

/** Rounds of review and where each village of them stands. */
@Service
public class Reviews {
  /** More than a commune has villages: whoever sees more looks at the list of rounds. */
  private static final int MOST_RUNNING = 60;

  private final ReviewTable table;
  private final EntryTable entries;
  private final SealTable seals;
  private final Areas areas;
  private final HouseholdLists households;
  private final Access access;
  private final AuditTrail trail;
  private final Clock clock;
  private final ReviewProcedures law = ReviewProcedures.shipped();

  Reviews(
      ReviewTable table,
      EntryTable entries,
      SealTable seals,
      Areas areas,
      HouseholdLists households,
      Access access,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.entries = entries;
    this.seals = seals;
    this.areas = areas;
    this.households = households;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  /** The rounds in the reader's areas, newest first. */
  @Transactional(readOnly = true)
  public List<Round> rounds() {
    return table.rounds();
  }

  /** How far each round has come, by its number. */
  @Transactional(readOnly = true)
  public Map<Long, RoundDone> done() {
    return table.done();
  }

  /** One round; what is not there is a page that is not found. */
  @Transactional(readOnly = true)
  public Round round(long id) {
    return table.findRound(id).orElseThrow(() -> new NotFound("review round " + id));
  }

  /** The villages of a round, as far as the reader may see them. */
  @Transactional(readOnly = true)
  public List<VillageReview> villages(Round round) {
    return table.villages(round.id()).stream().map(this::whole).toList();
  }

  /**
   * Where a village stands, without its list and papers.
   *
   * @param areaId the village
   */
  public record Running(long id, Round round, long areaId, ReviewProgress progress) {}

  /** Reviews with households that are not locked, begun within the last year; the newest first. */
  @Transactional(readOnly = true)
  public List<Running> running() {
    LocalDate since = LocalDate.now(clock).minusYears(1);
    return table.running(since, MOST_RUNNING).stream()
        .map(
            row ->
                new Running(
                    row.id(),
                    row.round(),
                    row.areaId(),
                    replay(row.round(), table.deeds(row.id()))))
        .toList();
  }

  /**
   * Which village and round a review is of.
   *
   * @param areaId the village
   */
  public record Placed(long id, Round round, long areaId) {}

  /** Of those of these reviews that the reader may see. */
  @Transactional(readOnly = true)
  public List<Placed> placed(List<Long> ids) {
    return table.placed(ids).stream()
        .filter(row -> access.may(Permission.SEE_HOUSEHOLDS, row.areaId()))
        .map(row -> new Placed(row.id(), row.round(), row.areaId()))
        .toList();
  }

  /** The review of one village. */
  @Transactional(readOnly = true)
  public VillageReview village(long id) {
    ReviewTable.Row row =
        table.findVillage(id).orElseThrow(() -> new NotFound("village review " + id));
    access.require(Permission.SEE_HOUSEHOLDS, row.areaId());
    return whole(row);
  }

  /**
   * The same for somebody who writes: nobody else writes about the village until they have ended.
   */
  VillageReview villageToWrite(long id) {
    table.lock(id);
    return village(id);
  }

  private VillageReview whole(ReviewTable.Row row) {
    List<ReviewDeed> deeds = table.deeds(row.id());
    return new VillageReview(
        row.id(),
        row.round(),
        row.areaId(),
        deeds,
        replay(row.round(), deeds),
        entries.list(row.id()),
        table.objections(row.id()),
        seals.chain(row.id()));
  }

  /** Deeds were checked when they were written; one that no longer passes is a damaged database. */
  private ReviewProgress replay(Round round, List<ReviewDeed> deeds) {
    ReviewProgress progress = begun(round.kind(), round.begun()).get();
    for (ReviewDeed deed : deeds) {
      progress = progress.after(deed).get();
    }
    return progress;
  }

  private Outcome<ReviewProgress> begun(ReviewKind kind, LocalDate day) {
    Optional<ReviewProcedure> procedure = law.on(kind, day);
    return procedure.isEmpty()
        ? Outcome.refused(Refusal.of("REV-001", "day", "procedures.not-in-force", day))
        : ReviewProgress.begin(procedure.get(), law.calendar(), day);
  }

  /**
   * Begins a round in every village of a commune. A yearly one starts with the households that are
   * poor or near-poor that day; one within the year with an empty list.
   */
  @Transactional
  public Outcome<Round> begin(NewRound fresh) {
    List<Refusal> faults = new ArrayList<>(begun(fresh.kind(), fresh.day()).refusals());
    AreaBook book = areas.book();
    // A commune of today holds villages of officers who were assigned to the communes before it.
    List<Area> villages =
        villages(book, fresh.day()).stream()
            .filter(
                each ->
                    commune(book, each, fresh.day())
                        .filter(commune -> commune.id() == fresh.areaId())
                        .isPresent())
            .toList();
    if (villages.isEmpty()) {
      access.require(Permission.EDIT_HOUSEHOLDS, fresh.areaId());
      faults.add(Refusal.of("REV-020", "area", "reviews.refusal.no-villages"));
    }
    if (table.isBegun(fresh)) {
      faults.add(Refusal.of("REV-021", "day", "reviews.refusal.begun-already", fresh.day()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    long id = table.insertRound(fresh, actor(), clock.instant().atOffset(ZoneOffset.UTC));
    Round round = table.findRound(id).orElseThrow();
    for (Area village : villages) {
      long villageId = table.insertVillage(id, village.id());
      if (fresh.kind() == ReviewKind.YEARLY) {
        listed(villageId, village.id(), fresh.day());
      }
    }
    trail.write(
        "reviews.round-begun",
        "reviews/" + id,
        fresh.areaId(),
        Map.of("kind", fresh.kind().name(), "day", fresh.day().toString()));
    return Outcome.of(round);
  }

  private void listed(long villageId, long areaId, LocalDate day) {
    for (StandingClass standing : List.of(StandingClass.POOR, StandingClass.NEAR_POOR)) {
      Listing all = new Listing(areaId, day, Optional.of(standing), "", Listing.Order.NUMBER, 0);
      for (HouseholdLine household : households.all(all)) {
        entries.insert(villageId, areaId, household, false);
      }
    }
  }

  private String actor() {
    return access.actor().login();
  }

  /** Where the reader may begin a round: communes, as of the day, with villages of their areas. */
  @Transactional(readOnly = true)
  public List<Area> communes(LocalDate day) {
    AreaBook book = areas.book();
    return List.copyOf(
        villages(book, day).stream()
            .flatMap(village -> commune(book, village, day).stream())
            .collect(Collectors.toMap(Area::id, area -> area, (a, b) -> a, LinkedHashMap::new))
            .values());
  }

  private List<Area> villages(AreaBook book, LocalDate day) {
    List<Long> assigned =
        access.actor().assignments().stream()
            .filter(each -> each.role().may(Permission.EDIT_HOUSEHOLDS))
            .flatMap(each -> each.areaId().stream().boxed())
            .toList();
    return table.villagesBelow(assigned).stream()
        .flatMap(id -> book.find(id, day).stream())
        .toList();
  }

  private static Optional<Area> commune(AreaBook book, Area village, LocalDate day) {
    return book.breadcrumb(village.id(), day).stream()
        .filter(area -> area.level() == AreaLevel.COMMUNE)
        .findFirst();
  }

  /** True where a procedure for this kind of review was loaded. */
  public boolean hasProcedure(ReviewKind kind) {
    return law.all().stream().anyMatch(each -> each.kind() == kind);
  }
}
