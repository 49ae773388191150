package vn.chungtay.documents.official;

import java.util.Arrays;
import java.util.List;

/**
 * One paragraph of the body. Numbers (I, 1, 1.1, a, Điều 1) are counted when the document is
 * written, so that nobody has to renumber.
 */
public record Block(Kind kind, List<Run> runs) {
  /** What a paragraph is; the kinds with numbers start again under a higher one. */
  public enum Kind {
    /** Numbered I., II., …: capitals, bold. */
    PART,
    /** Numbered 1., 2., …: bold. */
    SECTION,
    /** Numbered 1.1., 1.2., …: bold. */
    SUBSECTION,
    /** Numbered a), b), c), d), đ), … in the order of the Vietnamese alphabet. */
    POINT,
    /** Begins with a dash. */
    BULLET,
    /** Begins with a plus, below a dash. */
    SUB_BULLET,
    /** Begins with "Điều 1." in bold; numbered through the whole document. */
    ARTICLE,
    /** A centred line in bold capitals, e.g. "QUYẾT ĐỊNH:". */
    ENACTING,
    PARAGRAPH
  }

  /** Copies the runs. */
  public Block {
    runs = List.copyOf(runs);
  }

  /** A paragraph of plain words. */
  public static Block of(Kind kind, String words) {
    return new Block(kind, List.of(Run.words(words)));
  }

  /** A paragraph of words and figures. */
  public static Block of(Kind kind, Run... runs) {
    return new Block(kind, Arrays.asList(runs));
  }
}
