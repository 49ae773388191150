package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chungtay.rulebooks.ClassifyOutcome;
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.Classifying;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.rules.RuleRefused;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay classify}: a survey from files, classified and summed by area. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Classifies every household of a survey under a standard and sums by commune, province and",
      "nation. Exit code 0: all rows taken; 1: some rows refused (rejects.csv); 2: nothing done.",
      "A folder of Parquet is worked part by part; finished parts are not done again."
    })
final class ClassifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--standard", required = true, description = "Id, e.g. mdp-2022.")
  private String standard = "";

  @Option(names = "--day", required = true, description = "The day of the law, YYYY-MM-DD.")
  private String day = "";

  @Option(
      names = "--households",
      required = true,
      description = "CSV, Parquet, or a folder of Parquet parts (province_code=24/…).")
  private Path households = Path.of("");

  @Option(names = "--members", required = true, description = "The same for the members.")
  private Path members = Path.of("");

  @Option(names = "--out", required = true, description = "Folder of the results.")
  private Path out = Path.of("");

  @Option(
      names = "--areas",
      description = "CSV with a column code: other commune codes are refused.")
  private @Nullable Path areas;

  @Option(names = "--engine", description = "duckdb (default) or spark.")
  private String engine = "duckdb";

  @Option(
      names = "--master",
      description = "The cluster for --engine spark, e.g. spark://host:7077; default local[*].")
  private String master = "local[*]";

  @Option(names = "--memory", description = "Bound of the engine's memory, e.g. 4GB (default).")
  private String memory = "4GB";

  @Option(
      names = "--by-province",
      description = {
        "Works a file of any size province by province: a killed run goes on from there.",
        "Large files (CSV over 400 MB, Parquet over 100 MB) always are."
      })
  private boolean byProvince;

  @Option(
      names = "--set",
      description = "A what-if, e.g. income-line.rural=1800000; may be repeated.")
  private List<String> settings = List.of();

  @Option(names = "--lang", description = "Language of messages: vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    StandardOptions options = new StandardOptions(spec.commandLine(), language);
    if (!List.of("duckdb", "spark").contains(engine)) {
      throw options.refuse("classify.bad-engine", engine);
    }
    options.checkMemory(memory);
    Standard law = options.standard(standard, day);
    Map<String, BigDecimal> supposed = options.supposed(law, settings);
    ClassifyRequest request =
        new ClassifyRequest(
            law.suppose(supposed),
            supposed,
            households,
            members,
            out,
            Optional.ofNullable(areas),
            memory,
            language,
            engine.equals("spark") ? master : "",
            byProvince);
    PrintWriter told = spec.commandLine().getErr();
    try {
      return tell(told, request, Classifying.classify(request, new PartLines(told, language)));
    } catch (Unclassifiable e) {
      told.println(e.message(language));
    } catch (RuleRefused e) {
      told.println(e.message(language));
    } catch (IOException e) {
      say(told, "classify.io", String.valueOf(e.getMessage()));
    }
    return 2;
  }

  private int tell(PrintWriter told, ClassifyRequest request, ClassifyOutcome outcome) {
    Figures figures = Figures.in(language);
    PrintWriter result = spec.commandLine().getOut();
    result.println(
        Message.of(
                "classify.done",
                figures.count(outcome.households()),
                figures.count(outcome.persons()),
                figures.count(outcome.classes().getOrDefault("POOR", 0L)),
                figures.count(outcome.classes().getOrDefault("NEAR_POOR", 0L)),
                figures.count(outcome.classes().getOrDefault("NOT_POOR", 0L)),
                figures.count(outcome.classes().getOrDefault("UNDETERMINED", 0L)))
            .in(language));
    var book = request.standard().rulebook();
    if (!book.certainty().isVerified()) {
      say(
          told,
          "classify.not-law",
          book.id(),
          Message.of("standards.certainty." + book.certainty().code()));
    }
    if (outcome.partsReused() > 0) {
      say(told, "classify.reused", outcome.partsReused());
    }
    if (outcome.sidesDiffer() > 0) {
      say(told, "classify.sides-differ", figures.count(outcome.sidesDiffer()));
    }
    if (outcome.refusedRows() == 0) {
      return 0;
    }
    say(
        told,
        "classify.refused",
        figures.count(outcome.refusedRows()),
        request.out().resolve("rejects.csv"));
    return 1;
  }

  private void say(PrintWriter told, String key, Object... arguments) {
    told.println(Message.of(key, arguments).in(language));
  }
}
