package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.surveys.AnswerSeals;

/**
 * The answers behind the results of a review as its papers seal them: form B for what a survey
 * found, form A for what a screening ended in.
 */
@Component
class SealedAnswers {
  private static final String SURVEY = "B";
  private static final String SCREENING = "A";

  private final AnswerSeals seals;

  SealedAnswers(AnswerSeals seals) {
    this.seals = seals;
  }

  /** A line for each answer set behind these entries. */
  List<List<String>> lines(List<Entry> entries) {
    List<String> sets = new ArrayList<>();
    for (Entry entry : entries) {
      sets.addAll(sets(entry));
    }
    Map<String, List<String>> parts = parts(sets);
    List<List<String>> lines = new ArrayList<>();
    for (Entry entry : entries) {
      for (String set : sets(entry)) {
        List<String> known = parts.get(set);
        if (known != null) {
          lines.add(ReviewSheets.answers(entry, set, known));
        }
      }
    }
    return lines;
  }

  private static List<String> sets(Entry entry) {
    List<String> sets = new ArrayList<>();
    Entry.Screening screening = entry.screening();
    if (screening != null && screening.set() != null) {
      sets.add(SCREENING + screening.set());
    }
    Finding finding = entry.finding();
    if (finding != null && finding.answerSet() != null) {
      sets.add(SURVEY + finding.answerSet());
    }
    return sets;
  }

  /** The parts of these sets as they are now; sets that are gone are left out. */
  Map<String, List<String>> parts(Collection<String> sets) {
    Map<String, List<String>> found = new HashMap<>();
    seals.surveys(numbers(sets, SURVEY)).forEach((id, parts) -> found.put(SURVEY + id, parts));
    seals
        .screenings(numbers(sets, SCREENING))
        .forEach((id, parts) -> found.put(SCREENING + id, parts));
    return found;
  }

  private static List<Long> numbers(Collection<String> sets, String kind) {
    return sets.stream()
        .filter(set -> set.matches(kind + "\\d{1,18}"))
        .map(set -> Long.valueOf(set.substring(kind.length())))
        .toList();
  }
}
