package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The synthetic country: households and members of nobody, with the margins of the published
 * province figures of 2024. The same seed gives the same bytes.
 */
public final class Synthesizing {
  /**
   * What to make.
   *
   * @param households how many; 0 where the areas come with their margins
   * @param seed of the dice
   * @param out folder
   * @param format {@code csv}, {@code parquet}, or {@code parts} for one Parquet part a province
   * @param missing answers in a thousand that are left out
   * @param areas CSV with code, level, parent_code; null for a made-up sample; where {@code
   *     households} is 0 with code, parent_code, households, poor, near_poor
   * @param panel how many years, and how households move between them
   */
  public record Request(
      long households,
      long seed,
      Path out,
      String format,
      int missing,
      @Nullable Path areas,
      SynthPanel panel) {
    /** One survey. */
    public Request(
        long households, long seed, Path out, String format, int missing, @Nullable Path areas) {
      this(households, seed, out, format, missing, areas, SynthPanel.NONE);
    }

    /** Communes with exactly the margins of a file; what each household is stands in classes. */
    public static Request withMargins(Path margins, long seed, Path out, int missing) {
      return new Request(0, seed, out, "csv", missing, margins);
    }

    private List<SynthProvince> provinces() {
      return households == 0 && areas != null
          ? SynthMargins.read(areas)
          : SynthProvince.share(households, areas);
    }
  }

  private final Request request;

  private Synthesizing(Request request) {
    this.request = request;
  }

  /** Writes {@code households} and {@code members} into the folder. */
  public static void make(Request request, PartProgress progress) throws IOException {
    Path spill = request.out().resolve(".working-" + ProcessHandle.current().pid());
    try (Duck duck = Duck.open("4GB", spill.resolve("spill"))) {
      Files.createDirectories(spill);
      new Synthesizing(request).make(duck, spill, progress);
    } catch (SQLException e) {
      throw new Unclassifiable("classify.engine", SurveyFile.firstLine(e));
    } finally {
      Classifying.delete(spill);
    }
  }

  private void make(Duck duck, Path work, PartProgress progress) throws SQLException, IOException {
    List<SynthProvince> provinces =
        request.provinces().stream().filter(province -> province.households() > 0).toList();
    int years = request.panel().years();
    List<String> moves = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      Path folder = Path.of(years == 1 ? "" : "year-" + (year + 1));
      makeYear(duck, work, folder, year, provinces, progress);
      if (year > 0) {
        for (SynthSql sql : sqls(provinces, year)) {
          moves.add(sql.moves());
        }
      }
    }
    if (!moves.isEmpty()) {
      String named = "['POOR', 'NEAR_POOR', 'NOT_POOR'][1 + \"%s\"] AS \"%s\"";
      write(
          duck,
          "SELECT year + 1 AS year, province_code, %s, %s, households FROM (%s) ORDER BY ALL"
              .formatted(named.formatted("from", "from"), named.formatted("to", "to"), all(moves)),
          work,
          Path.of("moves.csv"));
    }
  }

  private List<SynthSql> sqls(List<SynthProvince> provinces, int year) {
    List<SynthSql> all = new ArrayList<>();
    long first = 0;
    for (SynthProvince province : provinces) {
      all.add(
          new SynthSql(province, first, request.seed(), request.missing(), request.panel(), year));
      first += province.households();
    }
    return all;
  }

  private void makeYear(
      Duck duck,
      Path work,
      Path folder,
      int year,
      List<SynthProvince> provinces,
      PartProgress progress)
      throws SQLException, IOException {
    List<SynthSql> sqls = sqls(provinces, year);
    if (!request.format().equals("parts")) {
      String ending = "." + request.format();
      List<String> households = sqls.stream().map(SynthSql::households).toList();
      write(duck, all(households), work, folder.resolve("households" + ending));
      List<String> members = sqls.stream().map(SynthSql::members).toList();
      write(duck, all(members), work, folder.resolve("members" + ending));
      if (request.households() == 0) {
        List<String> classes = sqls.stream().map(SynthSql::classes).toList();
        write(duck, all(classes), work, folder.resolve("classes" + ending));
      }
      return;
    }
    for (int i = 0; i < sqls.size(); i++) {
      String code = provinces.get(i).code();
      progress.tell(code, i, sqls.size());
      Path part = Path.of("province_code=" + code, "part-0.parquet");
      write(duck, sqls.get(i).households(), work, folder.resolve("households").resolve(part));
      write(duck, sqls.get(i).members(), work, folder.resolve("members").resolve(part));
    }
  }

  private static String all(List<String> parts) {
    return String.join("\nUNION ALL\n", parts);
  }

  private void write(Duck duck, String sql, Path work, Path name) throws SQLException, IOException {
    boolean csv = SurveyFile.isCsv(name);
    Path file = work.resolve(name.getFileName());
    duck.run(
        "COPY ("
            + sql
            + ") TO "
            + Duck.text(file)
            + (csv ? " (FORMAT csv, HEADER)" : " (FORMAT parquet, COMPRESSION zstd)"));
    Path result = request.out().resolve(name);
    Files.createDirectories(result.getParent() == null ? request.out() : result.getParent());
    Classifying.move(file, result);
  }
}
