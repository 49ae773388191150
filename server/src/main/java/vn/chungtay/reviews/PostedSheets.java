package vn.chungtay.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewProcedures;
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
   * @param objections until when and at whom to object
   */
  public record PostedSheet(
      String code,
      String village,
      String commune,
      String day,
      Map<StandingClass, Integer> counts,
      int households,
      List<SealFault> faults,
      boolean replaced,
      ObjectionDays objections) {
    /** Copies the collections. */
    public PostedSheet {
      counts = Map.copyOf(counts);
      faults = List.copyOf(faults);
    }
  }

  private final SealTable seals;
  private final Clock clock;
  private final ReviewProcedures law = ReviewProcedures.shipped();

  PostedSheets(SealTable seals, Clock clock) {
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * The sheet with this code, written with or without dashes; empty where there is none. A code has
   * no O, I or L: who reads them from paper means 0 and 1.
   */
  @Transactional(readOnly = true)
  public Optional<PostedSheet> find(String code) {
    String signs =
        code.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return signs.matches("[0-9A-F]{16}")
        ? seals.behind(signs).map(posted -> told(posted, signs))
        : Optional.empty();
  }

  private static Optional<StandingClass> standing(List<String> line) {
    return Arrays.stream(StandingClass.values())
        .filter(each -> each.name().equals(AnswerAudit.field(line, 2)))
        .findFirst();
  }

  private PostedSheet told(SealTable.Posted posted, String code) {
    List<SealChain.SealedSheet> links = posted.chain().links();
    SealChain.SealedSheet link = links.get(posted.number() - 1);
    List<List<String>> lines = link.sheet().lines();
    List<String> first = lines.isEmpty() ? List.of() : lines.get(0);
    Map<StandingClass, Integer> counts = new EnumMap<>(StandingClass.class);
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      standing(line).ifPresent(found -> counts.merge(found, 1, Integer::sum));
    }
    List<SealChain.SealedSheet> later = links.subList(posted.number(), links.size());
    return new PostedSheet(
        link.seal().shortCode(),
        AnswerAudit.field(first, 0),
        AnswerAudit.field(first, 1),
        AnswerAudit.field(first, 2),
        counts,
        Math.max(0, lines.size() - 1),
        posted.chain().verify(List.of()),
        has(later, Step.POSTING),
        objections(code, AnswerAudit.field(first, 2), has(later, Step.RECHECK)));
  }

  private static boolean has(List<SealChain.SealedSheet> links, Step step) {
    return links.stream().anyMatch(link -> link.seal().kind().equals(step.code()));
  }

  /** What the law says of the day that is sealed on the sheet itself. */
  private ObjectionDays objections(String code, String day, boolean again) {
    LocalDate posted;
    try {
      posted = LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return ObjectionDays.unknown();
    }
    return seals
        .round(code)
        .flatMap(round -> law.on(round.kind(), round.begun()))
        .flatMap(procedure -> procedure.rule(Step.POSTING, posted))
        .map(rule -> ObjectionDays.of(rule, law.calendar(), posted, LocalDate.now(clock), again))
        .orElseGet(ObjectionDays::unknown);
  }
}
