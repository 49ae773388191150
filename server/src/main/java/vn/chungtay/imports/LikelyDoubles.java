package vn.chungtay.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.likeness.Sign;
import vn.chungtay.likeness.Twin;
import vn.chungtay.values.Message;

/**
 * Asks a person where a household or somebody of a list may stand in the register already, and
 * knows the answer again. Nothing that is asked about is stored.
 */
final class LikelyDoubles {
  private static final int MOST_CANDIDATES = 6;

  private final Resembling resembling;
  private final Map<String, String> decisions;
  private final UnaryOperator<String> digest;

  /**
   * Begins.
   *
   * @param decisions choices by the key of what was decided
   * @param digest keyed: keys tell nothing of a person
   */
  LikelyDoubles(
      List<RosterEntry> register, Map<String, String> decisions, UnaryOperator<String> digest) {
    this.resembling = new Resembling(register);
    this.decisions = decisions;
    this.digest = digest;
  }

  /** What came of a household that may be one of several. */
  record Outcome(boolean settled, @Nullable RosterEntry entry) {
    static final Outcome ANOTHER = new Outcome(false, null);
    static final Outcome ASKED = new Outcome(true, null);
  }

  /** Which of these households it is: as decided, or asked. */
  Outcome choose(Listed listed, List<Draft.Candidate> candidates, Draft draft) {
    String key = key(listed.areaId, listed.facts(), candidates);
    String choice = decisions.getOrDefault(key, "");
    draft.remembered += choice.isEmpty() ? 0 : 1;
    for (Draft.Candidate each : candidates) {
      if (choice.equals(String.valueOf(each.id()))) {
        return new Outcome(true, each.entry());
      }
    }
    if (choice.equals("NEW")) {
      return Outcome.ANOTHER;
    }
    if (choice.equals("SKIP")) {
      draft.skipped.add(listed);
    } else {
      draft.questions.add(new Draft.Question(listed, key, null, candidates));
    }
    return Outcome.ASKED;
  }

  /** A household without any certain one in the register: perhaps it is one that resembles it. */
  Outcome household(Listed listed, Map<String, String> digests, Draft draft) {
    List<Resembling.Likely> likely = resembling.of(listed, digests);
    List<Draft.Candidate> whole =
        likely.stream()
            .filter(l -> l.match().whole())
            .limit(MOST_CANDIDATES)
            .map(LikelyDoubles::candidate)
            .toList();
    Outcome outcome = whole.isEmpty() ? Outcome.ANOTHER : choose(listed, whole, draft);
    if (outcome.settled()) {
      return outcome;
    }
    boolean said = !whole.isEmpty();
    return !said && persons(listed, listed.persons, likely, draft) ? Outcome.ASKED : outcome;
  }

  /**
   * True where one of these persons may stand elsewhere and nobody has said; or somebody said so.
   */
  boolean joined(
      Listed listed,
      RosterEntry home,
      List<Listed.Person> joined,
      Map<String, String> digests,
      Draft draft) {
    List<Resembling.Likely> elsewhere =
        resembling.of(listed, digests).stream().filter(l -> l.entry().id() != home.id()).toList();
    return persons(listed, joined, elsewhere, draft);
  }

  private boolean persons(
      Listed listed, List<Listed.Person> persons, List<Resembling.Likely> likely, Draft draft) {
    List<Draft.Question> open = new ArrayList<>();
    for (Listed.Person person : persons) {
      long id = Resembling.idOf(listed, person);
      List<Draft.Candidate> candidates = new ArrayList<>();
      for (Resembling.Likely each : likely) {
        each.match().twins().stream()
            .filter(t -> isOf(t, id) && t.signs().stream().noneMatch(Sign::against))
            .forEach(t -> person(each.entry(), t).ifPresent(candidates::add));
      }
      if (!candidates.isEmpty()) {
        ask(listed, person, candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())))
            .ifPresentOrElse(open::add, () -> draft.remembered++);
      }
    }
    if (!listed.faults.isEmpty()) {
      draft.refused.add(listed);
      return true;
    }
    draft.questions.addAll(open);
    return !open.isEmpty();
  }

  private static boolean isOf(Twin twin, long id) {
    return twin.one().id() == id || twin.other().id() == id;
  }

  /** A question where nobody has said; a person who stands elsewhere must be moved there first. */
  private Optional<Draft.Question> ask(
      Listed listed, Listed.Person person, List<Draft.Candidate> candidates) {
    String key = key(listed.areaId, person.facts(), candidates);
    String choice = decisions.getOrDefault(key, "");
    for (Draft.Candidate each : candidates) {
      if (choice.equals(String.valueOf(each.id()))) {
        Message moved =
            Message.of("imports.fault-same-person", person.name(), each.entry().number());
        listed.faults.add(
            new Fault(listed.sheet, person.row(), person.nameColumn(), "IMP-212", moved));
      }
    }
    return choice.isEmpty()
        ? Optional.of(new Draft.Question(listed, key, person, List.copyOf(candidates)))
        : Optional.empty();
  }

  private static Draft.Candidate candidate(Resembling.Likely likely) {
    RosterEntry entry = likely.entry();
    List<Sign> signs =
        likely.match().twins().stream().findFirst().map(Twin::signs).orElse(List.of());
    return new Draft.Candidate(
        entry.id(), entry, entry.head().orElse(entry.members().get(0)), signs);
  }

  private static Optional<Draft.Candidate> person(RosterEntry entry, Twin twin) {
    return entry.members().stream()
        .filter(m -> isOf(twin, m.personId()))
        .findFirst()
        .map(m -> new Draft.Candidate(m.personId(), entry, m, twin.signs()));
  }

  /**
   * The village and a digest: another candidate, or another word in the list, is another question.
   */
  private String key(long areaId, String facts, List<Draft.Candidate> candidates) {
    String among =
        candidates.stream()
            .map(Draft.Candidate::id)
            .sorted(Comparator.naturalOrder())
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return areaId + "." + digest.apply("decision|" + facts + "|" + among);
  }
}
