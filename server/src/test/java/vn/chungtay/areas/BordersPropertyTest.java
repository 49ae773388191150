package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.chungtay.areas.Converted.Quality;

/** What no conversion may change, over histories made at random. */
class BordersPropertyTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  /** Old commune i goes to new commune goals(i); where it is divided, to the next one as well. */
  private static AreaBook history(List<Integer> goals, Set<Integer> divided) {
    StringBuilder old =
        new StringBuilder("code,level,type,name,parent_code\n10,province,Tỉnh,P,\n");
    StringBuilder made = new StringBuilder(old);
    StringBuilder links =
        new StringBuilder(
            "old_province,old_district,old_commune,divided,new_commune,new_commune_name,"
                + "new_province\n");
    Set<Integer> targets = new HashSet<>();
    for (int i = 0; i < goals.size(); i++) {
      old.append("000%02d,commune,Xã,Cũ %d,10\n".formatted(i, i));
      int goal = goals.get(i);
      boolean parted = divided.contains(i);
      for (int to : parted ? new int[] {goal, goal + 1} : new int[] {goal}) {
        targets.add(to);
        links.append("10,,000%02d,%s,001%02d,Xã Mới %d,10\n".formatted(i, parted, to, to));
      }
    }
    targets.forEach(t -> made.append("001%02d,commune,Xã,Mới %d,10\n".formatted(t, t)));
    return Telling.book(
        List.of(
            SourceFile.of("old-2025-03-01.csv", null, old.toString()),
            SourceFile.of("new-2025-08-01.csv", null, made.toString()),
            SourceFile.of("links-2025-07-01.csv", null, links.toString())));
  }

  private static Map<Long, BigDecimal> values(AreaBook book, List<Integer> counts) {
    Map<Long, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      long unit = book.findByCode("000%02d".formatted(i), BEFORE).orElseThrow().id();
      values.put(unit, BigDecimal.valueOf(counts.get(i)));
    }
    return values;
  }

  @Property(tries = 60)
  void wholeMergersConserveTheTotalAndAreExact(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> goals,
      @ForAll @Size(12) List<@IntRange(max = 9999) Integer> counts) {
    AreaBook book = history(goals, Set.of());
    Map<Long, BigDecimal> values = values(book, counts.subList(0, goals.size()));
    Converted converted = new Borders(book).convert(values, BEFORE, AFTER);
    assertThat(converted.cells().values())
        .allMatch(c -> c.quality() == Quality.EXACT && c.complete());
    assertThat(converted.total())
        .isEqualByComparingTo(values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Property(tries = 60)
  void theSumOverTheProvinceIsTheSameHoweverCommunesWereDivided(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> goals,
      @ForAll Set<@IntRange(max = 11) Integer> divided,
      @ForAll @Size(12) List<@IntRange(max = 9999) Integer> counts) {
    AreaBook book = history(goals, divided);
    Map<Long, BigDecimal> values = values(book, counts.subList(0, goals.size()));
    Converted converted = new Borders(book).convert(values, BEFORE, AFTER);
    long province = book.findByCode("10", AFTER).orElseThrow().id();
    Set<Long> communes = new HashSet<>();
    book.children(province, AFTER).forEach(c -> communes.add(c.id()));
    assertThat(converted.sum(communes))
        .isEqualByComparingTo(values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(converted.cells().values())
        .allMatch(c -> (c.quality() == Quality.UNKNOWN) == (c.value() == null));
  }
}
