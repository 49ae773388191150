package vn.chungtay.statistics.pages;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.Question;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;

/** Addresses of tables and of what stands behind their numbers: stable, and good to send on. */
final class Addresses {
  private Addresses() {}

  static String table(Question question, String code, long area, AreaLevel rows) {
    return with(UriComponentsBuilder.fromPath("/statistics/" + code), question, area)
        .queryParam("rows", rows.name())
        .encode()
        .toUriString();
  }

  static String table(Question question) {
    return table(question, question.table().code(), question.areaId(), question.rows());
  }

  /** The same table of another unit, in the rows that unit has. */
  static String table(Question question, long area) {
    return with(
            UriComponentsBuilder.fromPath("/statistics/" + question.table().code()), question, area)
        .encode()
        .toUriString();
  }

  static String file(Question question) {
    return table(question).replaceFirst("\\?", "/table.xlsx?");
  }

  /** The table beside itself a year before. */
  static String compare(Question question) {
    return "/statistics/"
        + question.table().code()
        + "/compare?area="
        + question.areaId()
        + "&rows="
        + question.rows().name();
  }

  static String trend(long area) {
    return "/statistics/trend?area=" + area;
  }

  /**
   * The households behind a figure; empty where a click opens none. What a balance begins with is
   * what stood at its end when the year before had passed.
   */
  static String behind(Question question, long area, TableColumn column, TableUnit line) {
    if (column.counts()) {
      return behind(question, area, column.id(), line);
    }
    boolean opens = column.kind() == TableColumn.Kind.OPENING && question.year().isEmpty();
    return opens ? behind(before(question), area, column.terms().get(0), line) : "";
  }

  private static Question before(Question question) {
    LocalDate day = LocalDate.of(question.day().getYear() - 1, 12, 31);
    return new Question(
        question.table(),
        question.areaId(),
        question.rows(),
        day,
        question.borders(),
        question.year(),
        question.preliminary());
  }

  static String behind(Question question, long area, int column, TableUnit line) {
    return with(
            UriComponentsBuilder.fromPath("/statistics/" + question.table().code() + "/households"),
            question,
            area)
        .queryParam("column", column)
        .queryParam("line", line.name())
        .encode()
        .toUriString();
  }

  private static UriComponentsBuilder with(
      UriComponentsBuilder address, Question question, long area) {
    address.queryParam("area", area).queryParam("day", question.day());
    if (!question.borders().equals(question.day())) {
      address.queryParam("borders", question.borders());
    }
    question.year().ifPresent(year -> address.queryParam("year", year));
    if (question.preliminary()) {
      address.queryParam("state", "preliminary");
    }
    return address;
  }
}
