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
   * @param households how many
   * @param seed of the dice
   * @param out folder
   * @param format {@code csv}, {@code parquet}, or {@code parts} for one Parquet part a province
   * @param missing answers in a thousand that are left out
   * @param areas CSV with code, level, parent_code; null for a made-up sample
   */
  public record Request(
      long households, long seed, Path out, String format, int missing, @Nullable Path areas) {}

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
    List<SynthProvince> provinces = SynthProvince.share(request.households(), request.areas());
    List<String> households = new ArrayList<>();
    List<String> members = new ArrayList<>();
    long first = 0;
    for (int i = 0; i < provinces.size(); i++) {
      SynthProvince province = provinces.get(i);
      if (province.households() == 0) {
        continue;
      }
      SynthSql sql = new SynthSql(province, first, request.seed(), request.missing());
      first += province.households();
      if (request.format().equals("parts")) {
        progress.tell(province.code(), i, provinces.size());
        String part = "province_code=" + province.code();
        write(duck, sql.households(), work, Path.of("households", part, "part-0.parquet"));
        write(duck, sql.members(), work, Path.of("members", part, "part-0.parquet"));
      } else {
        households.add(sql.households());
        members.add(sql.members());
      }
    }
    if (!households.isEmpty()) {
      String ending = "." + request.format();
      write(duck, all(households), work, Path.of("households" + ending));
      write(duck, all(members), work, Path.of("members" + ending));
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
