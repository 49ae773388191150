package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * What the annexes say of their own plan, "Kèm theo Kế hoạch số 58/KH-UBND ngày …": number and kind
 * are this plan's, the year is not.
 */
final class OwnReferences {
  private static final int TITLE_REACH = 30;
  private static final Pattern OWN_NUMBER =
      Pattern.compile(
          "^Số\\s*:?\\s*(\\d+)\\s*/\\s*(?:\\d{4}/)?([\\p{Lu}Đ]{2,6})", Pattern.UNICODE_CASE);
  private static final Pattern DATE =
      Pattern.compile(
          "ngày\\s*(\\d{1,2})\\s*(?:tháng\\s*|[/.-]\\s*)(\\d{1,2})\\s*(?:năm\\s*|[/.-]\\s*)((?:19|20)\\d\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern REFERENCE =
      Pattern.compile(
          "kèm theo.{0,60}?số\\s*:?\\s*(\\d+)\\s*/\\s*(?:\\d{4}/)?([\\p{Lu}Đ]{2,6})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private OwnReferences() {}

  static List<Finding> check(SourceDocument document) {
    List<Paragraph> paragraphs = document.paragraphs();
    String number = "";
    OptionalInt year = OptionalInt.empty();
    for (int i = 0; i < Math.min(TITLE_REACH, paragraphs.size()); i++) {
      Matcher own = OWN_NUMBER.matcher(paragraphs.get(i).text());
      if (number.isEmpty() && own.find()) {
        number = own.group(1) + "/" + own.group(2);
      }
      Matcher date = DATE.matcher(paragraphs.get(i).text());
      if (year.isEmpty() && paragraphs.get(i).text().length() < 80 && date.find()) {
        year = OptionalInt.of(Integer.parseInt(date.group(3)));
      }
    }
    if (number.isEmpty() || year.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      reference(paragraph, number, year.getAsInt()).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> reference(Paragraph paragraph, String number, int year) {
    Matcher reference = REFERENCE.matcher(paragraph.text());
    if (!reference.find() || !number.equals(reference.group(1) + "/" + reference.group(2))) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(paragraph.text());
    if (!date.find(reference.end()) || Integer.parseInt(date.group(3)) == year) {
      return Optional.empty();
    }
    String printed = date.group(3);
    Message message = Message.of("annexes.year-reference", printed, number, year);
    return Optional.of(
        YearCheck.finding(year, printed, String.valueOf(year), message, paragraph.place()));
  }
}
