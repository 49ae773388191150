package vn.chungtay.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.rulebooks.Explanation;
import vn.chungtay.rulebooks.HouseholdFile;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.rules.AnswerFault;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.standards.Standard;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay explain}: why one household has its class. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "The class of one household with every answer that counted, its clause and act, and what",
      "would change it. The file: {\"household\": {…answers…}, \"members\": [{…answers…}]}."
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--standard", required = true, description = "Id, e.g. mdp-2022.")
  private String standard = "";

  @Option(names = "--day", required = true, description = "The day of the law, YYYY-MM-DD.")
  private String day = "";

  @Parameters(
      paramLabel = "FILE",
      descriptionKey = "FILE",
      description = "The household, .json or .yaml.")
  private Path file = Path.of("");

  @Option(names = "--format", description = "text (default) or json.")
  private String format = "text";

  @Option(names = "--set", description = "A what-if, e.g. income-line.rural=1800000.")
  private List<String> settings = List.of();

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    StandardOptions options = new StandardOptions(spec.commandLine(), language);
    if (!format.equals("text") && !format.equals("json")) {
      throw options.refuse("explain.bad-format", format);
    }
    Standard law = options.standard(standard, day);
    Judge judge = Judge.under(law.suppose(options.supposed(law, settings)));
    PrintWriter told = spec.commandLine().getErr();
    HouseholdFacts facts;
    try {
      facts = HouseholdFile.read(file).facts(judge);
    } catch (Unclassifiable e) {
      told.println(e.message(language));
      return 2;
    }
    List<AnswerFault> faults = facts.faults();
    if (!faults.isEmpty()) {
      told.println(Message.of("explain.faults", faults.size()).in(language));
      faults.forEach(fault -> told.println("  " + fault.message(language)));
      return 2;
    }
    Explanation explanation = new Explanation(judge, facts, language);
    PrintWriter out = spec.commandLine().getOut();
    if (format.equals("json")) {
      out.println(explanation.json());
    } else {
      explanation.lines().forEach(out::println);
    }
    return 0;
  }
}
