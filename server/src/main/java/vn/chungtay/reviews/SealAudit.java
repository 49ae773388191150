package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.SealFault;
import vn.chungtay.values.Message;

/**
 * Compares the papers of a round with everything that remembers them: the links of the chain, the
 * deeds that call for a sheet each, the audit trail, the list, objections and answers as they stand
 * now, and codes that were read off a wall. Needs nothing but the round.
 */
public final class SealAudit {
  private static final int MOST_NAMED = 20;
  private static final String OBJECTION = "objection";

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
    audit.list(Step.LIST, round.listed());
    audit.list(Step.DECISION, round.entries());
    audit.list(Step.CERTIFICATES, round.certificates());
    audit.objections();
    new AnswerAudit(round).check().forEach(fault -> audit.add(fault.sheet(), fault.what()));
    return audit.faults;
  }

  /**
   * True where results come from surveys but the papers hold nothing of the answers: the round was
   * sealed before answers were, and an edit of them cannot be found.
   */
  public static boolean knowsNoAnswers(SealedRound round) {
    return AnswerAudit.restsOnSurveys(round.chain()) && sets(round.chain()).isEmpty();
  }

  /** The answer sets that the sheets name. */
  static Set<String> sets(SealChain chain) {
    Set<String> sets = new LinkedHashSet<>();
    for (SealChain.SealedSheet link : chain.links()) {
      AnswerAudit.answers(link).forEach(line -> sets.add(line.get(2)));
    }
    return sets;
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
    List<SealChain.SealedSheet> sealed = round.chain().links();
    List<SealedRound.SealedDeed> deeds = round.deeds();
    int longest = Math.max(sealed.size(), deeds.size());
    for (int i = 0; !deeds.isEmpty() && i < longest; i++) {
      if (i >= sealed.size()) {
        add(i + 1, Message.of("verify.sheet-gone", name(deeds.get(i).kind())));
      } else if (i >= deeds.size() || !sealed.get(i).seal().kind().equals(deeds.get(i).kind())) {
        add(i + 1, Message.of("verify.no-such-deed", name(sealed.get(i).seal().kind())));
        return;
      } else if (!marks(sealed.get(i)).equals(deeds.get(i).marks())) {
        add(i + 1, Message.of("verify.deed-changed", name(deeds.get(i).kind())));
      }
    }
    if (round.remembered() > sealed.size()) {
      add(
          sealed.size() + 1,
          Message.of("verify.trail-knows-more", round.remembered(), sealed.size()));
    }
  }

  /** What the first line of a sheet says of its deed: day, and for a step its note and vote. */
  private static List<String> marks(SealChain.SealedSheet link) {
    List<List<String>> lines = link.sheet().lines();
    List<String> first = lines.isEmpty() ? List.of() : lines.get(0);
    if (link.seal().kind().equals(OBJECTION)) {
      return first.subList(0, Math.min(1, first.size()));
    }
    return first.size() < 5 ? List.of() : first.subList(2, 5);
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
    Map<String, List<String>> then = byNumber(AnswerAudit.households(sheet.get()));
    Map<String, List<String>> today = byNumber(now);
    TreeSet<String> numbers = new TreeSet<>(then.keySet());
    numbers.addAll(today.keySet());
    List<String> other = new ArrayList<>();
    for (String number : numbers) {
      List<String> known = today.getOrDefault(number, List.of());
      List<String> sealed = then.getOrDefault(number, List.of());
      // The sheet of the list also tells of screenings, which come after it.
      List<String> same =
          step == Step.LIST ? sealed.subList(0, Math.min(4, sealed.size())) : sealed;
      if (!same.equals(known)) {
        other.add(number);
      }
    }
    if (!other.isEmpty()) {
      add(
          sheet.get().seal().number(),
          Message.of("verify.list-changed", other.size(), named(other)));
    }
  }

  /** Each objection has its sheet, and what was answered by the last re-check is what it says. */
  private void objections() {
    if (round.deeds().isEmpty()) {
      return;
    }
    int heard = 0;
    for (SealChain.SealedSheet link : round.chain().links()) {
      List<List<String>> lines = link.sheet().lines();
      if (link.seal().kind().equals(OBJECTION) && !lines.isEmpty()) {
        boolean same =
            heard < round.objections().size()
                && round.objections().get(heard).objected().equals(lines.get(0));
        if (!same) {
          add(
              link.seal().number(),
              Message.of("verify.objection-changed", AnswerAudit.field(lines.get(0), 1)));
        }
        heard++;
      }
    }
    if (round.objections().size() > heard) {
      add(0, Message.of("verify.objection-unsealed", round.objections().size(), heard));
    }
    round.chain().links().stream()
        .filter(link -> link.seal().kind().equals(Step.RECHECK.code()))
        .reduce((first, second) -> second)
        .ifPresent(this::answered);
  }

  private void answered(SealChain.SealedSheet recheck) {
    int place = 0;
    for (List<String> line : recheck.sheet().lines()) {
      if (line.size() == 3 && line.get(0).equals(OBJECTION)) {
        boolean same =
            place < round.objections().size()
                && round.objections().get(place).answer().equals(line.get(2));
        if (!same) {
          add(recheck.seal().number(), Message.of("verify.answer-changed", line.get(1)));
        }
        place++;
      }
    }
  }

  private static Map<String, List<String>> byNumber(List<List<String>> lines) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    lines.forEach(line -> found.put(line.isEmpty() ? "" : line.get(0), line));
    return found;
  }

  static String named(Collection<String> numbers) {
    List<String> first = numbers.stream().limit(MOST_NAMED).toList();
    return String.join(", ", first) + (numbers.size() > MOST_NAMED ? ", …" : "");
  }

  private void add(int sheet, Message what) {
    List<SealChain.SealedSheet> links = round.chain().links();
    String kind =
        sheet >= 1 && sheet <= links.size()
            ? links.get(sheet - 1).seal().kind()
            : sheet <= round.deeds().size() && sheet >= 1
                ? round.deeds().get(sheet - 1).kind()
                : "";
    faults.add(new Fault(sheet, kind, what));
  }

  private static Message name(String kind) {
    return kind.equals(OBJECTION)
        ? Message.of("verify.objection")
        : Message.of("procedures.step." + kind);
  }
}
