package vn.chungtay.surveys.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.QuestionGroup;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;

/** Lays the questions of a survey form out with the answers so far. */
public final class QuestionSheet {
  private final SurveyForm form;
  private final Answers answers;
  private final Language language;
  private final Texts texts;

  /** The form with these answers in it. */
  public QuestionSheet(SurveyForm form, Answers answers, Language language) {
    this.form = form;
    this.answers = answers;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /**
   * The questions.
   *
   * @param emptyRows rows for members nobody has written down yet
   */
  public Questions questions(int emptyRows) {
    return new Questions(groups(), members(emptyRows));
  }

  private List<Questions.Group> groups() {
    List<Questions.Group> groups = new ArrayList<>();
    for (QuestionGroup group : form.form().groups()) {
      if (group.of() == Fact.Of.HOUSEHOLD) {
        List<Questions.Field> fields = new ArrayList<>();
        for (Fact question : group.questions()) {
          fields.add(field("", question, answers.household(), form.isAsked(question, answers, -1)));
        }
        groups.add(new Questions.Group(group.title().in(language), fields));
      }
    }
    return groups;
  }

  private List<Questions.Person> members(int emptyRows) {
    List<Questions.Person> members = new ArrayList<>();
    int living = 0;
    for (Answers.Member member : answers.members()) {
      members.add(person(members.size(), member, member.livesHere() ? living++ : -1));
    }
    for (int i = 0; i < emptyRows; i++) {
      members.add(person(members.size(), new Answers.Member("", "", true, Map.of()), -1));
    }
    return members;
  }

  private Questions.Person person(int row, Answers.Member member, int living) {
    List<Questions.Field> fields = new ArrayList<>();
    for (Fact question : form.form().memberQuestions()) {
      boolean asked =
          member.livesHere()
              && (living < 0 ? question.asked() == null : form.isAsked(question, answers, living));
      fields.add(field("member" + row + ".", question, member.answers(), asked));
    }
    return new Questions.Person(
        row,
        member.id(),
        member.name(),
        !member.id().isEmpty(),
        List.of(
            new Choice("yes", texts.text("surveys.yes-numbered")),
            new Choice("no", texts.text("surveys.no-numbered"))),
        member.livesHere() ? "yes" : "no",
        fields);
  }

  private Questions.Field field(
      String prefix, Fact question, Map<String, String> given, boolean asked) {
    return new Questions.Field(
        prefix + question.name(),
        question.question().in(language),
        hint(question),
        written(question, given.getOrDefault(question.name(), "")),
        choices(question),
        asked);
  }

  /** Figures as the reader writes them; what is no figure stays as it was typed. */
  private String written(Fact question, String answer) {
    boolean whole = question.type() == Fact.Type.WHOLE && answer.matches("\\d{1,18}");
    boolean decimal = question.type() == Fact.Type.DECIMAL && answer.matches("\\d+\\.\\d+");
    if (whole) {
      return Figures.in(language).count(Long.parseLong(answer));
    }
    return decimal && language == Language.VI ? answer.replace('.', ',') : answer;
  }

  /** Numbered as on paper: the number typed chooses. */
  private List<Choice> choices(Fact question) {
    List<Choice> choices = new ArrayList<>();
    if (question.type() == Fact.Type.BOOL) {
      choices.add(new Choice("", "–"));
      choices.add(new Choice("true", texts.text("surveys.yes-numbered")));
      choices.add(new Choice("false", texts.text("surveys.no-numbered")));
    } else if (question.type() == Fact.Type.CHOICE) {
      choices.add(new Choice("", "–"));
      int number = 0;
      for (Map.Entry<String, Bilingual> each : question.choices().entrySet()) {
        number++;
        choices.add(new Choice(each.getKey(), number + ". " + each.getValue().in(language)));
      }
    }
    return choices;
  }

  private String hint(Fact question) {
    if (question.min() == null || question.max() == null) {
      return "";
    }
    Figures figures = Figures.in(language);
    return texts.text(
        "surveys.range", figures.number(question.min(), 0), figures.number(question.max(), 0));
  }
}
