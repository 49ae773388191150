package vn.chungtay.households;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The margins of one commune of the demo, year by year, as the plan of Tân Yên for 2017-2020 has
 * them in its annex. Of near-poor households and of persons the annex says nothing.
 */
record SampleMargins(String code, List<OfYear> years) {
  /** Households and poor households at the end of a year. */
  record OfYear(int year, int households, int poor) {
    LocalDate day() {
      return LocalDate.of(year, Month.DECEMBER, 31);
    }
  }

  SampleMargins {
    years = List.copyOf(years);
  }

  OfYear first() {
    return years.get(0);
  }

  OfYear last() {
    return years.get(years.size() - 1);
  }

  /** All communes of the plan, in its order. */
  static List<SampleMargins> all() {
    List<SampleMargins> all = new ArrayList<>();
    try (InputStream stream =
            SampleMargins.class.getResourceAsStream("/sample/households/tan-yen-margins.csv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      String[] head = Objects.requireNonNull(reader.readLine()).split(",", -1);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        List<OfYear> years = new ArrayList<>();
        for (int i = 1; i < cells.length; i += 2) {
          int year = Integer.parseInt(head[i].substring("households_".length()));
          years.add(new OfYear(year, Integer.parseInt(cells[i]), Integer.parseInt(cells[i + 1])));
        }
        all.add(new SampleMargins(cells[0], years));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
