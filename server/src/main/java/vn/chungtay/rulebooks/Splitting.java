package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A survey of two large files taken apart by province, so that it is worked in pieces that fit in
 * memory and a killed run loses at most one province. Every row goes to the province of its
 * household's first row; rows that belong nowhere go to the last piece, which also answers for
 * lines that could not be read. Columns stay as the file has them, with the row's number.
 */
final class Splitting {
  /** The piece of rows without a province. */
  static final String REST = "rest";

  private static final String PIECE = "piece";
  private static final long LARGE_CSV = 400_000_000;
  private static final long LARGE_PARQUET = 100_000_000;

  private final ClassifyRequest request;
  private final Path folder;

  private Splitting(ClassifyRequest request, Path folder) {
    this.request = request;
    this.folder = folder;
  }

  /** True where the request is for two files that are worked by province. */
  static boolean wanted(ClassifyRequest request) throws IOException {
    if (Files.isDirectory(request.households()) || Files.isDirectory(request.members())) {
      return false;
    }
    long bytes = Files.size(request.households()) + Files.size(request.members());
    boolean csv = SurveyFile.isCsv(request.households());
    return request.byProvince() || bytes > (csv ? LARGE_CSV : LARGE_PARQUET);
  }

  /**
   * The pieces of an earlier run where it finished splitting the same files, else new ones.
   *
   * @param key tells inputs apart
   * @param work where a half-done split lies; it takes its place by one rename
   */
  static Splitting of(ClassifyRequest request, String key, Path work, PartProgress progress)
      throws SQLException, IOException {
    Path folder = request.out().resolve(".split-" + key);
    Splitting splitting = new Splitting(request, folder);
    sweep(request.out(), folder, work);
    if (!Files.exists(folder)) {
      progress.splitting();
      Path writing = Files.createDirectories(work.resolve("split"));
      splitting.write(writing, work.resolve("spill"));
      Classifying.move(writing, folder);
    }
    return splitting;
  }

  /** Takes the pieces in {@code out} away, but for {@code kept}. */
  static void sweep(Path out, Path kept, Path work) throws IOException {
    List<Path> old;
    try (Stream<Path> inside = Files.list(out)) {
      old =
          inside
              .filter(path -> path.getFileName().toString().startsWith(".split-"))
              .filter(path -> !path.equals(kept))
              .toList();
    }
    for (Path each : old) {
      Classifying.retire(each, work);
    }
  }

  private void write(Path to, Path spill) throws SQLException, IOException {
    try (Duck duck = Duck.open(request.memory(), spill)) {
      SurveyFile households = SurveyFile.open(duck, request.households(), "raw_households");
      SurveyFile members = SurveyFile.look(duck, request.members(), "raw_members");
      checkKeys(households, members);
      duck.run(
          """
          CREATE TABLE home AS SELECT TRIM(household_id) AS household_id,
            COALESCE(MIN(province_code) FILTER (WHERE REGEXP_FULL_MATCH(province_code, '[0-9]{2}')),
              '%s') AS piece
          FROM %s WHERE TRIM(household_id) <> '' GROUP BY 1"""
              .formatted(REST, households.relation()));
      writeFile(duck, households, to.resolve("households"));
      if (households.csv()) {
        duck.run("DROP TABLE " + households.relation());
      }
      members = SurveyFile.open(duck, request.members(), "raw_members");
      writeFile(duck, members, to.resolve("members"));
    }
  }

  private static void checkKeys(SurveyFile households, SurveyFile members) {
    List<String> missing = new ArrayList<>();
    for (String column : List.of("household_id", "commune_code", "province_code")) {
      if (!households.has(column)) {
        missing.add(households.path() + ": " + column);
      }
    }
    if (!members.has("household_id")) {
      missing.add(members.path() + ": household_id");
    }
    if (!missing.isEmpty()) {
      throw new Unclassifiable("classify.missing-columns", String.join("; ", missing));
    }
    for (SurveyFile file : List.of(households, members)) {
      if (!SurveyColumn.isText(file.type("household_id"))) {
        throw new Unclassifiable(
            "classify.not-text", file.path(), "household_id", file.type("household_id"));
      }
    }
    if (!SurveyColumn.isText(households.type("province_code"))) {
      throw new Unclassifiable(
          "classify.not-text",
          households.path(),
          "province_code",
          households.type("province_code"));
    }
  }

  private static void writeFile(Duck duck, SurveyFile file, Path to)
      throws SQLException, IOException {
    Files.createDirectories(to);
    String columns =
        String.join(", ", file.columns().stream().map(n -> "r." + Duck.name(n)).toList());
    String numbered =
        "(SELECT * %s, CAST(%s AS BIGINT) AS %s FROM %s)"
            .formatted(
                file.csv() ? "" : "EXCLUDE (" + SurveyFile.ROW + ")",
                file.row(),
                SurveyFile.ROW,
                file.relation());
    String rows =
        "SELECT %s, r.%s, COALESCE(h.piece, '%s') AS %s FROM %s r LEFT JOIN home h ON h.household_id = TRIM(r.household_id)"
            .formatted(columns, SurveyFile.ROW, REST, PIECE, numbered);
    try {
      duck.run(
          "COPY (%s) TO %s (FORMAT parquet, PARTITION_BY (%s), OVERWRITE_OR_IGNORE)"
              .formatted(rows, Duck.text(to.resolve("rows")), PIECE));
      duck.run(
          "COPY (SELECT * EXCLUDE (%s) FROM (%s) WHERE FALSE) TO %s (FORMAT parquet)"
              .formatted(PIECE, rows, Duck.text(to.resolve("none.parquet"))));
    } catch (SQLException e) {
      throw new Unclassifiable("classify.unreadable", file.path(), SurveyFile.firstLine(e));
    }
    file.writeBroken(duck, to.resolve("broken.parquet"));
  }

  /** Codes of the provinces that occur, in order, and {@link #REST} at the end. */
  List<String> pieces() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String file : List.of("households", "members")) {
      Path rows = folder.resolve(file).resolve("rows");
      if (Files.exists(rows)) {
        try (Stream<Path> inside = Files.list(rows)) {
          inside.forEach(path -> codes.add(path.getFileName().toString().replace(PIECE + "=", "")));
        }
      }
    }
    codes.remove(REST);
    List<String> all = new ArrayList<>(codes);
    all.add(REST);
    return all;
  }

  /** The households of one piece, under the name and with the row numbers of the whole file. */
  SurveyFile households(Duck duck, String piece) throws SQLException, IOException {
    return open(duck, request.households(), "households", piece);
  }

  /** The members of one piece. */
  SurveyFile members(Duck duck, String piece) throws SQLException, IOException {
    return open(duck, request.members(), "members", piece);
  }

  private SurveyFile open(Duck duck, Path path, String name, String piece)
      throws SQLException, IOException {
    Path part = folder.resolve(name);
    List<Path> files = new ArrayList<>(List.of(part.resolve("none.parquet")));
    Path rows = part.resolve("rows").resolve(PIECE + "=" + piece);
    if (Files.exists(rows)) {
      try (Stream<Path> inside = Files.list(rows)) {
        inside.sorted().forEach(files::add);
      }
    }
    return SurveyFile.look(duck, path, "raw_" + name)
        .part(duck, files, part.resolve("broken.parquet"), piece.equals(REST));
  }
}
