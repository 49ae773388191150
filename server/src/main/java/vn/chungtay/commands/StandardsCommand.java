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
import vn.chungtay.rulebooks.RulebookPrint;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.values.Language;

/** {@code ./chungtay standards}: the rulebooks at hand, one in full, or two side by side. */
@Command(
    name = "standards",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Without words: the standards at hand. 'show ID': one standard for a lawyer, each value with",
      "act, dates and certainty. '--diff ID1 ID2': what differs between two.",
      "'import FILE.csv|.xlsx': loads a point table (B1) after checking it; explain and classify",
      "use it from then on. 'export ID FILE': the table of a standard, or an empty one to fill in.",
      "'tables': what was loaded, by whom and when."
    })
final class StandardsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..3",
      descriptionKey = "words",
      paramLabel = "show ID | import FILE | export ID FILE | tables",
      description = "What to do; nothing lists the standards.")
  private List<String> words = List.of();

  @Option(names = "--diff", arity = "2", paramLabel = "ID", description = "Compare two standards.")
  private List<String> compared = List.of();

  @Option(names = "--dry-run", description = "With import: say what would change, store nothing.")
  private boolean dryRun;

  @Option(names = "--by", description = "With import: who loads it; by default the system's user.")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    StandardOptions options = new StandardOptions(spec.commandLine(), language);
    PrintWriter out = spec.commandLine().getOut();
    RulebookPrint print = new RulebookPrint(options.books(), language);
    if (compared.size() == 2) {
      Rulebook left = options.rulebook(compared.get(0));
      print.differences(left, options.rulebook(compared.get(1))).forEach(out::println);
      return 0;
    }
    if (words.isEmpty()) {
      options.books().ids().forEach(id -> out.println(print.line(options.rulebook(id))));
      return 0;
    }
    if (words.get(0).equals("show") && words.size() == 2) {
      print.all(options.rulebook(words.get(1))).forEach(out::println);
      return 0;
    }
    PointTables tables = new PointTables(options, out, spec.commandLine().getErr(), language);
    if (words.get(0).equals("import") && words.size() == 2) {
      return tables.load(Path.of(words.get(1)), by, dryRun);
    }
    if (words.get(0).equals("export") && words.size() == 3) {
      return tables.write(options.rulebook(words.get(1)), Path.of(words.get(2)));
    }
    if (words.get(0).equals("tables") && words.size() == 1) {
      return tables.list();
    }
    throw options.refuse("standards.usage");
  }
}
