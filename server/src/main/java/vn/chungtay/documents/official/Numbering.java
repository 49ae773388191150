package vn.chungtay.documents.official;

/** Counts the parts, sections and points of a body. */
final class Numbering {
  /** Points run through the Vietnamese alphabet: đ follows d; f, j, w and z do not occur. */
  private static final String[] POINTS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

  private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private final OfficialLayout layout;
  private int part;
  private int section;
  private int subsection;
  private int point;
  private int article;

  Numbering(OfficialLayout layout) {
    this.layout = layout;
  }

  /** What stands before a paragraph of this kind; empty where nothing does. */
  String next(Block.Kind kind) {
    return switch (kind) {
      case PART -> {
        section = subsection = point = 0;
        yield roman(++part) + ".";
      }
      case SECTION -> {
        subsection = point = 0;
        yield ++section + ".";
      }
      case SUBSECTION -> {
        point = 0;
        yield section + "." + ++subsection + ".";
      }
      case POINT -> letter(point++) + ")";
      case ARTICLE -> {
        section = subsection = point = 0;
        yield layout.word("article", ++article);
      }
      case BULLET -> "-";
      case SUB_BULLET -> "+";
      case ENACTING, PARAGRAPH -> "";
    };
  }

  private static String letter(int index) {
    String letter = POINTS[index % POINTS.length];
    return letter.repeat(1 + index / POINTS.length);
  }

  /** Roman numbers below 100; beyond that Arabic. */
  static String roman(int number) {
    return number >= 100 ? Integer.toString(number) : TENS[number / 10] + ONES[number % 10];
  }
}
