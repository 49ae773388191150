package vn.chungtay.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.values.Figures;

/**
 * Words of a plan in which figures may be bound to the annex: {@code [[2020|rate]]} is the rate of
 * the total row in 2020, {@code [[Tân Trung|2018|poor]]} the poor households of a unit. The figure
 * follows the annex; one that the annex does not have shows as "…", never as 0.
 */
final class BoundText {
  private static final Pattern FIGURE =
      Pattern.compile("\\[\\[(?:([^|\\]]{1,120})\\|)?(\\d{4})\\|([a-z_]{3,12})]]");

  /** A stretch of words, or a figure of the annex. */
  record Piece(String words, Optional<Reference> reference) {}

  /** A cell by names; an empty unit means the total. */
  record Reference(String unit, int year, Measure measure) {}

  private BoundText() {}

  /** The pieces of {@code text} in their order. */
  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = FIGURE.matcher(text);
    int from = 0;
    while (found.find()) {
      Optional<Measure> measure = measure(found.group(3));
      if (measure.isEmpty()) {
        continue; // not one of our words: it stays text
      }
      if (found.start() > from) {
        pieces.add(new Piece(text.substring(from, found.start()), Optional.empty()));
      }
      String unit = found.group(1) == null ? "" : found.group(1).strip();
      int year = Integer.parseInt(found.group(2));
      pieces.add(new Piece("", Optional.of(new Reference(unit, year, measure.get()))));
      from = found.end();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), Optional.empty()));
    }
    return pieces;
  }

  /** The words as a reader sees them, figures taken from {@code annex}. */
  static String resolved(String text, Optional<Annex> annex, Figures figures) {
    StringBuilder words = new StringBuilder();
    for (Piece piece : pieces(text)) {
      words.append(
          piece
              .reference()
              .map(r -> annex.flatMap(a -> cell(a, r)).map(c -> shown(c, r, figures)).orElse("…"))
              .orElse(piece.words()));
    }
    return words.toString();
  }

  /** The row a reference means. */
  static Optional<AnnexLine> line(Annex annex, Reference reference) {
    return reference.unit().isEmpty() ? annex.total() : annex.findUnit(reference.unit());
  }

  private static Optional<AnnexCell> cell(Annex annex, Reference reference) {
    return line(annex, reference)
        .flatMap(
            line ->
                line.cells().keySet().stream()
                    .filter(p -> p.year().orElse(0) == reference.year())
                    .findFirst()
                    .flatMap(p -> line.cell(p, reference.measure())))
        .filter(cell -> cell.value().isPresent());
  }

  private static String shown(AnnexCell cell, Reference reference, Figures figures) {
    return reference.measure().isRate()
        ? figures.number(cell.value().orElseThrow(), Math.max(2, cell.decimals())) + "%"
        : figures.count(cell.value().orElseThrow().longValue());
  }

  private static Optional<Measure> measure(String code) {
    for (Measure measure : Measure.values()) {
      if (measure.code().equals(code)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}
