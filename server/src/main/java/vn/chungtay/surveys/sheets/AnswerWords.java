package vn.chungtay.surveys.sheets;

import java.util.Optional;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.Form;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** Where two people wrote different answers, said in words. */
public final class AnswerWords {
  private final Form form;
  private final Language language;
  private final Texts texts;

  /** In the words of this form. */
  public AnswerWords(Form form, Language language) {
    this.form = form;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /** Whom it is about: the household or a member by name. */
  public String who(Answers.Difference each) {
    return each.member().isEmpty() ? texts.text("rules.household") : each.name();
  }

  /** The question as the form asks it. */
  public String question(Answers.Difference each) {
    return switch (each.fact()) {
      case Answers.Difference.PERSON -> texts.text("surveys.person-there");
      case Answers.Difference.LIVES_HERE -> texts.text("surveys.lives-here");
      default -> fact(each).map(f -> f.question().in(language)).orElse(each.fact());
    };
  }

  /** What the first set says. */
  public String mine(Answers.Difference each) {
    return said(each, each.mine());
  }

  /** What the second set says. */
  public String theirs(Answers.Difference each) {
    return said(each, each.theirs());
  }

  private Optional<Fact> fact(Answers.Difference each) {
    return form.find((each.member().isEmpty() ? "" : "members.") + each.fact());
  }

  private String said(Answers.Difference each, String answer) {
    if (each.fact().equals(Answers.Difference.PERSON)) {
      return texts.text(answer.isEmpty() ? "surveys.no" : "surveys.yes");
    }
    if (answer.isEmpty()) {
      return texts.text("surveys.no-answer");
    }
    if (answer.equals("true") || answer.equals("false")) {
      return texts.text(answer.equals("true") ? "surveys.yes" : "surveys.no");
    }
    return fact(each)
        .map(question -> question.choices().get(answer))
        .map((Bilingual choice) -> choice.in(language))
        .orElse(answer);
  }
}
