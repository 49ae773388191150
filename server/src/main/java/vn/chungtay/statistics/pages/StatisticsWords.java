package vn.chungtay.statistics.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.statistics.Question;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;
import vn.chungtay.web.Languages;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageAreas;

/** Words, figures and days that the pages of the tables share, in the reader's language. */
@Component
class StatisticsWords {
  /** Decimals of a rate, as the forms print them. */
  static final int DECIMALS = 2;

  private final Access access;
  private final PageAreas areas;
  private final HttpServletRequest request;
  private final Clock clock;

  StatisticsWords(Access access, PageAreas areas, HttpServletRequest request, Clock clock) {
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

  Figures figures() {
    return Figures.in(language());
  }

  AreaBook book() {
    return areas.book();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The unit asked for, else the reader's own, else the nation. */
  long area(long asked) {
    if (asked != 0 && !book().exists(asked)) {
      throw new NotFound("area " + asked);
    }
    long nation = book().nation().map(Area::id).orElse(0L);
    return asked != 0 ? asked : access.actor().homeAreaId().orElse(nation);
  }

  /** The day in an address; else the last day of the year asked for; never after today. */
  LocalDate day(String given, Optional<Integer> year) {
    LocalDate last = year.map(y -> LocalDate.of(y, 12, 31)).orElse(today());
    LocalDate day = last;
    try {
      day = given.isBlank() ? last : LocalDate.parse(given.strip());
    } catch (DateTimeParseException noDay) {
      day = last;
    }
    if (year.isPresent() && day.isAfter(Question.latest(year.get()))) {
      day = last;
    }
    return day.isAfter(today()) ? today() : day;
  }

  /** The year in an address, e.g. 2025; empty where it says none. */
  static Optional<Integer> year(String given) {
    return given.matches("(19|20)\\d\\d") ? Optional.of(Integer.valueOf(given)) : Optional.empty();
  }

  String figure(TableColumn column, TableFigure figure) {
    BigDecimal value = figure.value();
    if (value == null) {
      return Figures.MISSING;
    }
    return column.kind() == TableColumn.Kind.RATIO
        ? figures().number(value, DECIMALS)
        : figures().count(value.longValueExact());
  }

  String areaName(Question question) {
    return book().get(question.areaId(), question.borders()).fullName();
  }

  /** "as of 31/12/2025", and which review where one was asked for. */
  String when(Question question) {
    String day = figures().day(question.day());
    if (!question.borders().equals(question.day())) {
      day = texts().text("statistics.in-borders", day, figures().day(question.borders()));
    }
    String when = day;
    return question
        .year()
        .map(
            year ->
                texts()
                    .text(
                        question.preliminary()
                            ? "statistics.when-preliminary"
                            : "statistics.when-official",
                        String.valueOf(year),
                        when))
        .orElseGet(() -> texts().text("statistics.when-day", when));
  }
}
