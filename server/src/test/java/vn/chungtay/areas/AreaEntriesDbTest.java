package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Language;

/** Events, labels and counts written down by hand: what they change and what they cannot break. */
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AreaEntriesDbTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String COMMUNE = "07306";

  @BeforeAll
  static void theSample(Database database) {
    new AreaImport(database.application()).store(AreaSample.files(), "an", report -> {});
  }

  @Test
  void a01_aVillageIsCreatedByAnActFromADay(Database database) {
    assertThat(store(database, village(AreaEntry.Kind.CREATED, "Thôn", "Bãi Gianh"))).isEmpty();
    AreaBook book = book(database);
    Area village = only(book, "Bãi Gianh");
    assertThat(village.existence()).isEqualTo(DayRange.since(DAY));
    assertThat(village.hasOfficialCode()).isFalse();
    assertThat(book.events(village.id()))
        .singleElement()
        .satisfies(e -> assertThat(e.act()).isEqualTo("NQ 12/NQ-HĐND, 05/09/2026"));
    assertThat(reaches(database, book.findByCode(COMMUNE, DAY).orElseThrow().id(), village.id()))
        .isTrue();
  }

  @Test
  void a02_aVillageThatWasAlwaysThereHasNoCreation(Database database) {
    assertThat(store(database, village(AreaEntry.Kind.KNOWN, "Thôn", "Đồi Chè"))).isEmpty();
    assertThat(store(database, village(AreaEntry.Kind.KNOWN, "Thôn", "Ao Sen"))).isEmpty();
    AreaBook book = book(database);
    Area village = only(book, "Đồi Chè");
    assertThat(village.existence().from())
        .isEqualTo(book.findByCode(COMMUNE, DAY).orElseThrow().existence().from());
    assertThat(book.events(village.id())).isEmpty();
  }

  @Test
  void a03_aNameIsChangedAndBothNamesStayOnTheirDays(Database database) {
    AreaEntry.Unit village = unit(database, "Ao Sen");
    assertThat(
            store(
                database,
                entry(
                    AreaEntry.Kind.RENAMED,
                    DAY.plusDays(9),
                    List.of(village),
                    made("Tổ dân phố", "Ao Sen"))))
        .isEmpty();
    AreaBook book = book(database);
    long id = book.findByCode(village.code(), DAY).orElseThrow().id();
    assertThat(book.get(id, DAY).fullName()).isEqualTo("Thôn Ao Sen");
    assertThat(book.get(id, DAY.plusDays(9)).fullName()).isEqualTo("Tổ dân phố Ao Sen");
  }

  @Test
  void a04_villagesMergeIntoANewOneThatReachesThem(Database database) {
    List<AreaEntry.Unit> units = List.of(unit(database, "Ao Sen"), unit(database, "Đồi Chè"));
    LocalDate day = DAY.plusDays(20);
    assertThat(store(database, entry(AreaEntry.Kind.MERGED, day, units, made("Thôn", "Sen Chè"))))
        .isEmpty();
    AreaBook book = book(database);
    Area made = only(book, "Sen Chè");
    assertThat(book.predecessors(made.id())).hasSize(2).allMatch(Succession::whole);
    assertThat(book.find(only(book, "Ao Sen").id(), day)).isEmpty();
    assertThat(reaches(database, made.id(), only(book, "Ao Sen").id())).isTrue();
  }

  @Test
  void a05_aDivisionKeepsItsSharesAndSaysWhoGoesWhere(Database database) {
    AreaEntry.Unit commune = new AreaEntry.Unit(AreaLevel.COMMUNE, COMMUNE);
    LocalDate day = LocalDate.of(2026, 11, 1);
    AreaEntry half =
        new AreaEntry(
            AreaEntry.Kind.SPLIT,
            day,
            "NQ 3",
            List.of(commune),
            List.of(part("Nhã Nam Đông", "0.6"), part("Nhã Nam Tây", "0.3")),
            null,
            null);
    assertThat(store(database, half)).singleElement().asString().contains("90 %", "AREA-072");
    AreaEntry noChildren =
        new AreaEntry(
            AreaEntry.Kind.SPLIT,
            day,
            "NQ 3",
            List.of(commune),
            List.of(part("Nhã Nam Đông", "0.6"), part("Nhã Nam Tây", "0.4")),
            null,
            null);
    assertThat(store(database, noChildren))
        .singleElement()
        .asString()
        .contains("Bãi Gianh", "AREA-073");
  }

  @Test
  void a06_whatNeverWasOrIsOverCannotChange(Database database) {
    AreaEntry.Unit gone = new AreaEntry.Unit(AreaLevel.VILLAGE, "99999");
    assertThat(
            store(
                database,
                entry(AreaEntry.Kind.ABOLISHED, DAY, List.of(gone), new AreaEntry.Made[0])))
        .singleElement()
        .asString()
        .contains("99999", "AREA-060");
    AreaEntry.Unit ended = unit(database, "Ao Sen");
    assertThat(
            store(
                database,
                entry(
                    AreaEntry.Kind.ABOLISHED,
                    DAY.plusDays(30),
                    List.of(ended),
                    new AreaEntry.Made[0])))
        .singleElement()
        .asString()
        .contains("Ao Sen", "AREA-060");
    AreaEntry.Unit known = new AreaEntry.Unit(AreaLevel.COMMUNE, "07348");
    assertThat(
            store(
                database,
                entry(
                    AreaEntry.Kind.RENAMED,
                    LocalDate.of(2019, 1, 1),
                    List.of(known),
                    made("Xã", "Tên Mới"))))
        .singleElement()
        .asString()
        .contains("01/01/2019", "AREA-061");
  }

  @Test
  void a07_aUnitWithPartsOrInALaterListCannotEnd(Database database) {
    AreaEntry.Unit commune = new AreaEntry.Unit(AreaLevel.COMMUNE, COMMUNE);
    AreaEntry.Made[] none = new AreaEntry.Made[0];
    assertThat(store(database, entry(AreaEntry.Kind.ABOLISHED, DAY, List.of(commune), none)))
        .singleElement()
        .asString()
        .contains("Xã Nhã Nam", "AREA-067");
    AreaEntry.Unit other = new AreaEntry.Unit(AreaLevel.COMMUNE, "07330");
    assertThat(
            store(
                database,
                entry(AreaEntry.Kind.ABOLISHED, LocalDate.of(2026, 1, 1), List.of(other), none)))
        .singleElement()
        .asString()
        .contains("30/04/2026", "AREA-070");
  }

  @Test
  void a08_noUnitLiesBelowItself(Database database) {
    AreaEntry.Unit commune = new AreaEntry.Unit(AreaLevel.COMMUNE, COMMUNE);
    AreaEntry.Unit village = unit(database, "Bãi Gianh");
    assertThat(
            store(
                database,
                entry(
                    AreaEntry.Kind.REPARENTED,
                    DAY.plusDays(1),
                    List.of(commune, village),
                    new AreaEntry.Made[0])))
        .singleElement()
        .asString()
        .contains("AREA-066");
    AreaEntry.Unit other = new AreaEntry.Unit(AreaLevel.COMMUNE, "07330");
    assertThat(
            store(
                database,
                entry(
                    AreaEntry.Kind.REPARENTED,
                    DAY.plusDays(1),
                    List.of(village, other),
                    new AreaEntry.Made[0])))
        .isEmpty();
    AreaBook book = book(database);
    Area moved = book.findByCode(village.code(), DAY.plusDays(1)).orElseThrow();
    assertThat(book.breadcrumb(moved.id(), DAY.plusDays(1)).stream().map(Area::code))
        .contains("07330")
        .doesNotContain(COMMUNE);
  }

  @Test
  void a09_labelsBeginAndEndAndNeverContradict(Database database) {
    AreaEntry rural = label(AreaEntry.Kind.LABELLED, AreaLabel.RURAL, DAY);
    assertThat(store(database, rural)).isEmpty();
    assertThat(store(database, label(AreaEntry.Kind.LABELLED, AreaLabel.URBAN, DAY.plusDays(5))))
        .singleElement()
        .asString()
        .contains("Khu vực nông thôn", "01/10/2026", "AREA-076");
    assertThat(store(database, label(AreaEntry.Kind.UNLABELLED, AreaLabel.RURAL, DAY.plusDays(5))))
        .isEmpty();
    assertThat(store(database, label(AreaEntry.Kind.LABELLED, AreaLabel.URBAN, DAY.plusDays(5))))
        .isEmpty();
    AreaBook book = book(database);
    long id = book.findByCode(COMMUNE, DAY).orElseThrow().id();
    assertThat(book.labels(id, DAY.plusDays(4))).containsExactly(AreaLabel.RURAL);
    assertThat(book.labels(id, DAY.plusDays(5))).containsExactly(AreaLabel.URBAN);
    assertThat(
            store(database, label(AreaEntry.Kind.UNLABELLED, AreaLabel.COASTAL, DAY.plusDays(5))))
        .singleElement()
        .asString()
        .contains("AREA-078");
  }

  @Test
  void a10_aCountIsCorrectedWithAReasonAndTheOldOneStaysReadable(Database database) {
    AreaEntries entries = new AreaEntries(database.application());
    assertThat(store(database, count(2130))).isEmpty();
    Area commune = book(database).findByCode(COMMUNE, DAY).orElseThrow();
    long wrong = entries.list(commune).get(0).id();
    entries.store(
        new AreaEntries.Change(count(2310), wrong, "đánh nhầm số", UUID.randomUUID()),
        "an",
        report -> {});
    assertThat(book(database).householdTotal(commune.id(), DAY).orElseThrow().households())
        .isEqualTo(2310);
    assertThat(entries.get(wrong).withdrawal())
        .extracting(WrittenEntry.Withdrawal::reason)
        .isEqualTo("đánh nhầm số");
  }

  @Test
  void a11_whatOtherEntriesNeedCannotBeWithdrawn(Database database) {
    AreaEntries entries = new AreaEntries(database.application());
    Area village = only(book(database), "Bãi Gianh");
    WrittenEntry creation =
        entries.list(village).stream()
            .filter(w -> w.entry().kind() == AreaEntry.Kind.CREATED)
            .findFirst()
            .orElseThrow();
    ImportReport report =
        entries.store(
            new AreaEntries.Change(null, creation.id(), "nhầm", UUID.randomUUID()), "an", r -> {});
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.text(Language.VI)).contains("AREA-060"));
  }

  @Test
  void a12_theSameFormSentTwiceIsOneEntryAndOneTrace(Database database) {
    AreaEntries entries = new AreaEntries(database.application());
    AreaEntry village = village(AreaEntry.Kind.KNOWN, "Thôn", "Gốc Gạo");
    AreaEntries.Change change = new AreaEntries.Change(village, null, "", UUID.randomUUID());
    List<String> traces = new ArrayList<>();
    entries.store(change, "an", r -> traces.add("first"));
    assertThat(entries.store(change, "an", r -> traces.add("second")).nothingNew()).isTrue();
    assertThat(traces).containsExactly("first");
  }

  @Test
  void a13_importingAgainKeepsWhatWasWrittenByHand(Database database) {
    assertThat(
            new AreaImport(database.application())
                .store(AreaSample.files(), "an", report -> {})
                .nothingNew())
        .isTrue();
    assertThat(only(book(database), "Sen Chè").name()).isEqualTo("Sen Chè");
  }

  @Test
  void a14_aUnitThatPeopleOrPlansBelongToCannotBeUndone(Database database) {
    AreaEntries entries = new AreaEntries(database.application());
    assertThat(store(database, village(AreaEntry.Kind.CREATED, "Thôn", "Bờ Đa"))).isEmpty();
    Area made = only(book(database), "Bờ Đa");
    JdbcClient.create(database.owner())
        .sql("insert into access.app_user (login, name, area_id) values ('truongthon', 'Sửu', ?)")
        .param(made.id())
        .update();
    long creation = entries.list(made).get(0).id();
    AreaEntries.Change back = new AreaEntries.Change(null, creation, "nhầm xã", UUID.randomUUID());
    assertThat(entries.store(back, "an", r -> {}).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.text(Language.VI)).contains("Thôn Bờ Đa", "AREA-036"));
    assertThat(entries.get(creation).holds()).as("nothing was changed").isTrue();
    assertThat(only(book(database), "Bờ Đa").id()).isEqualTo(made.id());
  }

  private static AreaEntry village(AreaEntry.Kind kind, String type, String name) {
    return entry(
        kind, DAY, List.of(new AreaEntry.Unit(AreaLevel.COMMUNE, COMMUNE)), made(type, name));
  }

  private static AreaEntry entry(
      AreaEntry.Kind kind, LocalDate day, List<AreaEntry.Unit> units, AreaEntry.Made... made) {
    return new AreaEntry(kind, day, "NQ 12/NQ-HĐND, 05/09/2026", units, List.of(made), null, null);
  }

  private static AreaEntry.Made made(String type, String name) {
    return new AreaEntry.Made(AreaLevel.VILLAGE, type, name, "", "", null, List.of());
  }

  private static AreaEntry.Made part(String name, String share) {
    return new AreaEntry.Made(
        AreaLevel.COMMUNE, "Xã", name, "", "", new BigDecimal(share), List.of());
  }

  private static AreaEntry label(AreaEntry.Kind kind, AreaLabel label, LocalDate day) {
    return fact(kind, day, label, null);
  }

  private static AreaEntry count(int households) {
    return fact(
        AreaEntry.Kind.COUNTED, DAY, null, new HouseholdTotal(DAY, households, null, "rà soát"));
  }

  private static AreaEntry fact(
      AreaEntry.Kind kind,
      LocalDate day,
      @Nullable AreaLabel label,
      @Nullable HouseholdTotal count) {
    List<AreaEntry.Unit> units = List.of(new AreaEntry.Unit(AreaLevel.COMMUNE, COMMUNE));
    return new AreaEntry(kind, day, "QĐ 7", units, List.of(), label, count);
  }

  private static AreaEntry.Unit unit(Database database, String name) {
    Area area = only(book(database), name);
    return new AreaEntry.Unit(area.level(), area.code());
  }

  private static Area only(AreaBook book, String name) {
    return book.search(name, DAY, 1).get(0).area();
  }

  private static AreaBook book(Database database) {
    return new Areas(database.application()).book();
  }

  private static List<String> store(Database database, AreaEntry entry) {
    return new AreaEntries(database.application())
            .store(new AreaEntries.Change(entry, null, "", UUID.randomUUID()), "an", report -> {})
            .problems()
            .stream()
            .map(p -> p.text(Language.VI))
            .toList();
  }

  private static boolean reaches(Database database, long above, long below) {
    return database
        .client()
        .sql("select exists (select from areas.reach where ancestor_id = ? and descendant_id = ?)")
        .params(above, below)
        .query(Boolean.class)
        .single();
  }
}
