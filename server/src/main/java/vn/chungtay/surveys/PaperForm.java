package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.QuestionGroup;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Member;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The survey form of one household for paper and pen: the same questions in the same order as on
 * the page, choices with the numbers that are keyed, known answers crossed. Conditions are not
 * worked out: whoever asks skips what the age makes needless.
 */
public final class PaperForm {
  private static final String LINE = "....................";
  private static final int EMPTY_MEMBERS = 1;

  private final SurveyForm form;
  private final Language language;
  private final Texts texts;

  /** The paper of {@code form} in one language. */
  public PaperForm(SurveyForm form, Language language) {
    this.form = form;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /** The document of one household. */
  public OfficialDocument document(Household household, String village, Answers known) {
    List<Block> body = new ArrayList<>();
    String head = household.head().map(Member::name).orElse(LINE);
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            texts.text("surveys.paper-household", head, household.number(), household.address())));
    for (QuestionGroup group : form.form().groups()) {
      if (group.of() == Fact.Of.HOUSEHOLD) {
        body.add(Block.of(Block.Kind.SECTION, group.title().in(language)));
        group.questions().forEach(each -> question(each, known.household(), body));
      }
    }
    List<Answers.Member> members = new ArrayList<>(known.members());
    for (int i = 0; i < EMPTY_MEMBERS; i++) {
      members.add(new Answers.Member("", LINE, true, Map.of()));
    }
    for (Answers.Member member : members) {
      body.add(Block.of(Block.Kind.SECTION, texts.text("surveys.paper-member", member.name())));
      form.form().memberQuestions().forEach(each -> question(each, member.answers(), body));
    }
    body.add(Block.of(Block.Kind.PARAGRAPH, texts.text("surveys.paper-signed")));
    return new OfficialDocument(
        new OfficialDocument.Head("", village, "", "", village, null),
        texts.text("surveys.paper-type"),
        form.standard().rulebook().title().in(language),
        List.of(),
        List.of(),
        body,
        null,
        List.of(),
        List.of(),
        false);
  }

  private void question(Fact question, Map<String, String> known, List<Block> body) {
    String answer = known.getOrDefault(question.name(), "");
    StringBuilder line = new StringBuilder();
    if (question.type() == Fact.Type.BOOL) {
      box(line, answer.equals("true"), texts.text("surveys.yes-numbered"));
      box(line, answer.equals("false"), texts.text("surveys.no-numbered"));
    } else if (question.type() == Fact.Type.CHOICE) {
      int number = 0;
      for (Map.Entry<String, Bilingual> each : question.choices().entrySet()) {
        number++;
        box(line, each.getKey().equals(answer), number + ". " + each.getValue().in(language));
      }
    } else {
      line.append(answer.isEmpty() ? LINE : answer);
    }
    body.add(
        Block.of(
            Block.Kind.PARAGRAPH,
            Run.words(question.question().in(language) + " "),
            Run.bold(line.toString())));
  }

  private static void box(StringBuilder line, boolean crossed, String label) {
    line.append(crossed ? "[x] " : "[  ] ").append(label).append("   ");
  }
}
