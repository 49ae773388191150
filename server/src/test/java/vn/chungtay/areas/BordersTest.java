package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chungtay.areas.Converted.Quality;

class BordersTest {
  private static final LocalDate THEN = LocalDate.of(2016, 12, 31);
  private static final LocalDate NOW = LocalDate.of(2026, 5, 1);

  /** Tân Yên's annex, column 2016: name as printed, households, poor. */
  private static final String ANNEX =
      """
      An Dương,2008,100;Cao Thượng,1864,119;Cao xá,3265,193;Đại Hóa,1268,67;Hợp Đức,1949,138;\
      Lam Cốt,2184,148;Lan Giới,961,80;Liên Chung,2048,214;Liên Sơn,1516,105;Ngọc Châu,1900,121;\
      Ngọc Lý,1919,96;Ngọc Thiện,3757,207;Ngọc Vân,2695,216;Nhã Nam,1434,95;Phúc Hòa,2048,109;\
      Phúc Sơn,1488,106;Quang Tiến,1378,97;Quê Nham,2263,148;Song Vân,2637,195;Tân Trung,2229,168;\
      TT Cao Thượng,1777,77;TT Nhã Nam,894,54;Việt Lập,2597,152;Việt Ngọc,2365,155""";

  private final AreaBook book = Telling.sample();
  private final Map<Long, BigDecimal> households = new HashMap<>();
  private final Map<Long, BigDecimal> poor = new HashMap<>();

  BordersTest() {
    List<String[]> rows =
        ANNEX
            .strip()
            .lines()
            .flatMap(l -> List.of(l.split(";", -1)).stream())
            .map(r -> r.split(",", -1))
            .toList();
    long tanYen = book.findByCode("216", THEN).orElseThrow().id();
    List<NameMatch> matches =
        new AreaNames(book).match(rows.stream().map(r -> r[0]).toList(), tanYen, THEN);
    for (int i = 0; i < rows.size(); i++) {
      long unit = matches.get(i).found().orElseThrow().id();
      households.put(unit, new BigDecimal(rows.get(i)[1]));
      poor.put(unit, new BigDecimal(rows.get(i)[2]));
    }
  }

  @Test
  void case01_figuresOfMergedCommunesAreSums() {
    Converted inHouseholds = new Borders(book).convert(households, THEN, NOW);
    Converted inPoor = new Borders(book).convert(poor, THEN, NOW);
    assertThat(told(inHouseholds, inPoor))
        .containsExactlyInAnyOrder(
            "07306 Nhã Nam 8081 522 EXACT complete",
            "07330 Phúc Hòa 6045 461 EXACT complete",
            "07333 Quang Trung 7279 498 EXACT complete",
            "07339 Tân Yên 11422 637 EXACT complete",
            "07351 Ngọc Thiện 13354 894 EXACT complete",
            "07228 Đa Mai 2263 148 EXACT 4 missing");
    assertThat(inHouseholds.total()).isEqualByComparingTo("48444");
    assertThat(inPoor.total()).isEqualByComparingTo("3160");
  }

  private List<String> told(Converted one, Converted other) {
    return one.cells().entrySet().stream()
        .map(
            e -> {
              Area area = book.get(e.getKey(), NOW);
              Converted.Cell cell = e.getValue();
              Converted.Cell second = Objects.requireNonNull(other.cells().get(e.getKey()));
              String rest = cell.complete() ? "complete" : cell.missing().size() + " missing";
              String name = area.name().replace("Hoà", "Hòa");
              return String.join(
                  " ",
                  area.code(),
                  name,
                  String.valueOf(cell.value()),
                  String.valueOf(second.value()),
                  cell.quality().name(),
                  rest);
            })
        .toList();
  }

  @Test
  void case02_aRateComesFromTheSums() {
    long nhaNam = book.findByCode("07306", NOW).orElseThrow().id();
    Converted whole = new Borders(book).convert(households, THEN, NOW);
    Converted part = new Borders(book).convert(poor, THEN, NOW);
    BigDecimal rate =
        Borders.rate(part.cells().get(nhaNam), whole.cells().get(nhaNam)).orElseThrow();
    assertThat(rate.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("6.46");
    assertThat(Borders.rate(null, whole.cells().get(nhaNam))).isEmpty();
  }

  @Test
  void case03_theBordersOfTheSameDayChangeNothing() {
    Converted same = new Borders(book).convert(households, THEN, THEN);
    assertThat(same.cells()).hasSize(24);
    same.cells().forEach((unit, cell) -> assertThat(cell.value()).isEqualTo(households.get(unit)));
  }

  @Test
  void case04_todaysFiguresInOldBordersAreAnEstimateByHouseholds() {
    long nhaNam = book.findByCode("07306", NOW).orElseThrow().id();
    Converted back = new Borders(book).convert(Map.of(nhaNam, BigDecimal.valueOf(1000)), NOW, THEN);
    assertThat(back.cells()).hasSize(5);
    assertThat(back.cells().values())
        .allMatch(c -> c.quality() == Quality.ESTIMATE)
        .allMatch(c -> c.parts().get(0).method() == Converted.Method.HOUSEHOLDS);
    assertThat(back.total()).isEqualByComparingTo("1000");
  }

  @Test
  void case05_withoutTotalsOfHouseholdsNothingIsDividedEqually() {
    AreaBook bare = Telling.book(AreaSample.files().subList(0, 4));
    long nhaNam = bare.findByCode("07306", NOW).orElseThrow().id();
    Converted back = new Borders(bare).convert(Map.of(nhaNam, BigDecimal.valueOf(1000)), NOW, THEN);
    assertThat(back.cells().values())
        .hasSize(5)
        .allMatch(c -> c.quality() == Quality.UNKNOWN && c.value() == null)
        .allMatch(c -> c.low().signum() == 0 && c.high().intValueExact() == 1000);
    assertThat(back.total()).isEqualByComparingTo("1000");
  }

  private static final String LIST =
      """
      code,level,type,name,parent_code
      10,province,Tỉnh,Một,
      00001,commune,Xã,An,10
      00002,commune,Xã,Bình,10
      """;

  private static AreaBook divided(String shareOfFirst, String shareOfSecond) {
    return Telling.book(
        List.of(
            SourceFile.of("a-2025-03-01.csv", null, LIST),
            SourceFile.of(
                "b-2025-07-01.csv",
                null,
                """
                code,level,type,name,parent_code
                10,province,Tỉnh,Một,
                00003,commune,Xã,Cát,10
                00004,commune,Xã,Dương,10
                """),
            SourceFile.of(
                "c-2025-07-01.csv",
                null,
                """
                old_province,old_district,old_commune,divided,new_commune,new_commune_name,\
                new_province,share,share_source
                10,,00001,true,00003,Xã Cát,10,%s,bảng đo
                10,,00001,true,00004,Xã Dương,10,%s,bảng đo
                10,,00002,false,00003,Xã Cát,10,,
                """
                    .formatted(shareOfFirst, shareOfSecond))));
  }

  private static Map<Long, BigDecimal> hundredEach(AreaBook book) {
    return Map.of(
        book.findByCode("00001", THEN).orElseThrow().id(), BigDecimal.valueOf(100),
        book.findByCode("00002", THEN).orElseThrow().id(), BigDecimal.valueOf(100));
  }

  @Test
  void case06_aLoadedShareGivesAnEstimateThatNamesItsSource() {
    AreaBook shared = divided("0.3", "0.7");
    Converted converted = new Borders(shared).convert(hundredEach(shared), THEN, NOW);
    long cat = shared.findByCode("00003", NOW).orElseThrow().id();
    Converted.Cell cell = Objects.requireNonNull(converted.cells().get(cat));
    assertThat(cell.value()).isEqualByComparingTo("130");
    assertThat(cell.quality()).isEqualTo(Quality.ESTIMATE);
    assertThat(cell.parts())
        .anyMatch(
            p -> p.method() == Converted.Method.LOADED_SHARE && p.shareSource().equals("bảng đo"));
  }

  @Test
  void case07_anUnknownShareLeavesTheFigureBetweenTwoBounds() {
    AreaBook unknown = divided("", "");
    Converted converted = new Borders(unknown).convert(hundredEach(unknown), THEN, NOW);
    long cat = unknown.findByCode("00003", NOW).orElseThrow().id();
    Converted.Cell cell = Objects.requireNonNull(converted.cells().get(cat));
    assertThat(cell.value()).isNull();
    assertThat(cell.low()).isEqualByComparingTo("100");
    assertThat(cell.high()).isEqualByComparingTo("200");
    assertThat(converted.total()).isEqualByComparingTo("200");
  }

  @Test
  void case08_sharesThatDoNotAddUpToOneAreRefused() {
    assertThat(
            Telling.problems(
                SourceFile.of("a-2025-03-01.csv", null, LIST),
                SourceFile.of(
                    "c-2025-07-01.csv",
                    null,
                    """
                    old_province,old_district,old_commune,divided,new_commune,new_commune_name,\
                    new_province,share
                    10,,00001,true,00003,Xã Cát,10,0.3
                    10,,00001,true,00004,Xã Dương,10,0.6
                    """)))
        .singleElement()
        .asString()
        .contains("AREA-024", "0.9");
  }
}
