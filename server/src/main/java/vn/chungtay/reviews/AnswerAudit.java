package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.SealChain;
import vn.chungtay.surveys.AnswerSeals;
import vn.chungtay.values.Message;

/**
 * Compares what the sheets of a round say of results with each other, and the answers behind them
 * with the answers as they stand now: an edit in the database between two steps is sealed with the
 * second one, and only the first one knows.
 */
final class AnswerAudit {
  /** Number, head, class before, class found, way, set or reason, rulebook, digest, day. */
  private static final int RESULT = 9;

  private static final int WAY = 4;

  private final SealedRound round;
  private final List<SealAudit.Fault> faults = new ArrayList<>();
  private final Set<String> told = new LinkedHashSet<>();

  AnswerAudit(SealedRound round) {
    this.round = round;
  }

  List<SealAudit.Fault> check() {
    results();
    if (!round.deeds().isEmpty()) {
      round.chain().links().forEach(this::compare);
    }
    return faults;
  }

  /** A field of a line that somebody may have cut short. */
  static String field(List<String> line, int place) {
    return place < line.size() ? line.get(place) : "";
  }

  /** The lines of a sheet about households, without the first and those about answers. */
  static List<List<String>> households(SealChain.SealedSheet link) {
    List<List<String>> lines = link.sheet().lines();
    return lines.subList(Math.min(1, lines.size()), lines.size()).stream()
        .filter(line -> !isAnswers(line) && !(line.size() == 3 && line.get(0).equals("objection")))
        .toList();
  }

  /** The lines of a sheet about answers. */
  static List<List<String>> answers(SealChain.SealedSheet link) {
    return link.sheet().lines().stream().filter(AnswerAudit::isAnswers).toList();
  }

  private static boolean isAnswers(List<String> line) {
    return line.size() > 3 && line.get(0).equals(ReviewSheets.ANSWERS);
  }

  static boolean restsOnSurveys(SealChain chain) {
    return chain.links().stream()
        .filter(link -> link.seal().kind().equals(Step.SURVEY.code()))
        .flatMap(link -> households(link).stream())
        .anyMatch(line -> line.size() > WAY && line.get(WAY).equals("SURVEY"));
  }

  /** A result changes with a survey or with the re-check of an objection, never in between. */
  private void results() {
    Map<String, List<String>> known = new LinkedHashMap<>();
    Set<String> objected = new LinkedHashSet<>();
    for (SealChain.SealedSheet link : round.chain().links()) {
      String kind = link.seal().kind();
      if (kind.equals("objection")) {
        link.sheet().lines().stream().limit(1).forEach(line -> objected.add(field(line, 1)));
      } else if (kind.equals(Step.SURVEY.code())) {
        known = results(link);
      } else if (kind.equals(Step.RECHECK.code())) {
        differing(link, known, results(link), objected);
        known = results(link);
      } else if (kind.equals(Step.MEETING.code()) || kind.equals(Step.DECISION.code())) {
        differing(link, known, results(link), Set.of());
      } else if (kind.equals(Step.POSTING.code())) {
        posted(link, known);
      }
    }
  }

  private static Map<String, List<String>> results(SealChain.SealedSheet link) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (List<String> line : households(link)) {
      if (!line.isEmpty()) {
        found.put(line.get(0), line.subList(0, Math.min(RESULT, line.size())));
      }
    }
    return found;
  }

  private void differing(
      SealChain.SealedSheet link,
      Map<String, List<String>> before,
      Map<String, List<String>> after,
      Set<String> mayDiffer) {
    TreeSet<String> numbers = new TreeSet<>(before.keySet());
    numbers.addAll(after.keySet());
    numbers.removeIf(
        number ->
            mayDiffer.contains(number)
                || before
                    .getOrDefault(number, List.of())
                    .equals(after.getOrDefault(number, List.of())));
    if (!numbers.isEmpty()) {
      add(link, Message.of("verify.result-changed", numbers.size(), SealAudit.named(numbers)));
    }
  }

  /** A posted sheet names no numbers: head, class before, class found, in the order of the list. */
  private void posted(SealChain.SealedSheet link, Map<String, List<String>> known) {
    List<List<String>> expected =
        known.values().stream()
            .map(line -> line.subList(Math.min(1, line.size()), Math.min(4, line.size())))
            .toList();
    List<List<String>> hangs = households(link);
    Set<String> heads = new TreeSet<>();
    for (int i = 0; i < Math.max(expected.size(), hangs.size()); i++) {
      List<String> one = i < expected.size() ? expected.get(i) : List.of("–");
      List<String> two = i < hangs.size() ? hangs.get(i) : List.of("–");
      if (!one.equals(two)) {
        heads.add(field(two, 0));
      }
    }
    if (!heads.isEmpty()) {
      add(link, Message.of("verify.posted-otherwise", heads.size(), SealAudit.named(heads)));
    }
  }

  /** The answers a sheet names against the answers as they are now; each edit is told once. */
  private void compare(SealChain.SealedSheet link) {
    for (List<String> line : answers(link)) {
      String number = line.get(1);
      String set = line.get(2);
      List<String> now = round.answers().get(set);
      if (now == null) {
        tell(link, set, Message.of("verify.answers-gone", number, set));
        continue;
      }
      Map<String, String> then = parts(line.subList(3, line.size()));
      Map<String, String> today = parts(now);
      TreeSet<String> names = new TreeSet<>(then.keySet());
      names.addAll(today.keySet());
      for (String name : names) {
        if (!then.getOrDefault(name, "").equals(today.getOrDefault(name, ""))) {
          tell(
              link,
              set + " " + name,
              Message.of("verify.answers-changed", number, set, part(name)));
        }
      }
    }
  }

  private static Map<String, String> parts(List<String> fields) {
    Map<String, String> parts = new HashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      parts.put(field.substring(0, Math.max(0, equals)), field.substring(equals + 1));
    }
    return parts;
  }

  private static Message part(String name) {
    return switch (name) {
      case AnswerSeals.HEAD, AnswerSeals.HOUSEHOLD, AnswerSeals.RESULT ->
          Message.of("verify.part-" + name);
      default -> Message.of("verify.part-member", name);
    };
  }

  private void tell(SealChain.SealedSheet link, String key, Message what) {
    if (told.add(key)) {
      add(link, what);
    }
  }

  private void add(SealChain.SealedSheet link, Message what) {
    faults.add(new SealAudit.Fault(link.seal().number(), link.seal().kind(), what));
  }
}
