package vn.chungtay.reviews.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.areas.Area;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.procedures.StepState;
import vn.chungtay.reviews.Round;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.PageAreas;

/** Words several pages of a review share, in the reader's language. */
@Component
class ReviewWords {
  private final Access access;
  private final PageAreas areas;
  private final HttpServletRequest request;
  private final Clock clock;

  ReviewWords(Access access, PageAreas areas, HttpServletRequest request, Clock clock) {
    this.access = access;
    this.areas = areas;
    this.request = request;
    this.clock = clock;
  }

  Language language() {
    return Languages.of(request, access.findActor());
  }

  Texts texts() {
    return Texts.in(language());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String day(LocalDate day) {
    return Figures.in(language()).day(day);
  }

  String area(long id, LocalDate day) {
    return areas.book().find(id, day).map(Area::fullName).orElse("");
  }

  String title(Round round) {
    return kind(round) + " · " + area(round.areaId(), round.begun());
  }

  String kind(Round round) {
    return texts().text("reviews.kind." + round.kind().code());
  }

  String step(Step step) {
    return texts().text("procedures.step." + step.code());
  }

  String roles(StepRule rule) {
    return rule.roles().stream()
        .sorted()
        .map(role -> texts().text("access.role." + role))
        .collect(Collectors.joining(", "));
  }

  /** The state of a step in a word, and the day that goes with it. */
  BoardView.Cell cell(StepState state) {
    String words = texts().text("reviews.status." + state.status().name());
    String tone =
        switch (state.status()) {
          case DONE -> "good";
          case LATE -> "danger";
          case OPEN, RUNNING -> "warning";
          case BLOCKED, NOT_NEEDED -> "";
        };
    String day =
        state.status() == StepState.Status.DONE
            ? state.done().map(this::day).orElse("")
            : state.limit().map(this::day).orElse("");
    return new BoardView.Cell(tone, words, day);
  }

  /** What goes with the state of a step: days, and what has to come first. */
  String detail(StepState state) {
    String missing = state.missing().stream().map(this::step).collect(Collectors.joining(", "));
    return switch (state.status()) {
      case DONE -> state.done().map(d -> text("done-on", day(d))).orElse("");
      case RUNNING -> state.limit().map(d -> text("runs-until", day(d))).orElse("");
      case OPEN -> state.limit().map(d -> text("due-by", day(d))).orElse("");
      case LATE -> state.limit().map(d -> text("was-due-by", day(d))).orElse("");
      case BLOCKED -> missing.isEmpty() ? "" : text("waits-for", missing);
      case NOT_NEEDED -> "";
    };
  }

  private String text(String key, Object... arguments) {
    return texts().text("reviews.detail." + key, arguments);
  }

  /** Article and act; marked where nobody compared the value with the act. */
  String law(StepRule rule) {
    List<LegalSource> sources =
        rule.limit().isPresent()
            ? List.of(rule.source(), rule.limit().get().source())
            : rule.lasts() == null
                ? List.of(rule.source())
                : List.of(rule.source(), rule.lasts().source());
    boolean sure = sources.stream().allMatch(source -> source.certainty().isVerified());
    String citation = rule.source().citation();
    return sure ? citation : citation + " · " + texts().text("reviews.unverified");
  }
}
