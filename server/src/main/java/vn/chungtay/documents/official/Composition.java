package vn.chungtay.documents.official;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.official.BoundFigure.CellAddress;

/**
 * A document with everything said that can be said before choosing a file format: numbers counted,
 * figures taken from the annexes, fixed lines filled in.
 */
final class Composition {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final String NO_BREAK = "\u00A0";

  /** Room to write on by hand. */
  private static final String DOTS = "……";

  /**
   * Words in one style.
   *
   * @param tag names the annex cell a figure comes from; null for words
   * @param cell the cell itself, of a fall the later one; null for words
   * @param origin the same for a reader, in words; empty for words
   */
  record Piece(
      String text,
      boolean bold,
      boolean italic,
      @Nullable String tag,
      @Nullable CellAddress cell,
      String origin) {
    static Piece of(String text, boolean bold) {
      return new Piece(text, bold, false, null, null, "");
    }
  }

  /** A paragraph of the body, its number already written. */
  record Line(Block.Kind kind, List<Piece> pieces) {}

  private final OfficialDocument document;
  private final OfficialLayout layout;
  private final FigureSource figures;
  private final List<Line> body = new ArrayList<>();
  private final Set<CellAddress> cited = new LinkedHashSet<>();

  Composition(OfficialDocument document, OfficialLayout layout) {
    this.document = document;
    this.layout = layout;
    this.figures = new FigureSource(document.annexes());
    Numbering numbering = new Numbering(layout);
    document.body().forEach(block -> body.add(line(block, numbering.next(block.kind()))));
  }

  OfficialDocument document() {
    return document;
  }

  OfficialLayout layout() {
    return layout;
  }

  List<Line> body() {
    return body;
  }

  List<Remark> remarks() {
    return figures.remarks();
  }

  /** Cells that the text speaks of. */
  Set<CellAddress> cited() {
    return cited;
  }

  private Line line(Block block, String number) {
    boolean capitals = block.kind() == Block.Kind.PART || block.kind() == Block.Kind.ENACTING;
    boolean bold =
        switch (block.kind()) {
          case PART, SECTION, SUBSECTION, ENACTING -> true;
          default -> false;
        };
    List<Piece> pieces = new ArrayList<>();
    if (!number.isEmpty()) {
      pieces.add(Piece.of(number + " ", bold || block.kind() == Block.Kind.ARTICLE));
    }
    for (Run run : block.runs()) {
      BoundFigure figure = run.figure();
      if (figure == null) {
        String text = capitals ? run.text().toUpperCase(VIETNAMESE) : run.text();
        pieces.add(new Piece(text, bold || run.bold(), run.italic(), null, null, ""));
      } else {
        cite(figure);
        pieces.add(
            new Piece(
                figures.text(figure),
                bold || run.bold(),
                run.italic(),
                figure.tag(),
                lastCell(figure),
                figures.origin(figure)));
      }
    }
    return new Line(block.kind(), pieces);
  }

  private static CellAddress lastCell(BoundFigure figure) {
    CellAddress later = figure.later();
    return later == null ? figure.cell() : later;
  }

  /** A name for a cited cell inside the file. */
  String anchor(CellAddress cell) {
    return "figure_" + new ArrayList<>(cited).indexOf(cell);
  }

  /** The length of the line under the issuing body, in twips. */
  int issuingRule(int column) {
    int size = layout.halfPoints("body-of-government");
    int longest =
        issuingBodyLines(column).stream()
            .mapToInt(line -> TextWidth.twips(line, size, true))
            .max()
            .orElse(0);
    return share(Math.min(longest, column));
  }

  /** The length of the line under the title, in twips. */
  int titleRule(int textWidth) {
    int summary = TextWidth.twips(document.summary(), layout.halfPoints("abstract"), true);
    return share(Math.min(Math.max(summary, 2_000), textWidth));
  }

  private int share(int width) {
    return layout.value("line-share").multiply(BigDecimal.valueOf(width)).intValue();
  }

  private void cite(BoundFigure figure) {
    cited.add(figure.cell());
    CellAddress later = figure.later();
    if (later != null) {
      cited.add(later);
    }
  }

  /** "Số: 05/KH-UBND"; dots to write on where the number or the symbol is not known yet. */
  String numberLine() {
    OfficialDocument.Head head = document.head();
    String number = head.number().isEmpty() ? DOTS : padded(head.number());
    String symbol = head.symbol().isEmpty() ? abbreviation() + DOTS : head.symbol();
    return layout.word("number") + NO_BREAK + number + "/" + symbol;
  }

  /** Begins a symbol, as in "BB-"; empty for kinds that the decree has no abbreviation of. */
  private String abbreviation() {
    return layout
        .abbreviation(capitals(document.typeName()))
        .map(letters -> letters + "-")
        .orElse("");
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** "Tân Yên, ngày 05 tháng 6 năm 2017"; dots to write on where it is not signed yet. */
  String dayLine() {
    LocalDate day = document.head().day();
    String place = document.head().place();
    return day == null
        ? layout.word("day", place, DOTS, DOTS, DOTS)
        : layout.word("day", place, dayOfMonth(day), month(day), day.getYear());
  }

  /** A day below 10 has its zero. */
  private static String dayOfMonth(LocalDate day) {
    return padded(Integer.toString(day.getDayOfMonth()));
  }

  /** Only January and February have a zero. */
  private static String month(LocalDate day) {
    int month = day.getMonthValue();
    return month <= 2 ? "0" + month : Integer.toString(month);
  }

  /** The issuing body in capitals, broken before its area where it is wider than the column. */
  List<String> issuingBodyLines(int column) {
    return bodyLines(document.head().issuingBody(), column, true);
  }

  /** The body above it, in the same way. */
  List<String> governingBodyLines(int column) {
    return bodyLines(document.head().governingBody(), column, false);
  }

  private List<String> bodyLines(String body, int column, boolean bold) {
    String name = capitals(body);
    int size = layout.halfPoints("body-of-government");
    boolean fits = TextWidth.twips(name, size, bold) < column - 100;
    return fits ? List.of(name) : OfficialNames.brokenBeforeArea(name);
  }

  /** "(Kèm theo Kế hoạch số 58/KH-UBND ngày … của …)"; without a number where none is given. */
  String attachedLine() {
    OfficialDocument.Head head = document.head();
    String type = sentenceCase(document.typeName());
    boolean unnumbered = head.number().isEmpty() && head.symbol().isEmpty();
    String number = (head.number().isEmpty() ? "…" : padded(head.number())) + "/" + head.symbol();
    String what = unnumbered ? type : layout.word("attached-number", type, number);
    LocalDate day = head.day();
    String body = OfficialNames.bodyInSentence(head.issuingBody());
    return day == null
        ? layout.word("attached-undated", what, "…", body)
        : layout.word("attached", what, dayOfMonth(day), month(day), day.getYear(), body);
  }

  /** Who decides, in capitals above what a decision rests on; empty for other documents. */
  List<String> authority() {
    boolean decides =
        document.body().stream().anyMatch(block -> block.kind() == Block.Kind.ENACTING);
    return decides ? List.of(capitals(document.head().issuingBody())) : List.of();
  }

  /** Words in capitals as they stand inside a sentence: "ỦY BAN NHÂN DÂN HUYỆN TÂN YÊN". */
  private static String sentenceCase(String words) {
    return OfficialNames.inSentence(words);
  }

  /** "PHỤ LỤC", or "PHỤ LỤC II" where there are several. */
  String annexLabel(int index) {
    String word = layout.word("annex");
    return document.annexes().size() == 1 ? word : word + " " + Numbering.roman(index + 1);
  }

  /** The legal basis with a semicolon after each act and a full stop at the end. */
  List<String> basis() {
    return punctuated(document.legalBasis(), "");
  }

  /** The recipients with dash and punctuation. */
  List<String> recipients() {
    return punctuated(document.recipients(), "- ");
  }

  private static List<String> punctuated(List<String> lines, String before) {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String bare = lines.get(i).strip().replaceAll("[;.,\\s]+$", "").replaceFirst("^[-–]\\s*", "");
      done.add(before + bare + (i == lines.size() - 1 ? "." : ";"));
    }
    return done;
  }

  static String capitals(String words) {
    return words.toUpperCase(VIETNAMESE);
  }
}
