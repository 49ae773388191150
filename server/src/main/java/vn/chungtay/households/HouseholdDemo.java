package vn.chungtay.households;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.DemoData;

/**
 * The households of the demo: in each commune of Tân Yên as many, and as many poor, at the end of
 * each year from 2015 to 2020 as the annex of its plan has. Two communes have all their households,
 * in villages that are invented; the others those that were ever listed, and the total of the
 * annex. The people are made by the synthetic country, their names and the near-poor are invented.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class HouseholdDemo implements DemoData {
  private static final Map<String, List<String>> VILLAGES =
      Map.of(
          "07348",
          List.of("Đình Mẫu", "Chùa Mẫu", "Giếng Mẫu", "Chợ Mẫu", "Núi Mẫu", "Đồng Mẫu", "Bến Mẫu"),
          "07330",
          List.of("Tre Mẫu", "Suối Mẫu", "Gò Mẫu", "Cầu Mẫu", "Vườn Mẫu", "Ao Mẫu"));

  private static final String REASON = "số liệu mẫu, không phải người thật";
  private static final String ACTOR = "system:demo";
  private static final String SOURCE =
      "Số hộ theo phụ lục kế hoạch giảm nghèo huyện Tân Yên 2017-2020; số khẩu là số liệu mẫu";

  private final AreaImport importing;
  private final Areas areas;
  private final BulkRegister bulk;
  private final SumQueries totals;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HouseholdDemo(
      AreaImport importing,
      Areas areas,
      BulkRegister bulk,
      SumQueries totals,
      AuditTrail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.importing = importing;
    this.areas = areas;
    this.bulk = bulk;
    this.totals = totals;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "households.sample";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void load() {
    // Apart: an import of areas makes the checks of its transaction immediate, counts among them.
    importing.store(List.of(villages()), ACTOR, report -> {});
    transaction.executeWithoutResult(status -> write());
  }

  private void write() {
    List<SampleMargins> margins = SampleMargins.all();
    Map<String, List<SampleFamilies.Family>> families =
        SampleFamilies.make(margins.stream().map(HouseholdDemo::wanted).toList());
    SyntheticPeople people = new SyntheticPeople(2018);
    List<BulkRegister.Row> rows = new ArrayList<>();
    for (SampleMargins each : margins) {
      List<SampleFamilies.Family> own = Objects.requireNonNull(families.get(each.code()));
      Area commune = areas.book().findByCode(each.code(), each.first().day()).orElseThrow();
      SampleCommune sample = new SampleCommune(each, own, places(commune, each), people);
      rows.addAll(sample.rows());
      setTotals(commune, each, sample);
      trail.write(
          "households.added",
          "areas/" + commune.id(),
          commune.id(),
          Map.of("households", String.valueOf(own.size())));
    }
    bulk.write(rows, REASON, ACTOR);
  }

  /** All of them where the commune has villages, the listed ones elsewhere. */
  private static SampleFamilies.Wanted wanted(SampleMargins margins) {
    int poor = margins.first().poor();
    return VILLAGES.containsKey(margins.code())
        ? new SampleFamilies.Wanted(
            margins.code(), margins.last().households(), poor, poor * 17 / 20)
        : new SampleFamilies.Wanted(margins.code(), poor, poor, 0);
  }

  private List<Long> places(Area commune, SampleMargins margins) {
    AreaBook book = areas.book();
    List<Long> villages =
        book.children(commune.id(), margins.first().day()).stream()
            .filter(each -> each.level() == AreaLevel.VILLAGE)
            .map(Area::id)
            .toList();
    return villages.isEmpty() ? List.of(commune.id()) : villages;
  }

  private void setTotals(Area commune, SampleMargins margins, SampleCommune sample) {
    for (SampleMargins.OfYear year : margins.years()) {
      Map<Long, int[]> counts =
          VILLAGES.containsKey(margins.code())
              ? sample.counts(year.day())
              : Map.of(commune.id(), new int[] {year.households(), year.households() * 33 / 10});
      counts.forEach(
          (area, count) ->
              totals.setTotal(
                  area,
                  new VillageTotal(year.day(), count[0], count[1], SOURCE),
                  ACTOR,
                  clock.instant().atOffset(ZoneOffset.UTC)));
    }
  }

  private static SourceFile villages() {
    StringBuilder list = new StringBuilder("code,level,type,name,name_en,parent_code\n");
    VILLAGES.forEach(
        (commune, names) -> {
          for (int i = 0; i < names.size(); i++) {
            list.append(
                "%s:mau-%d,village,Thôn,%s,,%s\n".formatted(commune, i + 1, names.get(i), commune));
          }
        });
    return SourceFile.of("sample-villages-2025-03-01.csv", null, list.toString());
  }
}
