package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.AverageLiving;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.rules.Truth;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.values.Spelling;
import vn.chungtay.web.NotFound;

/** Lays the first results of a round beside what a check of it found; both by the same law. */
@Service
public class CrossComparisons {
  private final CrossPickTable picks;
  private final CrossSubmissionTable submissions;
  private final CrossRights rights;
  private final Reviews reviews;
  private final EntryTable entries;
  private final ReviewSurveys surveys;

  CrossComparisons(
      CrossPickTable picks,
      CrossSubmissionTable submissions,
      CrossRights rights,
      Reviews reviews,
      EntryTable entries,
      ReviewSurveys surveys) {
    this.picks = picks;
    this.submissions = submissions;
    this.rights = rights;
    this.reviews = reviews;
    this.entries = entries;
    this.surveys = surveys;
  }

  /** Every household of a check, in its order; for who ordered it, and the commune afterwards. */
  @Transactional(readOnly = true)
  public List<Compared> of(CrossCheck check) {
    if (!rights.compares(check)) {
      throw new NotFound("comparison of cross-check " + check.id());
    }
    Round round = reviews.round(check.roundId());
    List<CrossPick> all = picks.list(check.id());
    Map<Long, Entry> found = new HashMap<>();
    for (Entry entry : entries.find(all.stream().map(CrossPick::entryId).toList())) {
      found.put(entry.id(), entry);
    }
    Map<Long, List<CrossAside>> aside =
        submissions.aside(check.id()).stream().collect(Collectors.groupingBy(CrossAside::pickId));
    List<Compared> lines = new ArrayList<>();
    for (CrossPick pick : all) {
      Entry entry = found.get(pick.entryId());
      if (entry != null) {
        lines.add(compared(round, pick, entry, aside.getOrDefault(pick.id(), List.of())));
      }
    }
    return lines;
  }

  private Compared compared(Round round, CrossPick pick, Entry entry, List<CrossAside> aside) {
    Answers answers = pick.answers();
    if (answers == null) {
      Compared.Agreement none =
          pick.visit() == null ? Compared.Agreement.NOT_YET : Compared.Agreement.NOT_REACHED;
      return new Compared(
          pick, entry, none, null, null, null, List.of(), List.of(), List.of(), aside);
    }
    SurveyForm form = surveys.form(round);
    SurveyReading reading = form.read(answers);
    StandingClass second = found(round, form, reading).orElse(null);
    StandingClass first = entry.found();
    List<String> lacks =
        reading.judgement().indicators().entrySet().stream()
            .filter(each -> each.getValue() == Truth.YES)
            .map(Map.Entry::getKey)
            .toList();
    Finding finding = entry.finding();
    boolean told = finding != null && finding.way() == Finding.Way.SURVEY;
    List<String> lacked = told && finding != null ? finding.deprivations() : List.of();
    return new Compared(
        pick,
        entry,
        first == null || second == null
            ? Compared.Agreement.OPEN
            : Compared.Agreement.of(first, second),
        second,
        points(answers),
        reading.judgement().deprivationScore(),
        lacked.stream().filter(each -> !lacks.contains(each)).toList(),
        told ? lacks.stream().filter(each -> !lacked.contains(each)).toList() : List.of(),
        surveys
            .taken(entry)
            .map(AnswerSet::answers)
            .map(before -> differences(before, answers))
            .orElse(List.of()),
        aside);
  }

  private static Optional<StandingClass> found(
      Round round, SurveyForm form, SurveyReading reading) {
    boolean average = round.kind() == ReviewKind.AVERAGE_LIVING;
    return new Surveyed(
            null, reading, null, average ? AverageLiving.of(form.standard(), reading) : null)
        .found();
  }

  private static @Nullable Integer points(Answers answers) {
    String told = answers.household().get("income_score");
    return told == null || !told.matches("\\d{1,9}") ? null : Integer.valueOf(told);
  }

  /**
   * Who asked blind knows members by name only: they are the register's where the names agree, tone
   * marks aside. Of a person that only one of both knows, only that is told.
   */
  static List<Answers.Difference> differences(Answers first, Answers check) {
    List<Answers.Member> known = new ArrayList<>(first.members());
    List<Answers.Member> members = new ArrayList<>();
    for (Answers.Member each : check.members()) {
      Optional<Answers.Member> same =
          known.stream().filter(other -> named(other).equals(named(each))).findFirst();
      same.ifPresent(known::remove);
      members.add(
          same.map(
                  other ->
                      new Answers.Member(
                          other.id(), other.name(), each.livesHere(), each.answers()))
              .orElse(each));
    }
    List<Answers.Difference> all = first.differences(new Answers(check.household(), members));
    List<String> alone =
        all.stream()
            .filter(each -> each.fact().equals(Answers.Difference.PERSON))
            .map(Answers.Difference::member)
            .toList();
    return all.stream()
        .filter(
            each -> each.fact().equals(Answers.Difference.PERSON) || !alone.contains(each.member()))
        .toList();
  }

  private static String named(Answers.Member member) {
    return Spelling.plain(member.name());
  }
}
