package vn.chungtay.statements;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words directly before a figure, read backwards: "giảm bình quân khoảng" → fall, average,
 * about.
 *
 * @param head what stands before these words
 */
record Tail(Set<Mark> marks, String head) {
  /** What a word before a figure says of it. */
  enum Mark {
    LEVEL,
    BARE_LEVEL,
    CUT,
    ABOUT,
    AT_MOST,
    AT_LEAST,
    FROM,
    AVERAGE,
    YEARLY,
    ESCAPED,
    FILLER
  }

  private record Phrase(String words, List<Mark> marks) {
    Phrase(String words, Mark first) {
      this(words, List.of(first));
    }

    Phrase(String words, Mark first, Mark second) {
      this(words, List.of(first, second));
    }
  }

  /** Longer phrases first: "thấp hơn" must not be read as "hơn". */
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("thấp hơn hoặc bằng", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("nhỏ hơn hoặc bằng", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("bằng hoặc thấp hơn", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("không vượt quá", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("không cao hơn", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("không quá", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("thoát nghèo cho", Mark.ESCAPED),
          new Phrase("thoát nghèo được", Mark.ESCAPED),
          new Phrase("thoát nghèo là", Mark.ESCAPED),
          new Phrase("thoát nghèo", Mark.ESCAPED),
          new Phrase("giảm nghèo cho", Mark.ESCAPED),
          new Phrase("không thấp hơn", Mark.AT_LEAST),
          new Phrase("thấp hơn", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("tối đa", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("dưới", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("≤", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("<", Mark.LEVEL, Mark.AT_MOST),
          new Phrase("ít nhất", Mark.AT_LEAST),
          new Phrase("tối thiểu", Mark.AT_LEAST),
          new Phrase("trên", Mark.AT_LEAST),
          new Phrase("hơn", Mark.AT_LEAST),
          new Phrase("≥", Mark.AT_LEAST),
          new Phrase("khoảng", Mark.ABOUT),
          new Phrase("xấp xỉ", Mark.ABOUT),
          new Phrase("gần", Mark.ABOUT),
          new Phrase("mức giảm", Mark.CUT),
          new Phrase("giảm được", Mark.CUT),
          new Phrase("giảm thêm", Mark.CUT),
          new Phrase("giảm", Mark.CUT),
          new Phrase("hạ", Mark.CUT),
          new Phrase("bình quân hàng năm", Mark.AVERAGE, Mark.YEARLY),
          new Phrase("bình quân hằng năm", Mark.AVERAGE, Mark.YEARLY),
          new Phrase("bình quân mỗi năm", Mark.AVERAGE, Mark.YEARLY),
          new Phrase("bình quân chung", Mark.FILLER),
          new Phrase("bình quân", Mark.AVERAGE),
          new Phrase("trung bình", Mark.AVERAGE),
          new Phrase("mỗi năm", Mark.YEARLY),
          new Phrase("hàng năm", Mark.YEARLY),
          new Phrase("hằng năm", Mark.YEARLY),
          new Phrase("xuống", Mark.LEVEL),
          new Phrase("còn lại", Mark.LEVEL),
          new Phrase("còn", Mark.LEVEL),
          new Phrase("ở mức", Mark.LEVEL),
          new Phrase("đạt", Mark.LEVEL),
          new Phrase("bằng", Mark.LEVEL),
          new Phrase("chiếm", Mark.LEVEL),
          new Phrase("là", Mark.LEVEL),
          new Phrase("có", Mark.LEVEL),
          new Phrase("mức", Mark.FILLER),
          new Phrase("từ", Mark.FROM),
          new Phrase(":", Mark.BARE_LEVEL),
          new Phrase("(", Mark.BARE_LEVEL),
          new Phrase(",", Mark.FILLER),
          new Phrase("=", Mark.LEVEL));

  private static final int MOST_WORDS = 8;

  /** Reads the end of {@code left}. */
  static Tail of(String left) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    String rest = left.stripTrailing();
    for (int i = 0; i < MOST_WORDS; i++) {
      Phrase phrase = endingOf(rest);
      if (phrase == null) {
        break;
      }
      marks.addAll(phrase.marks());
      rest = rest.substring(0, rest.length() - phrase.words().length()).stripTrailing();
    }
    return new Tail(marks, rest);
  }

  private static @Nullable Phrase endingOf(String text) {
    for (Phrase phrase : PHRASES) {
      if (text.endsWith(phrase.words()) && startsAtWord(text, phrase.words())) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean startsAtWord(String text, String words) {
    int before = text.length() - words.length() - 1;
    return before < 0
        || !Character.isLetter(words.charAt(0))
        || !Character.isLetter(text.charAt(before));
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }
}
