package vn.chungtay.reviews;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.User;
import vn.chungtay.areas.Area;
import vn.chungtay.sampling.Drawn;
import vn.chungtay.sampling.StratifiedDraw;
import vn.chungtay.seals.SealChain;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;
import vn.chungtay.web.NotFound;

/**
 * Blind cross-checks between communes: ordered from above both, drawn by a seed, closed. A check
 * changes neither a household's class nor the round it looks at.
 */
@Service
public class CrossChecks {
  private static final int SEED_BYTES = 16;

  private final CrossCheckTable table;
  private final CrossPickTable picks;
  private final EntryTable entries;
  private final SealTable seals;
  private final Reviews reviews;
  private final CrossRights rights;
  private final ReviewRights deeds;
  private final CrossPlaces places;

  CrossChecks(
      CrossCheckTable table,
      CrossPickTable picks,
      EntryTable entries,
      SealTable seals,
      Reviews reviews,
      CrossRights rights,
      ReviewRights deeds,
      CrossPlaces places) {
    this.table = table;
    this.picks = picks;
    this.entries = entries;
    this.seals = seals;
    this.reviews = reviews;
    this.rights = rights;
    this.deeds = deeds;
    this.places = places;
  }

  /** The checks the person at work takes part in, newest first. */
  @Transactional(readOnly = true)
  public List<CrossCheck> list() {
    return table.list().stream()
        .filter(each -> rights.compares(each) || rights.asks(each))
        .toList();
  }

  /** One check; what is not there, or not for the reader, is a page that is not found. */
  @Transactional(readOnly = true)
  public CrossCheck get(long id) {
    return table
        .find(id)
        .filter(each -> rights.compares(each) || rights.asks(each))
        .orElseThrow(() -> new NotFound("cross-check " + id));
  }

  /** True where the person at work is one of those who ask. */
  @Transactional(readOnly = true)
  public boolean asks(CrossCheck check) {
    return rights.asks(check);
  }

  /** True where the person at work may see first results beside those of the check. */
  @Transactional(readOnly = true)
  public boolean compares(CrossCheck check) {
    return rights.compares(check);
  }

  /** True where the person at work may close the check and ask the commune about differences. */
  @Transactional(readOnly = true)
  public boolean mayOrder(CrossCheck check) {
    return rights.mayOrder(check);
  }

  /** True where the person at work may order a check of this round. */
  @Transactional(readOnly = true)
  public boolean mayOrder(Round round) {
    return rights.ordersFrom(List.of(round.areaId())).isPresent();
  }

  /**
   * What a check of a round can be made of.
   *
   * @param pool how many households can be drawn, by id of the village
   * @param communes whose officials may ask
   * @param askers officials who may ask, each for the commune they survey in
   */
  public record Choices(Map<Long, Integer> pool, List<Area> communes, List<User> askers) {}

  /** What can be chosen; for those who may order. */
  @Transactional(readOnly = true)
  public Choices choices(Round round) {
    rights.requireOrdering(round.areaId());
    List<Area> communes = places.checking(round);
    CrossDraw draw = CrossDraw.of(reviews.villages(round));
    Map<Long, Integer> pool = new LinkedHashMap<>();
    for (int i = 0; i < draw.villages().size(); i++) {
      pool.put(draw.villages().get(i).areaId(), draw.strata().get(i).items().size());
    }
    return new Choices(pool, communes, rights.strangersTo(round.areaId()));
  }

  /** Fixes the seed, draws, and seals both; the pool is what the round has sealed. */
  @Transactional
  public Outcome<CrossCheck> order(NewCrossCheck wanted) {
    Round round = reviews.round(wanted.roundId());
    rights.requireOrdering(round.areaId());
    Outcome<Long> from = places.orderedFrom(round, wanted);
    if (from.isRefused()) {
      return Outcome.refused(from.refusals());
    }
    CrossDraw pool = CrossDraw.of(reviews.villages(round));
    boolean made = wanted.seed().isBlank();
    String seed = made ? seed() : wanted.seed().strip();
    Outcome<Drawn> drawn = StratifiedDraw.draw(pool.strata(), wanted.size(), seed);
    if (drawn.isRefused()) {
      return Outcome.refused(drawn.refusals());
    }
    CrossCheck fresh =
        new CrossCheck(
            0,
            round.id(),
            round.areaId(),
            from.get(),
            wanted.checkingAreaId(),
            wanted.checker(),
            round.begun(),
            wanted.size(),
            seed,
            made,
            pool.size(),
            pool.digest(),
            rights.actor(),
            deeds.now().toInstant(),
            null);
    CrossCheck check = table.find(table.insert(fresh)).orElseThrow();
    deeds.seal(check, pool.order(check));
    deeds.seal(check, CrossDraw.drawn(drawn.get()));
    places.doors(pool, drawn.get(), check.id()).forEach(picks::insert);
    deeds.record(
        "cross-ordered",
        check,
        check.orderedAreaId(),
        Map.of("size", String.valueOf(check.size()), "seed", seed, "pool", check.poolDigest()));
    return Outcome.of(check);
  }

  private static String seed() {
    byte[] random = new byte[SEED_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** The sealed papers of a check. */
  @Transactional(readOnly = true)
  public SealChain papers(CrossCheck check) {
    return seals.chain(check);
  }

  /** True where the sealed papers are whole and their seed draws the same households again. */
  @Transactional(readOnly = true)
  public boolean drawHolds(CrossCheck check) {
    List<CrossPick> drawn = picks.list(check.id());
    Map<Long, String> numbers = new HashMap<>();
    entries
        .find(drawn.stream().map(CrossPick::entryId).toList())
        .forEach(entry -> numbers.put(entry.id(), entry.number()));
    return CrossDraw.holds(
        check,
        seals.chain(check),
        drawn.stream().map(pick -> numbers.getOrDefault(pick.entryId(), "")).toList());
  }

  /** Ends the asking; from now on the commune sees what was found. */
  @Transactional
  public Outcome<CrossCheck> close(long id) {
    CrossCheck check = get(id);
    rights.requireOrdering(check);
    if (!table.close(id, rights.actor(), deeds.now())) {
      return Outcome.refused(Refusal.of("REV-054", "", "reviews.refusal.cross-closed"));
    }
    deeds.seal(check, CrossDraw.closed(picks.list(id)));
    deeds.record(
        "cross-closed", check, check.orderedAreaId(), Map.of("size", String.valueOf(check.size())));
    return Outcome.of(get(id));
  }

  /** What the commune was asked to look into. */
  @Transactional(readOnly = true)
  public List<CrossRequest> requests(CrossCheck check) {
    return picks.requests(check.id());
  }

  /** Asks the commune to look into a household again; nothing follows by itself. */
  @Transactional
  public Outcome<CrossCheck> ask(long id, long pickId, String content) {
    CrossCheck check = get(id);
    rights.requireOrdering(check);
    Optional<CrossPick> pick = picks.find(pickId).filter(each -> each.checkId() == id);
    if (pick.isEmpty() || content.isBlank()) {
      return Outcome.refused(Refusal.of("REV-055", "content", "reviews.refusal.cross-content"));
    }
    if (check.isOpen()
        || !picks.insertRequest(pick.get(), content.strip(), rights.actor(), deeds.now())) {
      return Outcome.refused(Refusal.of("REV-056", "content", "reviews.refusal.cross-asked"));
    }
    deeds.record(
        "cross-recheck", check, pick.get().areaId(), Map.of("household", pick.get().head()));
    return Outcome.of(check);
  }

  /** The commune says what it found. */
  @Transactional
  public Outcome<CrossCheck> answer(long id, long pickId, String answer) {
    CrossCheck check = get(id);
    Optional<CrossPick> pick = picks.find(pickId).filter(each -> each.checkId() == id);
    if (pick.isEmpty() || answer.isBlank()) {
      return Outcome.refused(Refusal.of("REV-055", "content", "reviews.refusal.cross-content"));
    }
    rights.requireWork(pick.get());
    if (!picks.answerRequest(pick.get(), answer.strip(), rights.actor(), deeds.now())) {
      return Outcome.refused(Refusal.of("REV-056", "content", "reviews.refusal.cross-asked"));
    }
    deeds.record(
        "cross-answered", check, pick.get().areaId(), Map.of("household", pick.get().head()));
    return Outcome.of(check);
  }
}
