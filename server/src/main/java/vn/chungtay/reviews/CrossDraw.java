package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.forms.Answers;
import vn.chungtay.procedures.Step;
import vn.chungtay.sampling.Drawn;
import vn.chungtay.sampling.StratifiedDraw;
import vn.chungtay.sampling.Stratum;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.Sheet;
import vn.chungtay.surveys.AnswersJson;
import vn.chungtay.values.Outcome;

/**
 * The households of a round that can be drawn, village by village: surveyed, and the survey closed
 * and sealed. A household that the quick identification stopped was not surveyed. Each is drawn by
 * its number in the register.
 */
record CrossDraw(List<VillageReview> villages) {
  private static final String ORDER = "cross-order";

  /** Where the first line of the order has the seed. */
  private static final int SEED_FIELD = 4;

  /** The pool of a round. */
  static CrossDraw of(List<VillageReview> round) {
    return new CrossDraw(
        round.stream().filter(village -> village.progress().stands(Step.SURVEY)).toList());
  }

  private static List<Entry> surveyed(VillageReview village) {
    return village.entries().stream()
        .filter(entry -> entry.finding() != null && entry.finding().way() != Finding.Way.SCREENING)
        .toList();
  }

  List<Stratum> strata() {
    return villages.stream()
        .map(
            village ->
                new Stratum(
                    String.valueOf(village.id()),
                    surveyed(village).stream().map(Entry::number).sorted().toList()))
        .toList();
  }

  int size() {
    return strata().stream().mapToInt(part -> part.items().size()).sum();
  }

  String digest() {
    return new Sheet("cross-pool", poolLines()).digest();
  }

  /** A line a village: its review, the head of its sealed papers, the numbers of its households. */
  private List<List<String>> poolLines() {
    List<List<String>> lines = new ArrayList<>();
    List<Stratum> strata = strata();
    for (int i = 0; i < villages.size(); i++) {
      List<String> line = new ArrayList<>();
      line.add(strata.get(i).code());
      line.add(villages.get(i).seals().head().map(SealChain.Head::digest).orElse(""));
      line.addAll(strata.get(i).items());
      lines.add(line);
    }
    return lines;
  }

  /** What is fixed before the draw. */
  Sheet order(CrossCheck check) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            String.valueOf(check.roundId()),
            String.valueOf(check.checkingAreaId()),
            check.checker() == null ? "" : check.checker(),
            String.valueOf(check.size()),
            check.seed(),
            check.seedMade() ? "made" : "written",
            check.poolDigest()));
    lines.addAll(poolLines());
    return new Sheet(ORDER, lines);
  }

  /** What was drawn: a line a village. */
  static Sheet drawn(Drawn drawn) {
    List<List<String>> lines = new ArrayList<>();
    drawn
        .byStratum()
        .forEach(
            (village, numbers) -> {
              List<String> line = new ArrayList<>(List.of(village));
              line.addAll(numbers);
              lines.add(line);
            });
    return new Sheet("cross-draw", lines);
  }

  /** What was found when it was closed: a line a household, answers by their digest. */
  static Sheet closed(List<CrossPick> picks) {
    List<List<String>> lines = new ArrayList<>();
    for (CrossPick pick : picks) {
      CrossPick.Visit visit = pick.visit();
      Answers answers = pick.answers();
      lines.add(
          List.of(
              String.valueOf(pick.entryId()),
              visit == null ? "not-yet" : answers == null ? "not-reached" : "answered",
              answers == null
                  ? ""
                  : new Sheet("cross-answers", List.of(List.of(AnswersJson.write(answers))))
                      .digest()));
    }
    return new Sheet("cross-close", lines);
  }

  /**
   * Draws again from nothing but the sealed papers of a check.
   *
   * @param asked numbers of the households that are asked, in their order
   * @return true where the papers are whole and the seed gives the very households they name
   */
  static boolean holds(CrossCheck check, SealChain chain, List<String> asked) {
    if (chain.links().size() < 2 || !chain.verify(List.of()).isEmpty()) {
      return false;
    }
    List<List<String>> order = chain.links().get(0).sheet().lines();
    // Whoever owns the database can seal anything anew: nothing is taken for granted.
    if (order.isEmpty()
        || order.get(0).size() <= SEED_FIELD
        || order.stream().anyMatch(line -> line.size() < 2)) {
      return false;
    }
    List<List<String>> pool = order.subList(1, order.size());
    Outcome<Drawn> again =
        StratifiedDraw.draw(
            pool.stream()
                .map(line -> new Stratum(line.get(0), line.subList(2, line.size())))
                .toList(),
            check.size(),
            check.seed());
    return !again.isRefused()
        && new Sheet("cross-pool", pool).digest().equals(check.poolDigest())
        && order.get(0).get(SEED_FIELD).equals(check.seed())
        && drawn(again.get()).equals(chain.links().get(1).sheet())
        && again.get().items().equals(asked);
  }

  /** Entries and their villages by the number of the household. */
  Map<String, Found> byNumber() {
    Map<String, Found> found = new HashMap<>();
    for (VillageReview village : villages) {
      surveyed(village).forEach(entry -> found.put(entry.number(), new Found(village, entry)));
    }
    return found;
  }

  /** An entry and where it is. */
  record Found(VillageReview village, Entry entry) {}
}
