package vn.chungtay.reviews.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.households.StandingClass;
import vn.chungtay.reviews.Compared;
import vn.chungtay.reviews.CrossCheck;
import vn.chungtay.reviews.CrossPick;
import vn.chungtay.reviews.CrossSurveys;
import vn.chungtay.standards.Indicator;
import vn.chungtay.surveys.sheets.AnswerWords;
import vn.chungtay.values.Figures;

/** Words the pages of cross-checks share. */
@Component
class CrossWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final ReviewWords words;
  private final CrossSurveys surveys;
  private final Clock clock;

  CrossWords(ReviewWords words, CrossSurveys surveys, Clock clock) {
    this.words = words;
    this.surveys = surveys;
    this.clock = clock;
  }

  String text(String key, Object... arguments) {
    return words.texts().text("crosschecks." + key, arguments);
  }

  String day(Instant at) {
    return words.day(LocalDate.ofInstant(at, clock.getZone()));
  }

  /** A moment as it is told to whoever saved something, e.g. "10:32, 21/11/2026". */
  String moment(Instant at) {
    return CLOCK.format(at.atZone(clock.getZone())) + ", " + day(at);
  }

  /** The commune that is checked. */
  String checked(CrossCheck check) {
    return words.area(check.areaId(), check.begun());
  }

  String checking(CrossCheck check) {
    String commune = words.area(check.checkingAreaId(), words.today());
    return check.checker() == null ? commune : commune + " (" + check.checker() + ")";
  }

  String village(Compared line, CrossCheck check) {
    return words.area(line.pick().areaId(), check.begun());
  }

  String village(long areaId, CrossCheck check) {
    return words.area(areaId, check.begun());
  }

  /** A class in a word; a dash where it is unknown, which is not the same as not poor. */
  String standing(@Nullable StandingClass standing) {
    return standing == null ? Figures.MISSING : words.texts().text(standing.key());
  }

  String agreement(Compared.Agreement agreement) {
    return text("agreement." + agreement.name());
  }

  static String tone(Compared.Agreement agreement) {
    return switch (agreement) {
      case AGREES -> "good";
      case POORER, BETTER_OFF -> "danger";
      case OPEN, NOT_REACHED -> "warning";
      case NOT_YET -> "";
    };
  }

  /** Agreeing households of those that could be compared; a dash where none could. */
  String rate(int agrees, int compared) {
    return compared == 0
        ? Figures.MISSING
        : Figures.in(words.language())
            .percent(
                BigDecimal.valueOf(agrees)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(compared), 1, RoundingMode.HALF_UP),
                1);
  }

  /** Each deprivation and each answer in which the two surveys differ, a sentence each. */
  List<String> differences(Compared line, CrossCheck check) {
    SurveyForm form = surveys.form(check);
    AnswerWords said = new AnswerWords(form.form(), words.language());
    List<String> found = new ArrayList<>();
    line.onlyFirst().forEach(code -> found.add(text("only-first", indicator(form, code))));
    line.onlyCheck().forEach(code -> found.add(text("only-check", indicator(form, code))));
    line.differences()
        .forEach(
            each ->
                found.add(
                    text(
                        "differs",
                        said.who(each),
                        said.question(each),
                        said.mine(each),
                        said.theirs(each))));
    return found;
  }

  /** What is said where no difference is listed: that is not always because there is none. */
  String noDifference(Compared line) {
    return line.isUnanswered()
        ? Figures.MISSING
        : text(line.isOfResultsOnly() ? "results-only" : "same-answers");
  }

  /** How the answers came, or why there are none; empty where nobody went. */
  String came(Compared line) {
    CrossPick.Visit visit = line.pick().visit();
    return visit == null
        ? ""
        : text(
            "came",
            visit.answers() == null ? visit.reason() : text("way." + visit.way().name()),
            visit.actor(),
            day(visit.at()));
  }

  /** What phones sent after the household had answered. */
  List<String> aside(Compared line) {
    return line.aside().stream()
        .map(each -> text("aside", each.actor(), moment(each.at())))
        .toList();
  }

  private String indicator(SurveyForm form, String code) {
    return form.standard().rulebook().indicators().stream()
        .filter(each -> each.code().equals(code))
        .map(Indicator::title)
        .map(title -> title.in(words.language()))
        .findFirst()
        .orElse(code);
  }
}
