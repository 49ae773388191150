package vn.chungtay.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceDocument;

/** Small plans for the cases: paragraphs, and annexes from a line a unit. */
final class Plans {
  private Plans() {}

  static SourceDocument document(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs.length; i++) {
      blocks.add(new Paragraph(paragraphs[i], Place.paragraph(i + 1)));
    }
    return new SourceDocument("plan.docx", blocks);
  }

  static List<Statement> read(String... paragraphs) {
    return Statements.in(document(paragraphs));
  }

  /** The only statement of a sentence. */
  static Statement one(String sentence) {
    List<Statement> all = read(sentence);
    if (all.size() != 1) {
      throw new AssertionError("one statement expected: " + all);
    }
    return all.get(0);
  }

  /** Lines {@code unit;value;value…} under a head {@code unit;households_2015;…}. */
  static Annex annex(List<String> lines) {
    String[] head = lines.get(0).split(";", -1);
    List<AnnexLine> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(line(head, lines.get(i).split(";", -1), i));
    }
    List<Period> periods = rows.get(0).cells().keySet().stream().toList();
    return new Annex("", 1, periods, rows);
  }

  private static AnnexLine line(String[] head, String[] values, int row) {
    Map<Period, Map<Measure, AnnexCell>> cells = new LinkedHashMap<>();
    for (int i = 1; i < head.length; i++) {
      int cut = head[i].lastIndexOf('_');
      Period period = Period.of(Integer.parseInt(head[i].substring(cut + 1)));
      Measure measure = measure(head[i].substring(0, cut));
      BigDecimal number = values[i].isEmpty() ? null : new BigDecimal(values[i]);
      int decimals = number == null ? 0 : Math.max(0, number.scale());
      cells
          .computeIfAbsent(period, key -> new EnumMap<>(Measure.class))
          .put(
              measure,
              new AnnexCell(values[i], number, null, decimals, Place.tableCell(1, row, i)));
    }
    boolean total = values[0].startsWith("Tổng");
    AnnexLine.Kind kind = total ? AnnexLine.Kind.TOTAL : AnnexLine.Kind.UNIT;
    return new AnnexLine(kind, "", values[0], "", cells, Place.tableCell(1, row, 1));
  }

  private static Measure measure(String code) {
    for (Measure measure : Measure.values()) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    throw new IllegalArgumentException(code);
  }

  /** 24 communes, 2015 to 2020, as printed in a real annex. */
  static Annex twentyFourCommunes() {
    try (var stream = Plans.class.getResourceAsStream("/statements/annex-24-units.csv")) {
      if (stream == null) {
        throw new IllegalStateException("the annex is missing from the test resources");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return annex(text.strip().lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
