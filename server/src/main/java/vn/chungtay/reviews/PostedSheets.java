package vn.chungtay.reviews;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.Step;
import vn.chungtay.seals.SealChain;
import vn.chungtay.seals.SealFault;

/**
 * What anybody may learn of a sheet on a wall by its code: where and when it was posted, how many
 * households of which class stand on it, and whether anybody touched the papers since. No names.
 */
@Service
public class PostedSheets {
  /**
   * A posted sheet.
   *
   * @param day as it is written on the sheet
   * @param counts households by the class the review found
   * @param faults empty where nothing was touched since
   * @param replaced a later sheet hangs in its place
   */
  public record PostedSheet(
      String code,
      String village,
      String commune,
      String day,
      Map<StandingClass, Integer> counts,
      int households,
      List<SealFault> faults,
      boolean replaced) {
    /** Copies the collections. */
    public PostedSheet {
      counts = Map.copyOf(counts);
      faults = List.copyOf(faults);
    }
  }

  private final SealTable seals;

  PostedSheets(SealTable seals) {
    this.seals = seals;
  }

  /** The sheet with this code, written with or without dashes; empty where there is none. */
  @Transactional(readOnly = true)
  public Optional<PostedSheet> find(String code) {
    String signs = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return signs.matches("[0-9A-F]{16}")
        ? seals.behind(signs).map(PostedSheets::told)
        : Optional.empty();
  }

  private static Optional<StandingClass> standing(List<String> line) {
    return Arrays.stream(StandingClass.values())
        .filter(each -> each.name().equals(AnswerAudit.field(line, 2)))
        .findFirst();
  }

  private static PostedSheet told(SealTable.Posted posted) {
    List<SealChain.SealedSheet> links = posted.chain().links();
    SealChain.SealedSheet link = links.get(posted.number() - 1);
    List<List<String>> lines = link.sheet().lines();
    List<String> first = lines.isEmpty() ? List.of() : lines.get(0);
    Map<StandingClass, Integer> counts = new EnumMap<>(StandingClass.class);
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      standing(line).ifPresent(found -> counts.merge(found, 1, Integer::sum));
    }
    boolean replaced =
        links.subList(posted.number(), links.size()).stream()
            .anyMatch(later -> later.seal().kind().equals(Step.POSTING.code()));
    return new PostedSheet(
        link.seal().shortCode(),
        AnswerAudit.field(first, 0),
        AnswerAudit.field(first, 1),
        AnswerAudit.field(first, 2),
        counts,
        Math.max(0, lines.size() - 1),
        posted.chain().verify(List.of()),
        replaced);
  }
}
