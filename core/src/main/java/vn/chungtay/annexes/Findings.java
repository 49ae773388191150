package vn.chungtay.annexes;

import org.jspecify.annotations.Nullable;
import vn.chungtay.values.Message;

/**
 * Makes findings about a cell of an annex; the message is told by key with unit, year and column.
 */
final class Findings {
  private Findings() {}

  static Finding ofCell(
      Finding.Code code,
      Finding.Severity severity,
      AnnexLine line,
      Period period,
      Measure measure,
      @Nullable String expected,
      Message message) {
    AnnexCell cell = line.cell(period, measure).orElseThrow();
    return new Finding(
        code,
        severity,
        line.name(),
        period.knownYear(),
        measure,
        cell.printed(),
        expected,
        message,
        cell.place());
  }

  /** The name of a column in words. */
  static Message column(Measure measure) {
    return Message.of("annexes.column-" + measure.code());
  }

  /** "2017", "2024 (đầu năm)", or a dash where no year is known. */
  static String period(Period period) {
    String year = period.year().isPresent() ? String.valueOf(period.year().getAsInt()) : "–";
    return period.phase().isEmpty() ? year : year + " (" + period.phase() + ")";
  }
}
