package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.procedures.ReviewKind;
import vn.chungtay.procedures.ReviewProcedure;
import vn.chungtay.procedures.ReviewProcedures;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.StepRule;
import vn.chungtay.procedures.StepState;
import vn.chungtay.procedures.TimeLimit;
import vn.chungtay.standards.LegalSource;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** How to object to a result, at whom and until when: read from the procedure, not written here. */
final class Objecting {
  private final VillageReview review;
  private final LocalDate today;
  private final Texts texts;
  private final Figures figures;
  private final Set<LegalSource> sources = new LinkedHashSet<>();

  Objecting(VillageReview review, LocalDate today, Language language) {
    this.review = review;
    this.today = today;
    this.texts = Texts.in(language);
    this.figures = Figures.in(language);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Optional<StepRule> posting = review.progress().procedure().rule(Step.POSTING, today);
    boolean over = posting.filter(this::isOver).isPresent();
    if (posting.isPresent()) {
      String how = text("how", at(posting.get()));
      lines.addAll(over ? List.of(until(posting.get()), how) : List.of(how, until(posting.get())));
    }
    if (!review.progress().stands(Step.DECISION)) {
      answered().ifPresent(lines::add);
    }
    later().ifPresent(lines::add);
    return lines;
  }

  /** Acts and articles of what was said, marked where nobody compared them. */
  String law() {
    return sources.stream()
        .map(
            source ->
                source.certainty().isVerified()
                    ? source.citation()
                    : source.citation() + " (" + texts.text("reviews.unverified") + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String at(StepRule rule) {
    return rule.roles().stream()
        .sorted()
        .map(role -> texts.text("access.role." + role))
        .collect(Collectors.joining(", "));
  }

  private String until(StepRule rule) {
    TimeLimit lasts = rule.lasts();
    if (lasts == null) {
      return text("no-limit");
    }
    sources.add(lasts.source());
    return last()
        .map(day -> text(isOver(rule) ? "over" : "until", figures.day(day)))
        .orElseGet(() -> text("days", days(lasts)));
  }

  /** The last day the sheet hangs; empty while it does not, or where the law gives no days. */
  private Optional<LocalDate> last() {
    return review.states(today).stream()
        .filter(state -> state.rule().step() == Step.POSTING && state.done().isPresent())
        .findFirst()
        .flatMap(StepState::limit);
  }

  private boolean isOver(StepRule rule) {
    return review.progress().stands(Step.DECISION)
        || (rule.lasts() != null && last().map(today::isAfter).orElse(false));
  }

  private Optional<String> answered() {
    TimeLimit within =
        review
            .progress()
            .procedure()
            .rule(Step.RECHECK, today)
            .flatMap(StepRule::limit)
            .orElse(null);
    return told(within).map(limit -> text("answered", days(limit)));
  }

  private Optional<TimeLimit> told(@Nullable TimeLimit limit) {
    if (limit != null) {
      sources.add(limit.source());
    }
    return Optional.ofNullable(limit);
  }

  /** Whoever missed the days of the posting may still ask within the year. */
  private Optional<String> later() {
    Optional<ReviewProcedure> inYear =
        ReviewProcedures.shipped().on(ReviewKind.IN_YEAR, today).filter(p -> p.monthDay() != null);
    inYear.ifPresent(procedure -> sources.add(procedure.source()));
    return inYear.map(procedure -> text("later", String.valueOf(procedure.monthDay())));
  }

  private String days(TimeLimit limit) {
    String kind = limit.workingDays() ? "reviews.slip.working-days" : "reviews.slip.days-long";
    return texts.text(kind, limit.amount());
  }

  private String text(String key, Object... arguments) {
    return texts.text("reviews.slip.object-" + key, arguments);
  }
}
