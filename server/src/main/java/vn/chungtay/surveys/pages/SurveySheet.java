package vn.chungtay.surveys.pages;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.QuestionGroup;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.households.Household;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.ExplanationSheet;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.surveys.AnswerSet;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Choice;

/** Turns answers into what the survey page shows. */
final class SurveySheet {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final SurveyForm form;
  private final Answers answers;
  private final Language language;
  private final Texts texts;

  SurveySheet(SurveyForm form, Answers answers, Language language) {
    this.form = form;
    this.answers = answers;
    this.language = language;
    this.texts = Texts.in(language);
  }

  SurveyView view(
      Household household,
      List<AnswerSet> history,
      @Nullable Long basedOn,
      boolean mayWrite,
      int emptyRows) {
    SurveyReading reading = form.read(answers);
    ExplanationSheet sheet =
        new Explanation(form.judge(), form.facts(reading.answers()), language).sheet();
    String href = "/surveys/" + household.id();
    return new SurveyView(
        href,
        basedOn == null ? "" : String.valueOf(basedOn),
        mayWrite,
        history.stream().anyMatch(each -> each.state() == AnswerSet.State.DRAFT),
        groups(),
        members(emptyRows),
        sheet,
        sheet.code().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading.open().size(),
        history.stream().map(each -> line(each, href)).toList());
  }

  private List<SurveyView.Group> groups() {
    List<SurveyView.Group> groups = new ArrayList<>();
    for (QuestionGroup group : form.form().groups()) {
      if (group.of() == Fact.Of.HOUSEHOLD) {
        List<SurveyView.Field> fields = new ArrayList<>();
        for (Fact question : group.questions()) {
          fields.add(field("", question, answers.household(), form.isAsked(question, answers, -1)));
        }
        groups.add(new SurveyView.Group(group.title().in(language), fields));
      }
    }
    return groups;
  }

  private List<SurveyView.Person> members(int emptyRows) {
    List<SurveyView.Person> members = new ArrayList<>();
    int living = 0;
    for (Answers.Member member : answers.members()) {
      members.add(person(members.size(), member, member.livesHere() ? living++ : -1));
    }
    for (int i = 0; i < emptyRows; i++) {
      members.add(person(members.size(), new Answers.Member("", "", true, Map.of()), -1));
    }
    return members;
  }

  private SurveyView.Person person(int row, Answers.Member member, int living) {
    List<SurveyView.Field> fields = new ArrayList<>();
    for (Fact question : form.form().memberQuestions()) {
      boolean asked =
          member.livesHere()
              && (living < 0 ? question.asked() == null : form.isAsked(question, answers, living));
      fields.add(field("member" + row + ".", question, member.answers(), asked));
    }
    return new SurveyView.Person(
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

  private SurveyView.Field field(
      String prefix, Fact question, Map<String, String> given, boolean asked) {
    return new SurveyView.Field(
        prefix + question.name(),
        question.question().in(language),
        hint(question),
        given.getOrDefault(question.name(), ""),
        choices(question),
        asked);
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

  private SurveyView.Line line(AnswerSet set, String href) {
    String compare =
        set.state() == AnswerSet.State.CONFLICT ? href + "/differences/" + set.id() : null;
    return new SurveyView.Line(
        Figures.in(language).day(set.writtenAt().atZone(HERE).toLocalDate()),
        set.actor(),
        texts.text("surveys.way." + set.way()),
        texts.text("surveys.state." + set.state()),
        texts.text(set.result().outcome().textKey()),
        compare);
  }
}
