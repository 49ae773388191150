package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chungtay.rulebooks.ClassifyRequest;
import vn.chungtay.rulebooks.Simulating;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/** {@code ./chungtay simulate}: one survey under two laws, compared by area and class. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Classifies a survey twice and compares: under another standard or day (--against,",
      "--against-day), or with values supposed (--set). Writes before/, after/, movement.csv",
      "(area_code,from,to,households) and changed.csv (household_id,commune_code,from,to,why)."
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

  @Option(names = "--memory", description = "Bound of the engine's memory, e.g. 4GB (default).")
  private String memory = "4GB";

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    StandardOptions options = new StandardOptions(spec.commandLine(), language);
    Standard first = options.standard(standard, day);
    Standard second =
        options.standard(
            against.isEmpty() ? standard : against, againstDay.isEmpty() ? day : againstDay);
    Map<String, BigDecimal> supposed = options.supposed(second, settings);
    PrintWriter told = spec.commandLine().getErr();
    try {
      Simulating.Outcome outcome =
          Simulating.simulate(
              request(first, Map.of(), "before"),
              request(second.suppose(supposed), supposed, "after"),
              out,
              new PartLines(told, language));
      tell(outcome);
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
        Optional.empty(),
        memory,
        language);
  }

  private void tell(Simulating.Outcome outcome) {
    Texts texts = Texts.in(language);
    Figures figures = Figures.in(language);
    PrintWriter told = spec.commandLine().getOut();
    told.println(texts.text("simulate.changed", figures.count(outcome.changed())));
    for (HouseholdClass each : HouseholdClass.values()) {
      long before = outcome.before().classes().getOrDefault(each.name(), 0L);
      long after = outcome.after().classes().getOrDefault(each.name(), 0L);
      told.println(
          texts.text(
              "simulate.class",
              texts.text(each.textKey()),
              figures.count(before),
              figures.count(after)));
    }
  }
}
