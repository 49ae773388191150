package vn.chungtay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaBook;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.areas.Telling;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.StatutoryTables;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/**
 * Provinces and districts whose communes nobody has loaded: nothing is known of them, and what
 * holds them is incomplete. Of commune An five poor households are counted; nobody loaded Bảo and
 * Cù.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class UnloadedTest {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  private final AreaBook book =
      Telling.book(
          List.of(
              SourceFile.of(
                  "areas-2025-03-01.csv",
                  null,
                  """
                  code,level,type,name,name_en,parent_code
                  90,province,Tỉnh,Ánh,,
                  900,district,Huyện,Bình,,90
                  90001,commune,Xã,An,,900
                  901,district,Huyện,Bảo,,90
                  91,province,Tỉnh,Cù,,
                  """)));
  private final StatutoryTable results =
      StatutoryTables.shipped().all().stream()
          .filter(StatutoryTable::needsTotals)
          .findFirst()
          .orElseThrow();

  private Area unit(String code) {
    return book.findByCode(code, DAY).orElseThrow();
  }

  private AreaTable.Row row(Area unit, int villages) {
    TableColumn poor = poor();
    Question question =
        new Question(results, unit.id(), unit.level(), DAY, DAY, Optional.empty(), false);
    Map<Long, Integer> homes = new HashMap<>(Map.of(unit.id(), villages));
    Map<Long, Map<String, Long>> counts =
        villages == 0 ? Map.of() : Map.of(unit.id(), Map.of(poor.cell(TableUnit.HOUSEHOLDS), 5L));
    return new TableRows(question, results, homes, counts)
        .of(unit, 0, Villages.unloaded(book, unit, DAY));
  }

  private TableColumn poor() {
    return results.columns().stream()
        .filter(each -> each.count().equals("POOR/all") && each.unit() == TableUnit.HOUSEHOLDS)
        .findFirst()
        .orElseThrow();
  }

  private TableFigure poorOf(AreaTable.Row row) {
    return row.at(TableUnit.HOUSEHOLDS, poor().id());
  }

  @Test
  void a01_aUnitWithoutCommunesIsUnknownAndNotZero() {
    for (String code : List.of("91", "901")) {
      AreaTable.Row row = row(unit(code), 0);
      assertThat(row.unloaded()).as(code).isEqualTo(1);
      assertThat(poorOf(row)).as(code).isEqualTo(TableFigure.UNKNOWN);
    }
  }

  @Test
  void a02_whatHoldsSuchAUnitIsIncomplete() {
    AreaTable.Row row = row(unit("90"), 1);
    assertThat(row.unloaded()).isEqualTo(1);
    assertThat(poorOf(row)).isEqualTo(new TableFigure(BigDecimal.valueOf(5), false));
    Area nation = book.nation().orElseThrow();
    assertThat(Villages.unloaded(book, nation, DAY)).isEqualTo(2);
  }

  @Test
  void a03_aCommuneWithoutVillagesCountsForItself() {
    AreaTable.Row row = row(unit("90001"), 1);
    assertThat(row.unloaded()).isZero();
    assertThat(poorOf(row)).isEqualTo(TableFigure.of(5));
    assertThat(unit("90001").level()).isEqualTo(AreaLevel.COMMUNE);
  }
}
