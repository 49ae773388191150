package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.access.AuditTrail;
import vn.chungtay.areas.AreaImport;
import vn.chungtay.areas.ImportReport;
import vn.chungtay.areas.SourceFile;
import vn.chungtay.database.Database;
import vn.chungtay.database.DatabaseUnavailable;
import vn.chungtay.database.Scope;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/** {@code areas import}: official lists of units, what became of them, boundaries. */
@Command(
    name = "areas",
    description = "Administrative units.",
    mixinStandardHelpOptions = true,
    subcommands = AreasCommand.Import.class)
final class AreasCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }

  /** The import itself. */
  @Command(
      name = "import",
      description = {
        "Imports lists of units (code, level, type, name, name_en, parent_code), tables of successors"
            + " (old_province, old_district, old_commune, divided, new_commune, new_commune_name,"
            + " new_province, share, share_source), events (day, event, parent, from_units, to_unit,"
            + " certainty), labels (code, label, from, until, act), totals (code, day, households,"
            + " persons, source) as CSV, and boundaries as GeoJSON with a property code.",
        "All or nothing, and safe to repeat. Give the lists before and after a reform together with"
            + " their successors."
      },
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    private static final String ACTOR = "system:areas-import";

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
        arity = "1..*",
        paramLabel = "FILE",
        descriptionKey = "FILE",
        description = "Files .csv and .geojson.")
    private List<Path> files = List.of();

    @Option(
        names = "--day",
        description =
            "Day of files that have no day (2025-03-01) in their name; for one file it goes before"
                + " the day in the name.")
    private @Nullable LocalDate day;

    @Option(names = "--dry-run", description = "Tells what would change and stores nothing.")
    private boolean dryRun;

    @Option(names = "--data", description = "Folder of the data, by default .data/serve.")
    private @Nullable Path data;

    @Option(
        names = "--db-url",
        description =
            "jdbc:postgresql://host/database; CHUNGTAY_DB_USER and CHUNGTAY_DB_PASSWORD name the"
                + " role that owns the tables.")
    private @Nullable String databaseUrl;

    @Option(names = "--lang", defaultValue = "vi", description = "vi or en.")
    private String language = "vi";

    @Override
    public Integer call() {
      CommandLine line = Objects.requireNonNull(spec).commandLine();
      Language in = Language.of(language);
      List<SourceFile> sources = new ArrayList<>();
      for (Path file : files) {
        sources.add(read(file, line, in));
      }
      long begun = System.nanoTime();
      try (Database database = open()) {
        AreaImport importing = new AreaImport(database.application());
        ImportReport report =
            dryRun ? importing.preview(sources) : store(database, importing, sources);
        return tell(report, line, in, (System.nanoTime() - begun) / 1_000_000_000);
      } catch (DatabaseUnavailable e) {
        line.getErr().println(e.in(in));
        return 2;
      }
    }

    /** The entry in the audit trail is in the transaction of the import. */
    private static ImportReport store(
        Database database, AreaImport importing, List<SourceFile> sources) {
      AuditTrail trail = new AuditTrail(database.client(), Clock.systemUTC());
      return new Scope(ACTOR, List.of())
          .get(
              () ->
                  importing.store(
                      sources,
                      ACTOR,
                      report ->
                          trail.write(
                              "areas.imported", "areas", OptionalLong.empty(), report.audited())));
    }

    private SourceFile read(Path file, CommandLine line, Language in) {
      try {
        LocalDate first = files.size() == 1 ? day : null;
        SourceFile source =
            SourceFile.of(
                String.valueOf(file.getFileName()), first, Files.readString(file).strip());
        return source.day() == null ? SourceFile.of(source.name(), day, source.content()) : source;
      } catch (NoSuchFileException e) {
        throw refused(line, in, "areas.no-file", file);
      } catch (MalformedInputException e) {
        throw refused(line, in, "areas.not-utf8", file);
      } catch (IOException e) {
        throw refused(line, in, "areas.unreadable-file", file, String.valueOf(e.getMessage()));
      }
    }

    private static ParameterException refused(
        CommandLine line, Language in, String key, Object... values) {
      return new ParameterException(line, Texts.in(in).text(key, values));
    }

    private Database open() {
      String home = System.getProperty("chungtay.home", ".");
      Path folder = data != null ? data : Path.of(home, ".data", "serve");
      if (databaseUrl == null) {
        return Database.in(folder);
      }
      Map<String, String> environment = System.getenv();
      return Database.at(
          databaseUrl,
          environment.getOrDefault("CHUNGTAY_DB_USER", ""),
          environment.getOrDefault("CHUNGTAY_DB_PASSWORD", ""),
          environment.getOrDefault("CHUNGTAY_DB_APP_PASSWORD", ""),
          folder);
    }

    private int tell(ImportReport report, CommandLine line, Language in, long seconds) {
      PrintWriter out = line.getOut();
      if (!report.problems().isEmpty()) {
        report.problems().stream().limit(50).forEach(p -> line.getErr().println(p.text(in)));
        say(line.getErr(), in, "areas.nothing-stored", report.problems().size());
        return 2;
      }
      if (report.nothingNew()) {
        say(out, in, "areas.nothing-new");
        return 0;
      }
      say(out, in, dryRun ? "areas.would-change" : "areas.has-changed", seconds);
      report.summary().forEach(m -> out.println("  " + m.in(in)));
      for (Message each : report.firstLines()) {
        out.println("  " + each.in(in));
      }
      return 0;
    }

    private static void say(PrintWriter out, Language in, String key, long number) {
      out.println(Texts.in(in).text(key, Figures.in(in).count(number)));
    }

    private static void say(PrintWriter out, Language in, String key) {
      out.println(Texts.in(in).text(key));
    }
  }
}
