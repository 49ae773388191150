package vn.chungtay.households;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.DemoData;

/**
 * The households of one commune of the demo: as many, and as many poor, as the plan of Tân Yên has
 * for Ngọc Châu in 2018. Villages, people and near-poor households are invented.
 */
@Component
@ConditionalOnProperty("chungtay.demo")
class HouseholdDemo implements DemoData {
  private static final String COMMUNE = "07348";
  private static final LocalDate SINCE = LocalDate.of(2018, 12, 31);
  private static final int HOUSEHOLDS = 1940;
  private static final int POOR = 76;
  private static final int NEAR_POOR = 92;

  /** The last of them are others written down a second time, for the worklist of double entries. */
  private static final int DOUBLES = 12;

  private static final List<String> VILLAGES =
      List.of("Đình Mẫu", "Chùa Mẫu", "Giếng Mẫu", "Chợ Mẫu", "Núi Mẫu", "Đồng Mẫu", "Bến Mẫu");

  private final AreaImport importing;
  private final Areas areas;
  private final BulkRegister bulk;
  private final AuditTrail trail;

  HouseholdDemo(AreaImport importing, Areas areas, BulkRegister bulk, AuditTrail trail) {
    this.importing = importing;
    this.areas = areas;
    this.bulk = bulk;
    this.trail = trail;
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
  @Transactional
  public void load() {
    importing.store(List.of(villages()), "system:demo", report -> {});
    AreaBook book = areas.book();
    Area commune = book.findByCode(COMMUNE, SINCE).orElseThrow();
    List<Area> villages =
        book.children(commune.id(), SINCE).stream()
            .filter(a -> a.level() == AreaLevel.VILLAGE)
            .toList();
    SyntheticPeople people = new SyntheticPeople(2018);
    List<BulkRegister.Row> rows = new ArrayList<>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      Area village = villages.get(people.below(villages.size()));
      String address = "Ngõ " + (1 + people.below(40));
      List<MemberFields> family = people.family(SINCE.getYear());
      if (i >= HOUSEHOLDS - DOUBLES) {
        NewHousehold first = rows.get(i - HOUSEHOLDS / 2).household();
        family = DoubledFamily.of(first.members(), i % DoubledFamily.WAYS);
      }
      NewHousehold fresh = new NewHousehold(village.id(), "", address, family);
      rows.add(new BulkRegister.Row(fresh, SINCE, standing(i)));
    }
    bulk.write(rows, "số liệu mẫu, không phải người thật", "system:demo");
    trail.write(
        "households.added", "areas/" + commune.id(), commune.id(), Map.of("households", "1940"));
  }

  private static Optional<Standing> standing(int place) {
    StandingClass standing =
        place < POOR
            ? StandingClass.POOR
            : place < POOR + NEAR_POOR ? StandingClass.NEAR_POOR : StandingClass.NOT_POOR;
    return Optional.of(Standing.of(standing, SINCE, "Số liệu mẫu"));
  }

  private static SourceFile villages() {
    StringBuilder list = new StringBuilder("code,level,type,name,name_en,parent_code\n");
    for (int i = 0; i < VILLAGES.size(); i++) {
      list.append(
          "%s:mau-%d,village,Thôn,%s,,%s\n".formatted(COMMUNE, i + 1, VILLAGES.get(i), COMMUNE));
    }
    return SourceFile.of("sample-villages-2025-03-01.csv", null, list.toString());
  }
}
