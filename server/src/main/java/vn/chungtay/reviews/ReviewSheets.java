package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.Sheet;

/**
 * What each paper of a review says, as it is sealed: a first line about the paper, then a line a
 * household. A posted sheet holds the name of the head and the classes and nothing else: neither
 * scores, nor health, nor ethnicity, nor numbers of identity.
 */
final class ReviewSheets {
  /** First field of a line about the answers a result rests on. */
  static final String ANSWERS = "answers";

  private ReviewSheets() {}

  /**
   * The sheet of a step.
   *
   * @param first what stands above the list: place, day, number of the decision
   * @param answers a line for each answer set behind the results, see {@link #answers}
   */
  static Sheet of(
      Step step,
      List<String> first,
      List<Entry> entries,
      List<Objection> objections,
      List<List<String>> answers) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(first);
    switch (step) {
      case LIST, SCREENING ->
          entries.forEach(
              e ->
                  lines.add(
                      List.of(e.number(), e.head(), asked(e), name(e.before()), screened(e))));
      case SURVEY, MEETING -> entries.forEach(e -> lines.add(found(e)));
      case POSTING ->
          entries.forEach(e -> lines.add(List.of(e.head(), name(e.before()), name(e.found()))));
      case RECHECK -> {
        objections.forEach(o -> lines.add(List.of("objection", o.content(), o.answer())));
        entries.forEach(e -> lines.add(found(e)));
      }
      case DECISION -> entries.forEach(e -> lines.add(decided(e)));
      case CERTIFICATES ->
          entries.stream()
              .filter(e -> !e.certificate().isEmpty())
              .forEach(e -> lines.add(certified(e)));
      case OPINION, LOCK -> {
        // The first line says it all.
      }
    }
    lines.addAll(answers);
    return new Sheet(step.code(), lines);
  }

  /** True where the paper of a step rests on answers that are sealed with it. */
  static boolean restsOnAnswers(Step step) {
    return step == Step.SCREENING
        || step == Step.SURVEY
        || step == Step.RECHECK
        || step == Step.DECISION;
  }

  /**
   * A line about an answer set.
   *
   * @param set its kind and number, see {@link SealedAnswers}
   * @param parts digests of its parts
   */
  static List<String> answers(Entry entry, String set, List<String> parts) {
    List<String> line = new ArrayList<>(List.of(ANSWERS, entry.number(), set));
    line.addAll(parts);
    return line;
  }

  /** A household as the list names it before anybody has looked at it. */
  static List<String> listed(Entry entry) {
    return List.of(entry.number(), entry.head(), asked(entry), name(entry.before()));
  }

  /** An objection as it was sealed when it came. */
  static List<String> objected(Objection objection, String number) {
    return List.of(objection.day().toString(), number, objection.content());
  }

  /** The sheet of an objection. */
  static Sheet objection(LocalDate day, Entry entry, String content) {
    return new Sheet("objection", List.of(List.of(day.toString(), entry.number(), content)));
  }

  /** A result with what it rests on: the answer set or the reason, and the law that judged it. */
  private static List<String> found(Entry entry) {
    List<String> line = new ArrayList<>(decided(entry));
    line.add(number(entry.incomeScore()));
    line.add(number(entry.deprivationScore()));
    return line;
  }

  /** A household as a decision names it. */
  static List<String> decided(Entry entry) {
    Finding finding = entry.finding();
    List<String> line =
        new ArrayList<>(
            List.of(entry.number(), entry.head(), name(entry.before()), name(entry.found())));
    if (finding != null) {
      line.add(finding.way().name());
      line.add(finding.answerSet() == null ? finding.reason() : finding.answerSet().toString());
      line.add(finding.rulebook());
      line.add(finding.digest());
      line.add(finding.judged() == null ? "" : finding.judged().toString());
    }
    return line;
  }

  /** A certificate as the list of certificates names it. */
  static List<String> certified(Entry entry) {
    return List.of(entry.number(), entry.head(), entry.certificate());
  }

  private static String screened(Entry entry) {
    Entry.Screening screening = entry.screening();
    return screening == null
        ? ""
        : (screening.stops() ? "STOP " : "CONTINUE ") + screening.reason();
  }

  private static String asked(Entry entry) {
    return entry.asked() ? "asked" : "listed";
  }

  private static String name(@Nullable StandingClass standing) {
    return standing == null ? "" : standing.name();
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
