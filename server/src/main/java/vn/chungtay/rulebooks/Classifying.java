package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rules.Judge;

/**
 * Classifies a survey from files to files. Results appear complete or not at all: everything is
 * written under a working name first. A folder of Parquet is worked part by part, and a part that
 * an earlier, interrupted run has finished is not done again.
 */
public final class Classifying {
  static final String WORKING = ".working-";

  private final ClassifyRequest request;
  private final Judge judge;
  private final PartProgress progress;
  private final Path work;

  private Classifying(ClassifyRequest request, PartProgress progress) {
    this.request = request;
    this.judge = Judge.under(request.standard());
    this.progress = progress;
    this.work = request.out().resolve(WORKING + ProcessHandle.current().pid());
  }

  /** Does the work; where nothing can be classified it fails with {@link Unclassifiable}. */
  public static ClassifyOutcome classify(ClassifyRequest request, PartProgress progress)
      throws IOException {
    Classifying classifying = new Classifying(request, progress);
    long begin = System.nanoTime();
    try {
      return classifying.run(begin);
    } catch (SQLException e) {
      throw new Unclassifiable("classify.engine", SurveyFile.firstLine(e));
    } finally {
      classifying.deleteWork();
    }
  }

  private ClassifyOutcome run(long begin) throws SQLException, IOException {
    List<Part> parts = onSpark() ? Part.whole(request) : Part.of(request);
    sweep();
    Files.createDirectories(work);
    PartResult total = null;
    List<Path> sums = new ArrayList<>();
    List<Path> rejects = new ArrayList<>();
    int reused = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      PartResult done = part.finished();
      if (done == null) {
        progress.tell(part.name(), i, parts.size());
        done = work(part);
      } else {
        reused++;
      }
      total = total == null ? done : total.plus(done);
      sums.add(part.sums());
      rejects.add(part.rejects());
    }
    if (total == null || total.households() == 0) {
      writeRejectsOnly(rejects);
      throw new Unclassifiable("classify.nothing", request.households());
    }
    return finish(begin, parts, total, sums, rejects, reused);
  }

  private boolean onSpark() {
    return !request.master().isEmpty();
  }

  /** Working folders of runs that were killed. */
  private void sweep() throws IOException {
    List<Path> left;
    try (Stream<Path> inside = Files.list(request.out())) {
      left = inside.filter(path -> path.getFileName().toString().startsWith(WORKING)).toList();
    }
    for (Path folder : left) {
      long process = Long.parseLong(folder.getFileName().toString().substring(WORKING.length()));
      if (ProcessHandle.of(process).isEmpty()) {
        delete(folder);
      }
    }
  }

  private PartResult work(Part part) throws SQLException, IOException {
    if (onSpark()) {
      return new SparkWork(request, judge, work).judge(part);
    }
    try (Duck duck = Duck.open(request.memory(), work.resolve("spill"))) {
      loadAreas(duck);
      PartWork partWork = new PartWork(duck, judge, request);
      PartResult result = partWork.judge(part.households(), part.members());
      Files.createDirectories(part.folder());
      Path households = work.resolve("households" + part.ending());
      Path sums = work.resolve("sums.parquet");
      Path rejects = work.resolve("rejects.parquet");
      partWork.writeHouseholds(households);
      partWork.writeSums(sums);
      partWork.writeRejects(rejects);
      move(sums, part.sums());
      move(rejects, part.rejects());
      Files.createDirectories(part.result().getParent());
      move(households, part.result());
      part.finish(result);
      return result;
    }
  }

  private void loadAreas(Duck duck) throws SQLException {
    if (request.areas().isPresent()) {
      try {
        duck.run(
            "CREATE TABLE communes_known AS SELECT DISTINCT code FROM read_csv("
                + Duck.text(request.areas().get())
                + ", header = true, all_varchar = true)");
      } catch (SQLException e) {
        throw new Unclassifiable(
            "classify.unreadable", request.areas().get(), SurveyFile.firstLine(e));
      }
    }
  }

  private ClassifyOutcome finish(
      long begin,
      List<Part> parts,
      PartResult total,
      List<Path> sums,
      List<Path> rejects,
      int reused)
      throws SQLException, IOException {
    try (Duck duck = Duck.open(request.memory(), work.resolve("spill"))) {
      AreaSums tables = new AreaSums(request.standard().rulebook(), total.weighted());
      duck.run("CREATE VIEW sums AS SELECT * FROM read_parquet(" + list(sums) + ")");
      copy(duck, tables.table("sums", "commune_code"), "communes.csv");
      copy(duck, tables.table("sums", "province_code"), "provinces.csv");
      copy(duck, tables.table("sums", "'VN'"), "nation.csv");
      copyRejects(duck, rejects);
    }
    ClassifyOutcome outcome =
        new ClassifyOutcome(
            total.households(),
            total.persons(),
            total.classes(),
            total.refusedRows(),
            total.refusedHouseholds(),
            total.sidesDiffer(),
            reused);
    long seconds = (System.nanoTime() - begin) / 1_000_000;
    Files.writeString(work.resolve("summary.json"), Summary.of(request, outcome, seconds));
    if (!Part.kept(parts)) {
      Part only = parts.get(0);
      Path households = request.out().resolve("households" + only.ending());
      if (Files.isDirectory(households)) {
        delete(households);
      }
      move(only.result(), households);
    }
    for (String name :
        List.of("communes.csv", "provinces.csv", "nation.csv", "rejects.csv", "summary.json")) {
      move(work.resolve(name), request.out().resolve(name));
    }
    return outcome;
  }

  private void writeRejectsOnly(List<Path> rejects) throws SQLException, IOException {
    try (Duck duck = Duck.open(request.memory(), work.resolve("spill"))) {
      copyRejects(duck, rejects);
    }
    move(work.resolve("rejects.csv"), request.out().resolve("rejects.csv"));
  }

  private void copyRejects(Duck duck, List<Path> rejects) throws SQLException {
    copy(
        duck,
        "SELECT * FROM read_parquet(" + list(rejects) + ") ORDER BY file, \"row\", \"column\"",
        "rejects.csv");
  }

  private void copy(Duck duck, String sql, String name) throws SQLException {
    duck.run("COPY (" + sql + ") TO " + Duck.text(work.resolve(name)) + " (FORMAT csv, HEADER)");
  }

  private static String list(List<Path> paths) {
    return paths.stream()
        .map(Duck::text)
        .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void deleteWork() throws IOException {
    delete(work);
  }

  static void delete(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
