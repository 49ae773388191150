package vn.chungtay.surveys.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.forms.Answers;
import vn.chungtay.forms.ScreeningForm;
import vn.chungtay.forms.ScreeningReading;
import vn.chungtay.surveys.ScreeningSet;
import vn.chungtay.surveys.Screenings;
import vn.chungtay.surveys.sheets.Questions;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.values.VietNam;
import vn.chungtay.web.Choice;

/** Turns answers to a screening form into what its page shows. */
final class ScreeningSheet {
  private final ScreeningForm form;
  private final Answers answers;
  private final Language language;
  private final Texts texts;

  ScreeningSheet(ScreeningForm form, Answers answers, Language language) {
    this.form = form;
    this.answers = answers;
    this.language = language;
    this.texts = Texts.in(language);
  }

  ScreeningView view(
      long household,
      @Nullable Long seen,
      boolean mayWrite,
      Screenings.Standing standing,
      List<ScreeningSet> history) {
    ScreeningReading.Ended ended = form.read(answers).ended();
    String tone =
        switch (ended) {
          case STOP -> "not-poor";
          case CONTINUE -> "near-poor";
          case OPEN -> "undetermined";
        };
    return new ScreeningView(
        "/surveys/" + household + "/screening",
        form.asks(),
        mayWrite && form.asks(),
        seen == null ? "" : String.valueOf(seen),
        standing.apart().stream()
            .map(each -> String.valueOf(each.id()))
            .collect(Collectors.joining(",")),
        form.signs().stream().map(this::field).toList(),
        ended(ended),
        tone,
        form.source().citation(),
        warnings(),
        standing.apart().stream().map(each -> apart(each, standing.counts())).toList(),
        history.stream().map(this::line).toList());
  }

  private String ended(ScreeningReading.Ended ended) {
    return texts.text("surveys.screening.ended-" + ended.name());
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (form.asks() && !form.isOfficial()) {
      warnings.add(texts.text("surveys.screening.unverified"));
    }
    if (!form.asks()) {
      form.missing().forEach(each -> warnings.add(each.in(language)));
    }
    return warnings;
  }

  private Questions.Field field(ScreeningForm.Sign sign) {
    return new Questions.Field(
        sign.question().name(),
        sign.question().question().in(language),
        "",
        answers.household().getOrDefault(sign.question().name(), ""),
        List.of(
            new Choice("", "–"),
            new Choice("true", texts.text("surveys.yes-numbered")),
            new Choice("false", texts.text("surveys.no-numbered"))),
        true);
  }

  private ScreeningView.Apart apart(ScreeningSet set, @Nullable ScreeningSet counts) {
    Answers mine = counts == null ? Answers.none() : counts.answers();
    List<String> lines =
        mine.differences(set.answers()).stream()
            .map(
                each ->
                    texts.text(
                        "surveys.screening.differs",
                        form.form()
                            .find(each.fact())
                            .map(fact -> fact.question().in(language))
                            .orElse(each.fact()),
                        said(each.mine()),
                        said(each.theirs())))
            .toList();
    return new ScreeningView.Apart(set.actor(), lines);
  }

  private String said(String answer) {
    return switch (answer) {
      case "true" -> texts.text("surveys.yes");
      case "false" -> texts.text("surveys.no");
      default -> texts.text("surveys.no-answer");
    };
  }

  private SurveyView.Line line(ScreeningSet set) {
    return new SurveyView.Line(
        Figures.in(language).day(VietNam.dayOf(set.writtenAt())),
        set.actor(),
        texts.text("surveys.way." + set.way()),
        texts.text("surveys.state." + set.state()),
        ended(set.ended()),
        null);
  }
}
