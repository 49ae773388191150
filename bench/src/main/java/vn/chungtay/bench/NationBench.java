package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.Classifying;
import vn.chungtay.rulebooks.Synthesizing;
import vn.chungtay.rules.Judge;
import vn.chungtay.rules.SqlDialect;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;

/**
 * N1, N2 and N3: the nation from raw answers in Parquet, province by province, and from indicator
 * columns; core's SQL and the same job by hand take turns in one process, the peers run beside it.
 * Arguments: households (27000000), rounds (5), what (all, or one of make, n1, command, n2, peers).
 * Making the survey the first time takes several minutes more.
 */
final class NationBench {
  private static final String MEMORY = "4GB";

  private final Path folder = Path.of("bench/target/nation");
  private final Standard standard =
      Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.parse("2025-11-01"));
  private final NationSql sql = new NationSql(Judge.under(standard));
  private final long households;
  private final int rounds;
  private final Path survey;
  private final StringBuilder text = new StringBuilder();

  private NationBench(long households, int rounds) {
    this.households = households;
    this.rounds = rounds;
    this.survey = folder.resolve("survey-" + households);
  }

  /** Runs the measurement and writes its section of RESULTS.md. */
  public static void main(String[] arguments) throws Exception {
    long households = arguments.length > 0 ? Long.parseLong(arguments[0]) : 27_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    String what = arguments.length > 2 ? arguments[2] : "all";
    new NationBench(households, rounds).run(what);
  }

  private void run(String what) throws Exception {
    text.append("## N1, N2, N3. The nation (`bench/run nation ").append(households).append(' ');
    text.append(rounds).append(what.equals("all") ? "" : " " + what).append("`)\n\n");
    text.append(Results.machine()).append(Paired.load()).append(".\n\n");
    make();
    if (what.equals("all") || what.equals("n1")) {
      raw();
    }
    if (what.equals("all") || what.equals("command")) {
      command();
    }
    if (what.equals("all") || what.equals("n2")) {
      indicators();
    }
    if (what.equals("all") || what.equals("peers")) {
      text.append(new NationPeers(sql, indicatorFile(), folder, rounds).measure());
    }
    System.out.println(text);
    if (what.equals("all")) {
      Results.put("nation", text.toString());
    }
  }

  private Path indicatorFile() {
    return folder.resolve("indicators-" + households + ".parquet");
  }

  private void make() throws IOException {
    if (!Files.exists(survey.resolve("made"))) {
      long begin = System.nanoTime();
      Synthesizing.make(
          new Synthesizing.Request(households, 7, survey, "parts", 10, null),
          (part, done, all) -> {});
      String made = String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begin) / 1e9);
      Files.writeString(survey.resolve("made"), made);
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%,d synthetic households in 62 provinces, raw answers in Parquet: %,d MB; made in %s by `synth`.%n%n",
            households,
            bytes(survey) / 1_000_000,
            Files.readString(survey.resolve("made"))));
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private List<String> provinces() throws IOException {
    try (Stream<Path> parts = Files.list(survey.resolve("households"))) {
      return parts.map(part -> part.getFileName().toString()).sorted().toList();
    }
  }

  private static Connection open(String memory) throws SQLException {
    Connection duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET memory_limit = '" + memory + "'");
      statement.execute("SET temp_directory = 'bench/target/nation/spill'");
    }
    return duck;
  }

  private void view(Statement statement, String province) throws SQLException {
    for (String table : List.of("households", "members")) {
      statement.execute(
          "CREATE OR REPLACE VIEW %s AS FROM read_parquet('%s/*.parquet')"
              .formatted(table, survey.resolve(table).resolve(province)));
    }
  }

  /** One whole turn: every province judged and summed, then provinces and the nation. */
  private void turn(Statement statement, String judged, String into) throws Exception {
    boolean first = true;
    for (String province : provinces()) {
      view(statement, province);
      statement.execute(
          (first ? "CREATE OR REPLACE TABLE " + into + " AS " : "INSERT INTO " + into + " ")
              + sql.sums(judged));
      first = false;
    }
    above(statement, into);
  }

  private static void above(Statement statement, String communes) throws SQLException {
    for (String each : NationSql.above(communes)) {
      try (ResultSet rows = statement.executeQuery(each)) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }

  private static long differences(Statement statement, String one, String other)
      throws SQLException {
    String query =
        "SELECT COUNT(*) FROM ((FROM %1$s EXCEPT ALL FROM %2$s) UNION ALL (FROM %2$s EXCEPT ALL FROM %1$s))"
            .formatted(one, other);
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void raw() throws Exception {
    String hand = sql.hand();
    Paired paired = new Paired("SQL written by core", "SQL written by hand (`classify.sql`)");
    long differences;
    try (Connection duck = open(MEMORY);
        Statement statement = duck.createStatement()) {
      paired.measure(
          rounds, () -> turn(statement, sql.core(), "ours"), () -> turn(statement, hand, "theirs"));
      differences = differences(statement, "ours", "theirs");
    }
    text.append(
        "### N1. From raw answers, province by province, to sums of communes, provinces, nation\n\n");
    text.append(paired.table(households));
    text.append(
        String.format(
            "%nMemory bound of both %s; peak of the process %,d MB. Communes whose 20 sums differ: %d.%n%n",
            MEMORY, Paired.peak() / 1024, differences));
  }

  /** The command as a user runs it: checks, lists of missing answers, files. */
  private void command() throws Exception {
    Path out = folder.resolve("out-" + households);
    Paired alone = new Paired("`classify`, every cell checked, households written", "");
    alone.measure(
        Math.min(rounds, 2),
        0,
        () -> {
          delete(out);
          Classifying.classify(
              new ClassifyRequest(
                  standard,
                  Map.of(),
                  survey.resolve("households"),
                  survey.resolve("members"),
                  out,
                  Optional.empty(),
                  MEMORY,
                  Language.EN),
              (part, done, all) -> {});
        },
        null);
    text.append("The whole command: all checks, missing answers named, ");
    text.append(String.format("%,d MB of households written.%n%n", bytes(out) / 1_000_000));
    text.append(alone.table(households)).append('\n');
  }

  private static void delete(Path out) throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void makeIndicators() throws Exception {
    if (Files.exists(indicatorFile())) {
      return;
    }
    List<String> parts = new ArrayList<>();
    try (Connection duck = open(MEMORY);
        Statement statement = duck.createStatement()) {
      for (String province : provinces()) {
        view(statement, province);
        Path part = folder.resolve("indicators-" + province + ".parquet");
        statement.execute("COPY (" + sql.indicators() + ") TO '" + part + "' (FORMAT parquet)");
        parts.add("'" + part + "'");
      }
      statement.execute(
          "COPY (FROM read_parquet(%s)) TO '%s' (FORMAT parquet)"
              .formatted(parts, indicatorFile()));
    }
    for (String part : parts) {
      Files.delete(Path.of(part.replace("'", "")));
    }
  }

  private void indicators() throws Exception {
    makeIndicators();
    String ours = sql.sums(sql.coreFromIndicators(SqlDialect.DUCKDB));
    String theirs = sql.sums(sql.handFromIndicators(1_500_000, 2_000_000));
    Paired paired = new Paired("SQL written by core", "SQL written by hand");
    Paired whatIf =
        new Paired("packed arrays, plain loop, 1 thread: the limit", "the same, 2 threads");
    long[] differ = new long[2];
    try (Connection duck = open(MEMORY);
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE VIEW households AS FROM '" + indicatorFile() + "'");
      paired.measure(
          rounds,
          () -> {
            statement.execute("CREATE OR REPLACE TABLE ours AS " + ours);
            above(statement, "ours");
          },
          () -> {
            statement.execute("CREATE OR REPLACE TABLE theirs AS " + theirs);
            above(statement, "theirs");
          });
      differ[0] = differences(statement, "ours", "theirs");
      Packed packed = Packed.read(duck, sql.codes(), (int) households);
      whatIf.measure(
          4 * rounds,
          () -> packed.classify(1_500_000, 2_000_000, 3, 1),
          () -> packed.classify(1_500_000, 2_000_000, 3, 2));
      differ[1] = packedDifferences(statement, packed);
    }
    text.append(
        "### N2. The same sums from indicator columns (a what-if: lines and cutoff may move)\n\n");
    text.append(paired.table(households)).append('\n');
    text.append("### N3. The what-if from a packed form, beside it\n\n")
        .append(whatIf.table(households));
    text.append(
        String.format(
            "%nCommunes whose sums differ: %d between both SQLs, %d between packed and SQL.%n%n",
            differ[0], differ[1]));
  }

  private long packedDifferences(Statement statement, Packed packed) throws SQLException {
    long[] sums = packed.classify(1_500_000, 2_000_000, 3, 2);
    long differences = 0;
    List<String> names = new ArrayList<>();
    for (String what : List.of("households", "persons")) {
      for (String each : List.of("POOR", "NEAR_POOR", "NOT_POOR", "UNDETERMINED")) {
        names.add(what + "_" + each);
      }
    }
    sql.codes().forEach(code -> names.add("poor_" + code));
    try (ResultSet row = statement.executeQuery("SELECT * FROM theirs")) {
      while (row.next()) {
        int base = packed.communes().indexOf(row.getString("commune_code")) * Packed.SUMS;
        for (int i = 0; i < names.size(); i++) {
          differences += row.getLong(names.get(i)) == sums[base + i] ? 0 : 1;
        }
      }
    }
    return differences;
  }
}
