package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.acts.Acts;
import vn.chungtay.acts.LegalAct;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.Areas;
import vn.chungtay.documents.official.AnnexTable;
import vn.chungtay.documents.official.Block;
import vn.chungtay.documents.official.OfficialDocument;
import vn.chungtay.households.StandingClass;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The papers of a review in the official layout, one for each step that was taken. They are in
 * Vietnamese whatever language the page is read in.
 */
@Service
public class ReviewPapers {
  private static final Texts TEXTS = Texts.in(Language.VI);
  private static final Figures FIGURES = Figures.in(Language.VI);
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final Reviews reviews;
  private final ReviewTable table;
  private final Areas areas;

  ReviewPapers(Reviews reviews, ReviewTable table, Areas areas) {
    this.reviews = reviews;
    this.table = table;
    this.areas = areas;
  }

  /** The paper of a step; empty where the step was not taken, or has no paper. */
  @Transactional(readOnly = true)
  public Optional<OfficialDocument> of(long villageId, Step step) {
    VillageReview review = reviews.village(villageId);
    Optional<ReviewDeed.Taken> taken = last(review, step);
    if (taken.isEmpty() || step == Step.LOCK || step == Step.OPINION) {
      return Optional.empty();
    }
    LocalDate day = taken.get().day();
    String commune = name(review.round().areaId(), day);
    String whole = name(review.areaId(), day);
    String village = inSentence(whole);
    String note = table.note(villageId, step);
    // Who signs issues: the village what its head writes down, the commune what its chairman signs.
    boolean ofVillage = step != Step.DECISION && step != Step.CERTIFICATES;
    OfficialDocument.Head head =
        new OfficialDocument.Head(
            ofVillage ? commune.toUpperCase(VIETNAMESE) : "",
            ofVillage
                ? whole.toUpperCase(VIETNAMESE)
                : text("issuer", commune).toUpperCase(VIETNAMESE),
            step == Step.DECISION ? number(note) : "",
            step == Step.DECISION ? text("symbol.decision") : "",
            commune.replaceFirst("^(Xã|Phường|Thị trấn|Đặc khu) ", ""),
            day);
    return Optional.of(
        new OfficialDocument(
            head,
            text("type." + step.code()),
            text("summary." + step.code(), village, review.round().begun().getYear()),
            List.of(),
            step == Step.DECISION ? basis(review) : List.of(),
            body(review, taken.get(), village, note),
            signature(step),
            recipients(step),
            step == Step.DECISION
                ? decided(review, village)
                : List.of(list(review.entries(), step, "households", text("list.title", village))),
            false));
  }

  /** The last time a step that still stands was taken. */
  static Optional<ReviewDeed.Taken> last(VillageReview review, Step step) {
    return review.progress().stands(step)
        ? review.deeds().stream()
            .filter(ReviewDeed.Taken.class::isInstance)
            .map(ReviewDeed.Taken.class::cast)
            .filter(deed -> deed.step() == step)
            .reduce((first, second) -> second)
        : Optional.empty();
  }

  /** The act the procedure rests on, as a decision cites it. */
  private static List<String> basis(VillageReview review) {
    String act = review.progress().procedure().source().act();
    String number = act.substring(act.indexOf(' ') + 1);
    return Acts.shipped()
        .findByNumber(number)
        .map(found -> List.of(basis(found)))
        .orElse(List.of());
  }

  /** With its day and who issued it, as far as these are known. */
  private static String basis(LegalAct act) {
    LocalDate day = act.day();
    return text(
        "basis",
        capital(act.type()),
        act.number(),
        day == null ? "" : text("basis-day", day.getDayOfMonth(), month(day), day.getYear()),
        act.issuer().isEmpty() ? "" : text("basis-issuer", act.issuer()),
        act.title().vi().substring(0, 1).toLowerCase(VIETNAMESE) + act.title().vi().substring(1));
  }

  /** Only January and February have a zero (NĐ 30/2020). */
  private static String month(LocalDate day) {
    return day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
  }

  /** Who gets a decision or what is posted; lists stay where they are made. */
  private static List<String> recipients(Step step) {
    return step == Step.DECISION || step == Step.POSTING
        ? List.of(text("recipients." + step.code()).split("; ", -1))
        : List.of();
  }

  /** "Thôn Tre Mẫu" inside a sentence: the word of the unit is small (NĐ 30/2020, Phụ lục II). */
  static String inSentence(String village) {
    return village.isEmpty()
        ? village
        : village.substring(0, 1).toLowerCase(VIETNAMESE) + village.substring(1);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
  }

  private static List<Block> body(
      VillageReview review, ReviewDeed.Taken taken, String village, String note) {
    List<Block> body = new ArrayList<>();
    int households = review.entries().size();
    switch (taken.step()) {
      case MEETING -> {
        Vote vote = Objects.requireNonNull(taken.vote(), "a meeting has a vote");
        body.add(words("minutes.when", FIGURES.day(taken.day()), village));
        if (!note.isBlank()) {
          body.add(words("minutes.chair", note));
        }
        body.add(words("minutes.vote", vote.attended(), vote.agreed()));
        body.add(words("minutes.list", households));
        body.add(words("minutes.copies"));
      }
      case POSTING -> {
        String until =
            review.states(taken.day()).stream()
                .filter(state -> state.rule().step() == Step.POSTING)
                .findFirst()
                .flatMap(state -> state.limit())
                .map(FIGURES::day)
                .orElse(Figures.MISSING);
        body.add(words("posting.from", FIGURES.day(taken.day()), until));
        body.add(words("posting.object", until));
        code(review).ifPresent(code -> body.add(words("posting.code", code)));
      }
      case DECISION -> {
        body.add(Block.of(Block.Kind.ENACTING, text("decision.enacting")));
        body.add(article("decision.first", households, village));
        body.add(article("decision.second", FIGURES.day(taken.day())));
        body.add(article("decision.third", village));
      }
      case CERTIFICATES ->
          body.add(
              words(
                  "list.of",
                  review.entries().stream().filter(e -> !e.certificate().isEmpty()).count(),
                  village));
      default -> body.add(words("list.of", households, village));
    }
    return body;
  }

  /** The short code of the sheet that hangs, or hung last. */
  static Optional<String> code(VillageReview review) {
    return review.seals().links().stream()
        .filter(link -> link.seal().kind().equals(Step.POSTING.code()))
        .map(link -> link.seal().shortCode())
        .reduce((first, second) -> second);
  }

  private static Block words(String key, Object... arguments) {
    return Block.of(Block.Kind.PARAGRAPH, text(key, arguments));
  }

  private static Block article(String key, Object... arguments) {
    return Block.of(Block.Kind.ARTICLE, text(key, arguments));
  }

  /**
   * Minutes are signed by chair, secretary and households' representatives (QĐ 24/2021, Art. 4).
   */
  private static OfficialDocument.Signature signature(Step step) {
    return switch (step) {
      case DECISION, CERTIFICATES ->
          new OfficialDocument.Signature(List.of(text("sign.for"), text("sign.chairman")), "");
      case MEETING ->
          new OfficialDocument.Signature(
              List.of(text("sign.chair")),
              "",
              List.of(
                  new OfficialDocument.Signature(
                      List.of(text("sign.for-households"), text("sign.households")), ""),
                  new OfficialDocument.Signature(List.of(text("sign.secretary")), "")));
      default -> new OfficialDocument.Signature(List.of(text("sign.village-head")), "");
    };
  }

  /** A decision names who is poor, who near-poor, and who has left either. */
  private static List<AnnexTable> decided(VillageReview review, String village) {
    Map<String, Predicate<Entry>> lists = new LinkedHashMap<>();
    lists.put("poor", entry -> entry.found() == StandingClass.POOR);
    lists.put("near-poor", entry -> entry.found() == StandingClass.NEAR_POOR);
    lists.put(
        "left-poverty",
        entry -> entry.before() == StandingClass.POOR && entry.found() != StandingClass.POOR);
    lists.put(
        "left-near-poverty",
        entry ->
            entry.before() == StandingClass.NEAR_POOR
                && entry.found() != StandingClass.POOR
                && entry.found() != StandingClass.NEAR_POOR);
    lists.put("average-living", entry -> entry.found() == StandingClass.AVERAGE_LIVING);
    List<AnnexTable> tables = new ArrayList<>();
    lists.forEach(
        (code, belongs) -> {
          List<Entry> entries = review.entries().stream().filter(belongs).toList();
          if (!entries.isEmpty()) {
            String title = text("list." + code, village);
            tables.add(list(entries, Step.DECISION, code, title));
          }
        });
    return tables;
  }

  /** The households, with no more of them than this paper may show. */
  private static AnnexTable list(List<Entry> entries, Step step, String code, String title) {
    boolean open = step == Step.POSTING;
    List<AnnexTable.Column> columns = new ArrayList<>();
    if (!open) {
      columns.add(AnnexTable.Column.count("number", text("column.number")));
      columns.add(AnnexTable.Column.count("persons", text("column.persons")));
    }
    columns.add(AnnexTable.Column.count("before", text("column.before")));
    if (step != Step.LIST && step != Step.SCREENING) {
      columns.add(AnnexTable.Column.count("found", text("column.found")));
    }
    if (step == Step.SURVEY || step == Step.MEETING || step == Step.RECHECK) {
      columns.add(AnnexTable.Column.count("income", text("column.income")));
      columns.add(AnnexTable.Column.count("deprivation", text("column.deprivation")));
    }
    if (step == Step.CERTIFICATES) {
      columns.add(AnnexTable.Column.count("certificate", text("column.certificate")));
    }
    List<AnnexTable.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      if (step != Step.CERTIFICATES || !entry.certificate().isEmpty()) {
        rows.add(row(entry, rows.size() + 1));
      }
    }
    return new AnnexTable(
        code, title, text("column.ordinal"), text("column.head"), columns, rows, List.of());
  }

  private static AnnexTable.Row row(Entry entry, int number) {
    Map<String, AnnexTable.Cell> cells = new java.util.HashMap<>();
    cells.put("number", AnnexTable.Cell.words(entry.number()));
    cells.put("persons", AnnexTable.Cell.of(entry.persons()));
    cells.put("before", AnnexTable.Cell.words(standing(entry.before())));
    cells.put("found", AnnexTable.Cell.words(standing(entry.found())));
    cells.put("certificate", AnnexTable.Cell.words(entry.certificate()));
    if (entry.incomeScore() != null) {
      cells.put("income", AnnexTable.Cell.of(entry.incomeScore()));
    }
    if (entry.deprivationScore() != null) {
      cells.put("deprivation", AnnexTable.Cell.of(entry.deprivationScore()));
    }
    return new AnnexTable.Row(
        "household:" + entry.id(),
        AnnexTable.Kind.UNIT,
        String.valueOf(number),
        entry.head(),
        cells,
        List.of());
  }

  private static String standing(@Nullable StandingClass standing) {
    return standing == null ? Figures.MISSING : TEXTS.text(standing.key());
  }

  private String name(long areaId, LocalDate day) {
    return areas.book().find(areaId, day).map(Area::fullName).orElse("");
  }

  private static String number(String note) {
    int slash = note.indexOf('/');
    return slash < 0 ? note : note.substring(0, slash).strip();
  }

  private static String text(String key, Object... arguments) {
    return TEXTS.text("papers." + key, arguments);
  }
}
