package vn.chungtay.citations;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;

/**
 * The acts cited in a document.
 *
 * @param all in the order of the document
 * @param planDay the day of the document itself, the last possible one where only a month or a year
 *     is filled in; empty where the document has none
 */
public record Citations(List<Citation> all, Optional<LocalDate> planDay) {
  private static final int MOST = 2000;
  private static final int HEAD = 40;
  private static final int LAYOUT_ROWS = 8;
  private static final int LAYOUT_COLUMNS = 4;
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          "^[\\s\\p{P}]{0,4}\\p{Lu}[\\p{L} .-]{1,40},\\s?ngày\\s?(\\d{1,2})?[\\s.…]{0,20}tháng\\s?(\\d{1,2})?[\\s.…]{0,20}"
              + "năm\\s?((?:19|20)\\d\\d)");

  /** Copies the list. */
  public Citations {
    all = List.copyOf(all);
  }

  /** Reads paragraphs and the small tables that lay out the head of an official letter. */
  public static Citations in(SourceDocument document) {
    List<Paragraph> passages = passages(document);
    List<Citation> found = new ArrayList<>();
    for (Paragraph passage : passages) {
      found.addAll(CitationScanner.scan(passage, MOST - found.size()));
      if (found.size() >= MOST) {
        break;
      }
    }
    Optional<LocalDate> day = day(passages);
    found.replaceAll(each -> each.own() ? dated(each, day) : each);
    return new Citations(found, day);
  }

  private static Citation dated(Citation own, Optional<LocalDate> day) {
    return new Citation(
        own.type(),
        own.number(),
        own.yearInNumber(),
        own.symbol(),
        day.orElse(null),
        "",
        own.issuer(),
        own.title(),
        own.printed(),
        own.before(),
        true,
        own.place());
  }

  private static List<Paragraph> passages(SourceDocument document) {
    List<Paragraph> passages = new ArrayList<>();
    document
        .blocks()
        .forEach(
            block -> {
              block.asParagraph().ifPresent(passages::add);
              block.asTable().filter(Citations::isLayout).ifPresent(t -> addCells(passages, t));
            });
    return passages;
  }

  private static boolean isLayout(SourceTable table) {
    return table.rows().size() <= LAYOUT_ROWS && table.width() <= LAYOUT_COLUMNS;
  }

  private static void addCells(List<Paragraph> passages, SourceTable table) {
    for (List<SourceCell> row : table.rows()) {
      for (SourceCell cell : row) {
        cell.text()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(line -> passages.add(new Paragraph(line, cell.place())));
      }
    }
  }

  private static Optional<LocalDate> day(List<Paragraph> passages) {
    for (Paragraph passage : passages.subList(0, Math.min(HEAD, passages.size()))) {
      Matcher at = PLACE_AND_DAY.matcher(CitationScanner.clean(passage.text()));
      if (at.find()) {
        return Optional.of(lastPossible(at));
      }
    }
    return Optional.empty();
  }

  private static LocalDate lastPossible(Matcher at) {
    int year = Integer.parseInt(at.group(3));
    int month = at.group(2) == null ? 12 : Math.min(12, Math.max(1, Integer.parseInt(at.group(2))));
    YearMonth of = YearMonth.of(year, month);
    int day = at.group(1) == null ? of.lengthOfMonth() : Integer.parseInt(at.group(1));
    return of.atDay(Math.max(1, Math.min(of.lengthOfMonth(), day)));
  }
}
