package vn.chungtay.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.Run;
import vn.chungtay.surveys.PaperForm;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.NotFound;

/**
 * What somebody takes along to ask households of a cross-check on paper: the list of doors, and for
 * each household that has not answered an empty form. Nothing of the first survey is on it.
 */
@Service
public class CrossPapers {
  /** Room for the members of a household nobody has told anything about; our choice. */
  private static final int ROOM = 5;

  private final CrossSurveys surveys;
  private final CrossRights rights;
  private final ReviewRights deeds;

  CrossPapers(CrossSurveys surveys, CrossRights rights, ReviewRights deeds) {
    this.surveys = surveys;
    this.rights = rights;
    this.deeds = deeds;
  }

  /**
   * The papers, the list first; for those who ask. That they were made is written down: they leave
   * the house with names on them.
   */
  @Transactional
  public List<OfficialDocument> print(CrossCheck check, Language language) {
    if (!rights.asks(check)) {
      throw new NotFound("papers of cross-check " + check.id());
    }
    List<CrossPick> left = surveys.unanswered(check);
    List<OfficialDocument> papers = new ArrayList<>();
    if (!left.isEmpty()) {
      Texts texts = Texts.in(language);
      PaperForm form = PaperForm.of(surveys.form(check), language);
      papers.add(list(check, left, texts));
      left.forEach(
          pick -> papers.add(form(form, pick, surveys.place(check, pick.areaId()), texts)));
      deeds.record(
          "cross-printed",
          check,
          check.orderedAreaId(),
          Map.of("households", String.valueOf(left.size())));
    }
    return papers;
  }

  private OfficialDocument list(CrossCheck check, List<CrossPick> left, Texts texts) {
    String commune = surveys.place(check, check.areaId());
    List<Block> body = new ArrayList<>();
    body.add(Block.of(Block.Kind.PARAGRAPH, texts.text("crosschecks.blind-paper")));
    for (CrossPick pick : left) {
      body.add(
          Block.of(
              Block.Kind.PARAGRAPH,
              Run.bold(pick.place() + ". " + pick.head()),
              Run.words(" – " + address(pick, surveys.place(check, pick.areaId())) + ". "),
              Run.words(texts.text("crosschecks.paper-tick"))));
    }
    return new OfficialDocument(
        new OfficialDocument.Head("", commune, "", "", commune, null),
        texts.text("crosschecks.paper-type"),
        texts.text("crosschecks.paper-summary", left.size(), ReviewPapers.inSentence(commune)),
        List.of(),
        List.of(),
        body,
        null,
        List.of(),
        List.of(),
        false);
  }

  private static OfficialDocument form(
      PaperForm form, CrossPick pick, String village, Texts texts) {
    return form.blank(
        village,
        texts.text("crosschecks.paper-mark", pick.place()),
        texts.text("crosschecks.paper-who", pick.place(), pick.head(), address(pick, village)),
        ROOM);
  }

  private static String address(CrossPick pick, String village) {
    return pick.address().isEmpty()
        ? village
        : pick.address() + ", " + ReviewPapers.inSentence(village);
  }
}
