package vn.chungtay.cascades;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The printed annex of Tân Yên's plan 2017-2020: 24 units, base 2016, four planned years. */
final class TanYen {
  static final List<YearTarget> TARGETS =
      List.of(
          YearTarget.of(2017, 48_950, 2_640),
          YearTarget.of(2018, 49_456, 1_980),
          YearTarget.of(2019, 49_962, 1_468),
          YearTarget.of(2020, 50_468, 850));

  private TanYen() {}

  record Printed(String unit, int year, long households, long poor, BigDecimal rate) {}

  private static List<String[]> rows() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TanYen.class.getResourceAsStream("/cascades/tan-yen.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<CascadeUnit> units() {
    return rows().stream()
        .map(row -> CascadeUnit.of(row[0], Long.parseLong(row[1]), Long.parseLong(row[2])))
        .toList();
  }

  static List<Printed> printed() {
    return rows().stream()
        .flatMap(
            row ->
                IntStream.range(0, 4)
                    .mapToObj(
                        k ->
                            new Printed(
                                row[0],
                                2017 + k,
                                Long.parseLong(row[3 + 3 * k]),
                                Long.parseLong(row[4 + 3 * k]),
                                new BigDecimal(row[5 + 3 * k]))))
        .toList();
  }

  static CascadeTask task(Constraint... constraints) {
    return new CascadeTask(2016, units(), TARGETS, List.of(constraints));
  }
}
