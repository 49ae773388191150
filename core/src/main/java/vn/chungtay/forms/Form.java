package vn.chungtay.forms;

import java.util.List;
import java.util.Optional;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;

/**
 * A form as data: what is asked, in which order.
 *
 * @param code e.g. {@code survey-mdp-2022}
 * @param version changes whenever anything asked, or any number of the law behind it, changes
 * @param title heading
 * @param groups the questions, household first, members last
 */
public record Form(String code, String version, Bilingual title, List<QuestionGroup> groups) {
  /** Questions the household answers. */
  public List<Fact> householdQuestions() {
    return questions(Fact.Of.HOUSEHOLD);
  }

  /** Questions each member answers. */
  public List<Fact> memberQuestions() {
    return questions(Fact.Of.MEMBER);
  }

  private List<Fact> questions(Fact.Of of) {
    return groups.stream()
        .filter(group -> group.of() == of)
        .flatMap(group -> group.questions().stream())
        .toList();
  }

  /** The question of that path ({@code toilet}, {@code members.age}). */
  public Optional<Fact> find(String path) {
    return groups.stream()
        .flatMap(group -> group.questions().stream())
        .filter(question -> question.path().equals(path))
        .findFirst();
  }
}
