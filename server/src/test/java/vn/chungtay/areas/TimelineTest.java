package vn.chungtay.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.values.Language;

class TimelineTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private final List<ImportProblem> problems = new ArrayList<>();

  private Timeline.Told told(List<SourceFile> files) {
    List<SourceRows> rows = files.stream().map(f -> SourceReader.read(f, problems)).toList();
    return Timeline.of(rows, problems);
  }

  @Test
  void case20_theWholeCountryIsToldWithoutAProblem() {
    Timeline.Told told = told(SharedAreas.all());
    assertThat(problems.stream().map(p -> p.text(Language.EN))).isEmpty();
    LocalDate before = REFORM.minusDays(1);
    assertThat(count(told, AreaLevel.PROVINCE, before)).isEqualTo(63);
    assertThat(count(told, AreaLevel.DISTRICT, before)).isEqualTo(696);
    assertThat(count(told, AreaLevel.COMMUNE, before)).isEqualTo(10035);
    assertThat(count(told, AreaLevel.PROVINCE, REFORM)).isEqualTo(34);
    assertThat(count(told, AreaLevel.DISTRICT, REFORM)).isZero();
    assertThat(count(told, AreaLevel.COMMUNE, REFORM)).isEqualTo(3321);
  }

  private static long count(Timeline.Told told, AreaLevel level, LocalDate day) {
    return told.units().stream()
        .filter(u -> u.level == level && u.existence().contains(day))
        .count();
  }
}
