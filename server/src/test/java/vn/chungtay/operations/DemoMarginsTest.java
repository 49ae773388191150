package vn.chungtay.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.chungtay.access.Access;
import vn.chungtay.access.SignIn;
import vn.chungtay.areas.Area;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.areas.Areas;
import vn.chungtay.households.AreaCount;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.households.StandingClass;
import vn.chungtay.statistics.AreaTable;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableFigure;
import vn.chungtay.statutory.TableUnit;

/**
 * The demo beside the annex of the plan of Tân Yên: households and poor households of each commune
 * at the end of each year, cell by cell, asked of the register and of the statutory table.
 */
@ExtendWith(TestServer.class)
class DemoMarginsTest {
  private static final List<Integer> YEARS = List.of(2015, 2016, 2017, 2018, 2019, 2020);

  /** In 2020 four of the units of the annex had become two: it is read in the borders before. */
  private static final LocalDate BORDERS = LocalDate.of(2019, Month.DECEMBER, 31);

  private static LocalDate end(int year) {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }

  /** Households and poor by unit and year; a unit by its name in small letters. */
  private static Map<String, String> annex(String csv) {
    Map<String, String> cells = new TreeMap<>();
    for (String line : csv.lines().skip(1).toList()) {
      List<String> row = new ArrayList<>();
      for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        row.add(cell.replace("\"", ""));
      }
      if (!row.get(1).isEmpty()) {
        for (int i = 0; i < YEARS.size(); i++) {
          String households = row.get(2 + 3 * i).replace(" ", "");
          cells.put(
              unit(row.get(1)) + " " + YEARS.get(i), households + " " + row.get(3 + 3 * i).strip());
        }
      }
    }
    return cells;
  }

  /** "TT Nhã Nam" of the annex and "Thị trấn Nhã Nam" of the list are one, "Xã Nhã Nam" another. */
  private static String unit(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("^xã ", "")
        .replaceFirst("^thị trấn ", "tt ")
        .replace("quê nham", "quế nham"); // as the annex misspells it
  }

  private static String ours() throws IOException {
    try (InputStream stream =
        DemoMarginsTest.class.getResourceAsStream("/sample/plans/tan-yen-annex.csv")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a01TheStatutoryTableOfTheDistrictIsTheAnnexCellByCell(RunningServer server)
      throws Exception {
    assertThat(annex(ours())).hasSize(24 * 6);
    Map<String, String> expected = annex(ours());
    // The table gives no total of a unit that has ended by the day; the register does (a02).
    for (String ended : List.of("cao thượng", "tt cao thượng", "nhã nam", "tt nhã nam")) {
      expected.computeIfPresent(
          ended + " 2020", (unit, figures) -> "unknown " + figures.split(" ", -1)[1]);
    }
    assertThat(table(server)).isEqualTo(expected);
  }

  @Test
  void a02TheRegisterItselfCountsTheSame(RunningServer server) throws Exception {
    Map<String, String> annex = annex(ours());
    as(
        server,
        () -> {
          Area district = district(server);
          for (Area commune :
              server
                  .context()
                  .getBean(Areas.class)
                  .book()
                  .below(district.id(), AreaLevel.COMMUNE, BORDERS)) {
            for (int year : YEARS) {
              int total = 0;
              int poor = 0;
              int listed = 0;
              for (AreaCount count :
                  server.context().getBean(HouseholdLists.class).counts(commune.id(), end(year))) {
                total += count.total().orElseThrow().households();
                poor += count.of(StandingClass.POOR);
                listed += count.listed();
              }
              assertThat(total + " " + poor)
                  .as("%s %d", commune.fullName(), year)
                  .isEqualTo(annex.get(unit(commune.fullName()) + " " + year));
              if (List.of("07348", "07330").contains(commune.code())) {
                assertThat(listed).as("%s %d", commune.fullName(), year).isEqualTo(total);
              }
            }
          }
          return true;
        });
  }

  @Test
  void a03TheAnnexOfTheRealDocumentIsTheOneOfTheDemo() throws IOException {
    Path real = shared().resolve("data").resolve("tan-yen-annex.csv");
    Assumptions.assumeTrue(Files.exists(real), "no real annex beside the project: " + real);
    assertThat(annex(ours())).isEqualTo(annex(Files.readString(real)));
  }

  private static Path shared() {
    String told = System.getProperty("chungtay.shared", System.getenv("CHUNGTAY_SHARED"));
    return told == null ? Path.of("..", "..", "shared") : Path.of(told);
  }

  private static Map<String, String> table(RunningServer server) throws Exception {
    return as(
        server,
        () -> {
          Statistics statistics = server.context().getBean(Statistics.class);
          StatutoryTable results = statistics.tables().get(0);
          Map<String, String> cells = new TreeMap<>();
          for (int year : YEARS) {
            Question question =
                new Question(
                    results,
                    district(server).id(),
                    AreaLevel.COMMUNE,
                    end(year),
                    end(year).isAfter(BORDERS) ? BORDERS : end(year),
                    java.util.Optional.empty(),
                    false);
            for (AreaTable.Row row : statistics.table(question).rows()) {
              Map<Integer, TableFigure> figures =
                  Objects.requireNonNull(row.figures().get(TableUnit.HOUSEHOLDS));
              cells.put(
                  unit(row.name()) + " " + year, figure(figures, 1) + " " + figure(figures, 3));
            }
          }
          return cells;
        });
  }

  private static String figure(Map<Integer, TableFigure> figures, int column) {
    BigDecimal value = Objects.requireNonNull(figures.get(column)).value();
    return value == null ? "unknown" : value.toPlainString();
  }

  private static Area district(RunningServer server) {
    return server.context().getBean(Areas.class).book().findByCode("216", BORDERS).orElseThrow();
  }

  private static <T> T as(RunningServer server, java.util.concurrent.Callable<T> work)
      throws Exception {
    SignIn signIn = server.context().getBean(SignIn.class);
    String key =
        Objects.requireNonNull(signIn.signIn("kehoach.tanyen", TestServer.PASSWORD).sessionKey());
    return server.context().getBean(Access.class).as(signIn.findActor(key).orElseThrow(), work);
  }
}
