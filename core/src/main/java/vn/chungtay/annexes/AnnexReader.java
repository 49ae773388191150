package vn.chungtay.annexes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.Refusal;
import vn.chungtay.sources.SourceCell;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.sources.SourceTable;
import vn.chungtay.values.Message;

/**
 * Finds the annexes of a plan among the tables of its document. Tables of duties, signatures,
 * people or money are passed over. Tables that continue each other, by units or by years, become
 * one annex.
 */
public final class AnnexReader {
  /** How many paragraphs above a table may be its title. */
  private static final int TITLE_PARAGRAPHS = 8;

  private AnnexReader() {}

  /** The annexes of {@code document}, or the one reason why its tables cannot be used. */
  public static AnnexReading read(SourceDocument document) {
    List<Segment> segments = new ArrayList<>();
    List<Place> withoutUnit = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    int table = 0;
    for (Block block : Continuations.joined(document.blocks())) {
      block.asParagraph().ifPresent(paragraph -> titles.add(paragraph.text()));
      Optional<SourceTable> source = block.asTable();
      if (source.isPresent()) {
        List<String> near =
            titles.subList(Math.max(0, titles.size() - TITLE_PARAGRAPHS), titles.size());
        SegmentReader reader = new SegmentReader(table++, source.get(), List.copyOf(near));
        List<Segment> found = reader.read();
        if (!found.isEmpty() && !reader.hidden().isEmpty()) {
          return hidden(reader.hidden().get(0));
        }
        segments.addAll(found);
        reader.withoutUnit().ifPresent(withoutUnit::add);
        titles.clear();
      }
    }
    if (segments.isEmpty() && !withoutUnit.isEmpty()) {
      return AnnexReading.refused(
          new Refusal("ANX-001", Message.of("annexes.ANX-001"), withoutUnit.get(0)));
    }
    return AnnexJoin.join(segments);
  }

  private static AnnexReading hidden(SourceCell cell) {
    return AnnexReading.refused(
        new Refusal("ANX-003", Message.of("annexes.ANX-003"), cell.place()));
  }
}
