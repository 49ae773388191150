package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.database.Database;
import vn.chungtay.database.TestDatabase;
import vn.chungtay.values.Language;

/** The whole country, before and after 01/7/2025. */
@ExtendWith(TestDatabase.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AreaImportDbTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate DAY = LocalDate.of(2017, 1, 1);

  @BeforeAll
  static void onlyWhereTheRealListsAre() {
    assertThat(SharedAreas.all()).isNotEmpty(); // skips the class with a note where they are not
  }

  @Test
  void a01_aDryRunTellsWhatWouldChangeAndStoresNothing(Database database) {
    ImportReport report = new AreaImport(database.application()).preview(SharedAreas.all());
    assertThat(report.problems().stream().map(p -> p.text(Language.EN))).isEmpty();
    assertThat(report.made().get(AreaLevel.DISTRICT)).isEqualTo(696);
    assertThat(report.firstLines().get(1).in(Language.VI)).contains("Thành phố Hà Nội (01)");
    assertThat(new Areas(database.application()).book().isEmpty()).isTrue();
  }

  @Test
  void a02_theCountryIsStoredAndASecondImportChangesNothing(Database database) {
    AreaImport importing = new AreaImport(database.application());
    assertThat(importing.store(SharedAreas.all(), "an", report -> {}).problems()).isEmpty();
    assertThat(importing.store(SharedAreas.all(), "an", report -> {}).nothingNew()).isTrue();
    AreaBook book = new Areas(database.application()).book();
    long nation = book.nation().orElseThrow().id();
    assertThat(book.children(nation, REFORM)).hasSize(34);
    assertThat(book.children(nation, REFORM.minusDays(1))).hasSize(63);
    assertThat(book.below(nation, AreaLevel.COMMUNE, REFORM)).hasSize(3321);
    assertThat(book.below(nation, AreaLevel.COMMUNE, REFORM.minusDays(1))).hasSize(10035);
  }

  @Test
  void a03_tanYenHadTwentyFourCommunesInTwoThousandSeventeen(Database database) {
    AreaBook book = new Areas(database.application()).book();
    Area tanYen = book.findByCode("216", DAY).orElseThrow();
    assertThat(book.children(tanYen.id(), DAY)).hasSize(24);
    assertThat(book.children(tanYen.id(), LocalDate.of(2025, 3, 1))).hasSize(19);
    assertThat(book.find(tanYen.id(), REFORM)).isEmpty();
    assertThat(book.breadcrumb(tanYen.id(), DAY).stream().map(Area::name))
        .containsExactly("Việt Nam", "Bắc Giang", "Tân Yên");
  }

  @Test
  void a04_aTypeMayChangeWithoutANewUnit(Database database) {
    AreaBook book = new Areas(database.application()).book();
    Area before = book.findByCode("75", LocalDate.of(2026, 4, 29)).orElseThrow();
    Area after = book.findByCode("75", LocalDate.of(2026, 4, 30)).orElseThrow();
    assertThat(before.fullName()).isEqualTo("Tỉnh Đồng Nai");
    assertThat(after.fullName()).isEqualTo("Thành phố Đồng Nai");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(book.findByCode("25270", LocalDate.of(2025, 8, 1)).orElseThrow().type())
        .isEqualTo("Xã");
    assertThat(book.findByCode("25270", LocalDate.of(2026, 8, 1)).orElseThrow().type())
        .isEqualTo("Phường");
    assertThat(book.findByCode("75", REFORM.minusDays(1)).orElseThrow().id())
        .isNotEqualTo(after.id());
  }

  @Test
  void a05_islandDistrictsWithoutCommunesBecameSpecialZones(Database database) {
    AreaBook book = new Areas(database.application()).book();
    for (String code : List.of("11948", "19742", "20333", "21548", "26732")) {
      Area zone = book.findByCode(code, REFORM).orElseThrow();
      assertThat(zone.type()).isEqualTo("Đặc khu");
      assertThat(book.predecessors(zone.id())).hasSize(1).allMatch(Succession::whole);
    }
  }

  @Test
  void a06_theNewProvinceReachesTheOldCommunes(Database database) {
    AreaBook book = new Areas(database.application()).book();
    Area province = book.findByCode("24", REFORM).orElseThrow();
    Area old = book.findByCode("07321", DAY).orElseThrow();
    Area heir = book.findByCode("07306", REFORM).orElseThrow();
    assertThat(reaches(database, province.id(), old.id())).isTrue();
    assertThat(reaches(database, heir.id(), old.id())).isTrue();
    assertThat(reaches(database, old.id(), heir.id())).isFalse();
    assertThat(reaches(database, book.nation().orElseThrow().id(), old.id())).isTrue();
  }

  @Test
  void a07_boundariesAreStoredOnceAndJoinedByCode(Database database) {
    SourceFile file =
        SourceFile.of(
            "boundaries.geojson",
            LocalDate.of(2026, 4, 30),
            SharedAreas.text("boundaries-provinces-2026.geojson"));
    AreaImport importing = new AreaImport(database.application());
    assertThat(importing.store(List.of(file), "an", report -> {}).boundaries()).isEqualTo(34);
    assertThat(importing.store(List.of(file), "an", report -> {}).nothingNew()).isTrue();
  }

  @Test
  void a08_aMergerWrittenByHandStandsBesideTheWholeCountry(Database database) {
    AreaEntry merger =
        new AreaEntry(
            AreaEntry.Kind.MERGED,
            LocalDate.of(2026, 10, 1),
            "NQ 9",
            List.of(
                new AreaEntry.Unit(AreaLevel.COMMUNE, "07306"),
                new AreaEntry.Unit(AreaLevel.COMMUNE, "07330")),
            List.of(
                new AreaEntry.Made(
                    AreaLevel.COMMUNE, "Xã", "Nhã Nam", "", "07306", null, List.of())),
            null,
            null);
    AreaEntries entries = new AreaEntries(database.application());
    ImportReport report =
        entries.store(
            new AreaEntries.Change(merger, null, "", UUID.randomUUID()), "an", made -> {});
    assertThat(report.problems().stream().map(p -> p.text(Language.EN))).isEmpty();
    AreaBook book = new Areas(database.application()).book();
    assertThat(
            book.below(
                book.nation().orElseThrow().id(), AreaLevel.COMMUNE, LocalDate.of(2026, 10, 1)))
        .hasSize(3320);
    Area made = book.findByCode("07306", LocalDate.of(2026, 10, 1)).orElseThrow();
    assertThat(reaches(database, made.id(), book.findByCode("07321", DAY).orElseThrow().id()))
        .as("what merged into what merged")
        .isTrue();
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
