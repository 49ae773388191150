package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.SealFault;
import vn.chungtay.values.Message;

/**
 * Compares the papers of a round with everything that remembers them: the links of the chain, the
 * deeds that call for a sheet each, the audit trail, the list as it stands now, and codes that were
 * read off a wall. Needs nothing but the round.
 */
public final class SealAudit {
  private static final int MOST_NAMED = 20;

  /**
   * Something is not as it was sealed.
   *
   * @param sheet number of the sheet; 0 where it is about none
   * @param kind code of the sheet's kind; empty where not known
   */
  public record Fault(int sheet, String kind, Message what) {}

  private final SealedRound round;
  private final List<Fault> faults = new ArrayList<>();

  private SealAudit(SealedRound round) {
    this.round = round;
  }

  /** Everything that is wrong with a round; empty where nothing is. */
  public static List<Fault> check(SealedRound round) {
    SealAudit audit = new SealAudit(round);
    audit.links();
    audit.deeds();
    audit.list(Step.DECISION, round.entries());
    audit.list(Step.CERTIFICATES, round.certificates());
    return audit.faults;
  }

  private void links() {
    for (SealFault fault : round.chain().verify(List.of())) {
      add(fault.number(), Message.of(fault.key(), fault.number()));
    }
  }

  /**
   * Each deed that calls for a sheet has its own, in the same order, and the trail knows as many.
   */
  private void deeds() {
    List<String> sealed = round.chain().links().stream().map(link -> link.seal().kind()).toList();
    int longest = Math.max(sealed.size(), round.deeds().size());
    for (int i = 0; !round.deeds().isEmpty() && i < longest; i++) {
      if (i >= sealed.size()) {
        add(i + 1, Message.of("verify.sheet-gone", name(round.deeds().get(i))));
      } else if (i >= round.deeds().size() || !sealed.get(i).equals(round.deeds().get(i))) {
        add(i + 1, Message.of("verify.no-such-deed", name(sealed.get(i))));
        return;
      }
    }
    if (round.remembered() > sealed.size()) {
      add(
          sealed.size() + 1,
          Message.of("verify.trail-knows-more", round.remembered(), sealed.size()));
    }
  }

  /** The list as it is now against the last sheet of that step. */
  private void list(Step step, List<List<String>> now) {
    Optional<SealChain.SealedSheet> sheet =
        round.chain().links().stream()
            .filter(link -> link.seal().kind().equals(step.code()))
            .reduce((first, second) -> second);
    if (sheet.isEmpty() || now.isEmpty()) {
      return;
    }
    List<List<String>> sealed = sheet.get().sheet().lines();
    Map<String, List<String>> then =
        byNumber(sealed.subList(Math.min(1, sealed.size()), sealed.size()));
    Map<String, List<String>> today = byNumber(now);
    TreeSet<String> numbers = new TreeSet<>(then.keySet());
    numbers.addAll(today.keySet());
    List<String> other = new ArrayList<>();
    for (String number : numbers) {
      if (!then.getOrDefault(number, List.of()).equals(today.getOrDefault(number, List.of()))) {
        other.add(number);
      }
    }
    if (!other.isEmpty()) {
      String named = String.join(", ", other.subList(0, Math.min(MOST_NAMED, other.size())));
      add(sheet.get().seal().number(), Message.of("verify.list-changed", other.size(), named));
    }
  }

  private static Map<String, List<String>> byNumber(List<List<String>> lines) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    lines.forEach(line -> found.put(line.isEmpty() ? "" : line.get(0), line));
    return new HashMap<>(found);
  }

  private void add(int sheet, Message what) {
    List<SealChain.SealedSheet> links = round.chain().links();
    String kind =
        sheet >= 1 && sheet <= links.size()
            ? links.get(sheet - 1).seal().kind()
            : sheet <= round.deeds().size() && sheet >= 1 ? round.deeds().get(sheet - 1) : "";
    faults.add(new Fault(sheet, kind, what));
  }

  private static Message name(String kind) {
    return kind.equals("objection")
        ? Message.of("verify.objection")
        : Message.of("procedures.step." + kind);
  }
}
