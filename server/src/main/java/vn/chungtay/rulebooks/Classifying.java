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

  /** The results besides the households; the summary comes last and says that all are there. */
  private static final List<String> TABLES =
      List.of("communes.csv", "provinces.csv", "nation.csv", "rejects.csv", "summary.json");

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
    List<Part> parts = parts();
    sweep();
    removeStale(parts);
    Files.createDirectories(work);
    PartResult total = null;
    List<Path> sums = new ArrayList<>();
    List<Path> rejects = new ArrayList<>();
    int reused = 0;
    try (Engine engine = new Engine()) {
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        PartResult done = part.finished();
        if (done == null) {
          progress.tell(part.name(), i, parts.size());
          done = onSpark() ? new SparkWork(request, judge, work).judge(part) : engine.work(part);
        } else {
          reused++;
        }
        total = total == null ? done : total.plus(done);
        sums.add(part.sums());
        rejects.add(part.rejects());
      }
    }
    if (total == null || total.households() == 0) {
      writeRejectsOnly(rejects);
      throw new Unclassifiable("classify.nothing", request.households());
    }
    return finish(begin, parts, total, sums, rejects, reused);
  }

  private List<Part> parts() throws SQLException, IOException {
    if (onSpark()) {
      return Part.whole(request);
    }
    List<Part> whole = Part.of(request);
    return Splitting.wanted(request) ? Part.split(request, work, progress) : whole;
  }

  /** What an earlier run with other inputs or another law left must not mix with this one's. */
  private void removeStale(List<Part> parts) throws IOException {
    boolean stale = false;
    for (Part part : parts) {
      if (Part.kept(parts) && part.finished() == null) {
        Files.deleteIfExists(part.result());
        stale = true;
      }
    }
    if (stale && !parts.get(0).gathered()) {
      for (String name : TABLES) {
        Files.deleteIfExists(request.out().resolve(name));
      }
    }
  }

  private boolean onSpark() {
    return !request.master().isEmpty();
  }

  /** Working folders of runs that were killed; a machine may give this run their number again. */
  private void sweep() throws IOException {
    List<Path> left;
    try (Stream<Path> inside = Files.list(request.out())) {
      left = inside.filter(path -> path.getFileName().toString().startsWith(WORKING)).toList();
    }
    for (Path folder : left) {
      long process = Long.parseLong(folder.getFileName().toString().substring(WORKING.length()));
      if (folder.equals(work) || ProcessHandle.of(process).isEmpty()) {
        delete(folder);
      }
    }
  }

  /** DuckDB, opened for the first part and kept for the others: opening costs as a small part. */
  private final class Engine implements AutoCloseable {
    private @Nullable Duck opened;

    PartResult work(Part part) throws SQLException, IOException {
      Duck duck = opened == null ? Duck.open(request.memory(), work.resolve("spill")) : opened;
      if (opened == null) {
        opened = duck;
        loadAreas(duck);
      }
      PartWork partWork = new PartWork(duck, judge, request);
      PartResult result = partWork.judge(part);
      Files.createDirectories(part.folder());
      Path households = work.resolve(part.result().getFileName());
      Path sums = work.resolve("sums.parquet");
      Path rejects = work.resolve("rejects.parquet");
      partWork.writeHouseholds(households, part.ending().equals(".csv"));
      partWork.writeSums(sums);
      partWork.writeRejects(rejects);
      partWork.forget();
      part.begin();
      move(sums, part.sums());
      move(rejects, part.rejects());
      Files.createDirectories(part.result().getParent());
      move(households, part.result());
      part.finish(result);
      return result;
    }

    @Override
    public void close() throws SQLException {
      if (opened != null) {
        opened.close();
      }
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
      if (parts.get(0).gathered()) {
        gather(duck, parts);
      }
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
    Files.deleteIfExists(request.out().resolve("summary.json"));
    if (!Part.kept(parts) || parts.get(0).gathered()) {
      Part only = parts.get(0);
      Path households = request.out().resolve("households" + only.ending());
      if (Files.isDirectory(households)) {
        retire(households, work);
      }
      move(only.gathered() ? work.resolve("all" + only.ending()) : only.result(), households);
    }
    for (String name : TABLES) {
      move(work.resolve(name), request.out().resolve(name));
    }
    if (parts.get(0).gathered()) {
      retire(request.out().resolve(".parts"), work);
      Splitting.sweep(request.out(), work, work);
    }
    return outcome;
  }

  /** The provinces of one large file back in one file. */
  private void gather(Duck duck, List<Part> parts) throws SQLException {
    String ending = parts.get(0).ending();
    duck.run(
        "COPY (SELECT * FROM read_parquet(%s) ORDER BY household_id) TO %s (%s)"
            .formatted(
                list(parts.stream().map(Part::result).toList()),
                Duck.text(work.resolve("all" + ending)),
                ending.equals(".csv") ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd"));
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

  /**
   * Takes a folder away in one step: a run killed while it deletes must not leave half of what
   * another run would take for whole. The working folder is deleted at the end, or swept later.
   */
  static void retire(Path folder, Path work) throws IOException {
    if (Files.exists(folder)) {
      Path old = Files.createDirectories(work.resolve("old"));
      move(folder, old.resolve(folder.getFileName()));
    }
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
