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
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.MovementReport;
import vn.chungtay.rulebooks.Simulating;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay simulate}: one survey under two laws, compared by area and class. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Classifies a survey twice and compares: under another standard or day (--against,",
      "--against-day), or with values supposed (--set). Writes before/ and after/ (as classify),",
      "movement.csv (area_code,from,to,households), flows.csv (area_code,class,before,stayed,",
      "entered,left,after), changed.csv (each household that changes, and why) and summary.md.",
      "The switch of 2027: --standard mdp-2022 --day 2026-12-31 --against mdp-2027",
      "--against-day 2027-01-01. Costs of entitlements are not counted yet."
    })
final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--standard", required = true, description = "Id of the first law.")
  private String standard = "";

  @Option(names = "--day", required = true, description = "Its day, YYYY-MM-DD.")
  private String day = "";

  @Option(names = "--against", description = "Id of the second law; the first where not given.")
  private String against = "";

  @Option(names = "--against-day", description = "Its day; the first day where not given.")
  private String againstDay = "";

  @Option(names = "--set", description = "A what-if of the second, e.g. income-line.rural=1800000.")
  private List<String> settings = List.of();

  @Option(names = "--households", required = true, description = "As for classify.")
  private Path households = Path.of("");

  @Option(names = "--members", required = true, description = "As for classify.")
  private Path members = Path.of("");

  @Option(names = "--out", required = true, description = "Folder of the results.")
  private Path out = Path.of("");

  @Option(
      names = "--areas",
      description = "CSV with a column code: other commune codes are refused.")
  private @Nullable Path areas;

  @Option(names = "--memory", description = "Bound of the engine's memory, e.g. 4GB (default).")
  private String memory = "4GB";

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    StandardOptions options = new StandardOptions(spec.commandLine(), language);
    options.checkMemory(memory);
    Standard first = options.standard(standard, day);
    Standard second =
        options.standard(
            against.isEmpty() ? standard : against, againstDay.isEmpty() ? day : againstDay);
    Map<String, BigDecimal> supposed = options.supposed(second, settings);
    ClassifyRequest before = request(first, Map.of(), "before");
    ClassifyRequest after = request(second.suppose(supposed), supposed, "after");
    PrintWriter told = spec.commandLine().getErr();
    try {
      Simulating.Outcome outcome =
          Simulating.simulate(before, after, out, new PartLines(told, language));
      tell(new MovementReport(before, after, outcome));
      return outcome.before().refusedRows() + outcome.after().refusedRows() == 0 ? 0 : 1;
    } catch (Unclassifiable e) {
      told.println(e.message(language));
    } catch (IOException e) {
      told.println(Message.of("classify.io", String.valueOf(e.getMessage())).in(language));
    }
    return 2;
  }

  private ClassifyRequest request(Standard law, Map<String, BigDecimal> supposed, String folder) {
    return new ClassifyRequest(
        law,
        supposed,
        households,
        members,
        out.resolve(folder),
        Optional.ofNullable(areas),
        memory,
        language);
  }

  private void tell(MovementReport report) {
    spec.commandLine().getOut().print(report.table());
  }
}
