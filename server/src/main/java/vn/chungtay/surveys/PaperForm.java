package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.Form;
import vn.chungtay.forms.QuestionGroup;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.Household;
import vn.chungtay.households.Member;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The form of one household for paper and pen: the same questions in the same order as on the page,
 * choices with the numbers that are keyed, known answers crossed. Conditions are not worked out:
 * whoever asks skips what the age makes needless.
 */
public final class PaperForm {
  private static final String LINE = "....................";
  private static final String NO_BREAK = "\u00a0";

  private final Form form;
  private final String type;
  private final String summary;
  private final List<String> notes;
  private final Language language;
  private final Texts texts;

  private PaperForm(Form form, String type, String summary, List<String> notes, Language language) {
    this.form = form;
    this.type = type;
    this.summary = summary;
    this.notes = notes;
    this.language = language;
    this.texts = Texts.in(language);
  }

  /** The paper of a survey form in one language. */
  public static PaperForm of(SurveyForm survey, Language language) {
    return new PaperForm(
        survey.form(),
        Texts.in(language).text("surveys.paper-type"),
        survey.standard().rulebook().title().in(language),
        List.of(),
        language);
  }

  /** The paper of a screening form, with what is not known of it. */
  public static PaperForm of(ScreeningForm screening, Language language) {
    Texts texts = Texts.in(language);
    List<String> notes = new ArrayList<>();
    if (!screening.isOfficial()) {
      notes.add(texts.text("surveys.paper-unverified"));
    }
    screening.missing().forEach(each -> notes.add(each.in(language)));
    return new PaperForm(
        screening.form(),
        texts.text("surveys.paper-screening"),
        screening.source().citation(),
        notes,
        language);
  }

  /** The document of one household. */
  public OfficialDocument document(Household household, String village, Answers known) {
    String head = household.head().map(Member::name).orElse(LINE);
    String who =
        texts.text("surveys.paper-household", head, household.number(), household.address());
    List<Answers.Member> members = new ArrayList<>(known.members());
    members.add(nobody());
    return document(village, who, known.household(), members, "")
        .marked(texts.text("surveys.paper-mark", household.number()));
  }

  /**
   * The document of a household of which nothing is told.
   *
   * @param mark tells its sheets from those of others; stands at every member
   * @param who says which household it is
   * @param members room for so many members
   */
  public OfficialDocument blank(String village, String mark, String who, int members) {
    return document(village, who, Map.of(), Collections.nCopies(members, nobody()), mark)
        .marked(mark);
  }

  private static Answers.Member nobody() {
    return new Answers.Member("", LINE, true, Map.of());
  }

  private OfficialDocument document(
      String village,
      String who,
      Map<String, String> known,
      List<Answers.Member> members,
      String mark) {
    List<Block> body = new ArrayList<>();
    body.add(Block.of(Block.Kind.PARAGRAPH, who));
    for (QuestionGroup group : form.groups()) {
      if (group.of() == Fact.Of.HOUSEHOLD) {
        body.add(Block.of(Block.Kind.SECTION, group.title().in(language)));
        group.questions().forEach(each -> question(each, known, body));
      }
    }
    if (!form.memberQuestions().isEmpty()) {
      members(members, mark, body);
    }
    notes.forEach(each -> body.add(Block.of(Block.Kind.PARAGRAPH, Run.italic(each))));
    body.add(Block.of(Block.Kind.PARAGRAPH, texts.text("surveys.paper-signed")));
    return new OfficialDocument(
        new OfficialDocument.Head("", village, "", "", village, null),
        type,
        summary,
        List.of(),
        List.of(),
        body,
        null,
        List.of(),
        List.of(),
        false);
  }

  private void members(List<Answers.Member> members, String mark, List<Block> body) {
    for (Answers.Member member : members) {
      String title = texts.text("surveys.paper-member", member.name());
      body.add(Block.of(Block.Kind.SECTION, mark.isEmpty() ? title : mark + ". " + title));
      form.memberQuestions().forEach(each -> question(each, member.answers(), body));
    }
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

  /** A box stays with its number and the first word of its answer at the end of a line. */
  private static void box(StringBuilder line, boolean crossed, String label) {
    line.append(crossed ? "[x]" : "[" + NO_BREAK + NO_BREAK + "]")
        .append(NO_BREAK)
        .append(label.replaceFirst(" ", NO_BREAK))
        .append("   ");
  }
}
