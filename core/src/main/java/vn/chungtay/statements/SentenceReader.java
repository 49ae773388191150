package vn.chungtay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.sources.Place;
import vn.chungtay.statements.FigureReading.Memory;

/** Reads the figures of one sentence from left to right. */
final class SentenceReader {
  private static final int MOST_FIGURES = 200;
  private static final int EXCERPT = 600;
  private static final Pattern CONCERNS =
      Pattern.compile("nghèo|bảo hiểm y tế|bhyt|tỷ lệ|phấn đấu|100\\s?%");

  private final FigureReading figures;
  private final CountReading counts;

  SentenceReader(PlanFrame frame) {
    this.figures = new FigureReading(frame);
    this.counts = new CountReading(figures);
  }

  /** The statements of a cleaned sentence; {@code section} is the year of the heading above. */
  List<Statement> read(String printed, @Nullable TimeMark section, Place place) {
    String lower = Sentences.lower(printed);
    if (lower.length() != printed.length() || !CONCERNS.matcher(lower).find()) {
      return List.of();
    }
    List<Statement> found = new ArrayList<>();
    List<Figure> scanned = FigureScanner.scan(lower, MOST_FIGURES);
    Memory memory = new Memory();
    memory.time = section;
    int previous = 0;
    for (int i = 0; i < scanned.size(); i++) {
      Figure figure = scanned.get(i);
      int next = i + 1 < scanned.size() ? scanned.get(i + 1).start() : lower.length();
      Clause clause = Clause.around(printed, lower, previous, figure, next);
      add(found, clause, figure, memory, excerpt(printed, figure.start()), place);
      previous = endOfNoun(lower, figure);
    }
    List<Statement> dated = Respective.dated(lower, scanned, found);
    dated.addAll(ZeroReading.read(printed, lower, section, place));
    return dated;
  }

  /** "850 hộ nghèo, chiếm …": the noun belongs to the number before it, not to the next figure. */
  private static int endOfNoun(String lower, Figure figure) {
    if (figure.kind() != Figure.Kind.HOUSEHOLDS) {
      return figure.end();
    }
    int near =
        lower.startsWith(" cận", figure.end()) ? figure.end() + " cận".length() : figure.end();
    return lower.startsWith(" nghèo", near) ? near + " nghèo".length() : figure.end();
  }

  private void add(
      List<Statement> found,
      Clause clause,
      Figure figure,
      Memory memory,
      String sentence,
      Place place) {
    if (clause.broken()) {
      memory.forgetVerb();
    }
    switch (figure.kind()) {
      case PERCENT -> found.add(figures.percent(clause, figure, memory, sentence, place));
      case FRACTION -> {
        Statement statement = figures.fraction(clause, figure, memory, sentence, place);
        if (statement.isAboutPoverty()) {
          found.add(statement);
        }
      }
      case HOUSEHOLDS ->
          counts.households(clause, figure, memory, sentence, place).ifPresent(found::add);
    }
  }

  /** The sentence, or where it is very long the part around {@code at}. */
  static String excerpt(String sentence, int at) {
    if (sentence.length() <= EXCERPT) {
      return sentence;
    }
    int from = Math.max(0, at - EXCERPT / 2);
    return "…" + sentence.substring(from, Math.min(sentence.length(), from + EXCERPT)) + "…";
  }
}
