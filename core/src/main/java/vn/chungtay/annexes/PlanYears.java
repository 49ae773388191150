package vn.chungtay.annexes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.chungtay.sources.Paragraph;
import vn.chungtay.sources.SourceDocument;

/** The years a plan is made for, by its title: the words behind "KẾ HOẠCH" near the top. */
final class PlanYears {
  private static final int TITLE_REACH = 30;
  private static final int LONGEST = 300;
  private static final Set<String> KINDS =
      Set.of("ke hoach", "phuong an", "de an", "chuong trinh", "quyet dinh", "nghi quyet");

  private PlanYears() {}

  /** First and last year, the same for a plan of one year; empty where the title names none. */
  static Optional<Years.Span> of(SourceDocument document) {
    return title(document.paragraphs())
        .flatMap(
            title -> {
              Optional<Years.Span> span = Years.span(title);
              OptionalInt year = Years.inTitle(title);
              return span.isPresent() || year.isEmpty()
                  ? span
                  : Optional.of(new Years.Span(year.getAsInt(), year.getAsInt()));
            });
  }

  private static Optional<String> title(List<Paragraph> paragraphs) {
    for (int i = 0; i < Math.min(TITLE_REACH, paragraphs.size()); i++) {
      String folded = Folding.fold(paragraphs.get(i).text());
      if (KINDS.contains(folded) && i + 1 < paragraphs.size()) {
        return Optional.of(paragraphs.get(i + 1).text());
      }
      boolean inOne = KINDS.stream().anyMatch(kind -> folded.startsWith(kind + " "));
      boolean shouted = paragraphs.get(i).text().matches("(KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN)\\b.*");
      if (inOne && shouted && folded.length() < LONGEST) {
        return Optional.of(paragraphs.get(i).text());
      }
    }
    return Optional.empty();
  }
}
