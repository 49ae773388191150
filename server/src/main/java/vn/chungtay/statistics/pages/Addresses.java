package vn.chungtay.statistics.pages;

import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.statistics.Question;
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
