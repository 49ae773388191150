package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.documents.official.OfficialDocuments;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossChecks;
import vn.chungtay.reviews.CrossDraft;
import vn.chungtay.reviews.CrossDrafts;
import vn.chungtay.reviews.CrossPapers;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.values.Message;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** The doors at which somebody asks blind: as a list, and as forms to print. */
@Controller
class CrossDoorPages {
  private final CrossChecks checks;
  private final CrossSurveys surveys;
  private final CrossDrafts drafts;
  private final CrossPapers papers;
  private final CrossWords words;
  private final ReviewWords language;

  CrossDoorPages(
      CrossChecks checks,
      CrossSurveys surveys,
      CrossDrafts drafts,
      CrossPapers papers,
      CrossWords words,
      ReviewWords language) {
    this.checks = checks;
    this.surveys = surveys;
    this.drafts = drafts;
    this.papers = papers;
    this.words = words;
    this.language = language;
  }

  static String href(long check) {
    return "/cross-checks/" + check + "/households";
  }

  @GetMapping("/cross-checks/{id}/households")
  PageView doors(@PathVariable long id) {
    CrossCheck check = checks.get(id);
    if (!checks.asks(check)) {
      throw new NotFound("households of cross-check " + id);
    }
    List<CrossPick> picks = surveys.picks(check);
    List<CrossPick> left = surveys.unanswered(check);
    Set<Long> begun =
        drafts.list(check).stream().map(CrossDraft::pickId).collect(Collectors.toSet());
    CrossDoorsView view =
        new CrossDoorsView(
            words.checked(check),
            picks.stream().map(pick -> door(pick, check, begun.contains(pick.id()))).toList(),
            picks.size() - left.size(),
            href(id) + ".pdf",
            left.stream().findFirst().map(pick -> CrossDesk.form(pick.id(), true)).orElse(""));
    return PageView.of(
            "reviews/cross-doors", Message.of("crosschecks.doors", words.checked(check)), view)
        .crumb(CrossOrderPages.TITLE, "/cross-checks");
  }

  private CrossDoorsView.Door door(CrossPick pick, CrossCheck check, boolean begun) {
    String state = state(pick, begun);
    return new CrossDoorsView.Door(
        CrossDesk.form(pick.id(), false),
        pick.place(),
        pick.head(),
        words.village(pick.areaId(), check),
        pick.address(),
        words.text("state." + state),
        state.equals("answered") ? "good" : state.equals("not-yet") ? "" : "warning");
  }

  private static String state(CrossPick pick, boolean begun) {
    if (pick.answers() != null) {
      return "answered";
    }
    return begun ? "begun" : pick.visit() == null ? "not-yet" : "not-reached";
  }

  @GetMapping("/cross-checks/{id}/households.pdf")
  void forms(@PathVariable long id, HttpServletResponse response) throws IOException {
    List<OfficialDocument> all = papers.print(checks.get(id), language.language());
    if (all.isEmpty()) {
      throw new NotFound("papers of cross-check " + id);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OfficialDocuments.writePdf(all, file);
    PaperPages.send(words.text("title") + " " + id + ".pdf", PaperPages.PDF, file, response);
  }
}
