package vn.chungtay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.SourceDocument;

/** The statements of a plan's text. */
public final class Statements {
  private static final int MOST = 3000;
  private static final int LONGEST_HEADING = 200;
  private static final Pattern HEADING = Pattern.compile("^[#\\s]*(?:[IVXLC]{1,6}|\\d{1,2})[.)]");
  private static final Pattern CHAPTER = Pattern.compile("^[#\\s]*[IVXLC]{1,6}[.)]");
  private static final Pattern AIMS = Pattern.compile("mục tiêu|chỉ tiêu");

  private Statements() {}

  /** Every figure on poverty and every target in percent, in the order of the document. */
  public static List<Statement> in(SourceDocument document) {
    return in(document.paragraphs());
  }

  /** The same over paragraphs; reading stops after a few thousand statements. */
  public static List<Statement> in(List<Paragraph> paragraphs) {
    SentenceReader reader = new SentenceReader(PlanFrame.of(paragraphs));
    List<Statement> found = new ArrayList<>();
    TimeMark section = null;
    for (Paragraph paragraph : paragraphs) {
      String clean = Sentences.clean(paragraph.text());
      section = section(clean, section);
      for (String sentence : Sentences.of(clean)) {
        found.addAll(reader.read(sentence, section, paragraph.place()));
        if (found.size() >= MOST) {
          return found;
        }
      }
    }
    return found;
  }

  /** "3. Các chỉ tiêu đến năm 2025" gives its year to the lines below, until the next chapter. */
  private static @Nullable TimeMark section(String text, @Nullable TimeMark current) {
    if (text.length() > LONGEST_HEADING || !HEADING.matcher(text).find()) {
      return current;
    }
    String lower = Sentences.lower(text);
    if (AIMS.matcher(lower).find()) {
      List<TimeMark> times = TimeMark.in(lower, 5);
      if (!times.isEmpty() && FigureScanner.scan(lower, 1).isEmpty()) {
        return times.get(times.size() - 1);
      }
    }
    return CHAPTER.matcher(text).find() ? null : current;
  }
}
