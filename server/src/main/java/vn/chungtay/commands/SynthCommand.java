package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chungtay.rulebooks.SynthPanel;
import vn.chungtay.rulebooks.Synthesizing;
import vn.chungtay.rulebooks.Unclassifiable;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay synth}: a synthetic country to try and to measure with. */
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Households and members of nobody, with the margins of the published province figures of",
      "2024. The same seed gives the same bytes."
    })
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--households", description = "How many; not with --margins.")
  private long households;

  @Option(names = "--seed", required = true, description = "Any whole number.")
  private long seed;

  @Option(names = "--out", required = true, description = "Folder of the result.")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      description = "csv (default), parquet, or parts: a Parquet part a province.")
  private String format = "csv";

  @Option(names = "--missing", description = "Answers in a thousand left out (default 10).")
  private int missing = 10;

  @Option(
      names = "--areas",
      description = "CSV with code, level, parent_code; made-up communes where not given.")
  private @Nullable Path areas;

  @Option(
      names = "--margins",
      description = {
        "CSV with code, parent_code, households, poor, near_poor: each commune gets exactly these,",
        "and classes.csv says what each household was made to be."
      })
  private @Nullable Path margins;

  @Option(
      names = "--years",
      description = "Surveys of so many years (default 1): year-1/, year-2/ … and moves.csv.")
  private int years = 1;

  @Option(
      names = "--leave",
      description = "Of a thousand poor, how many leave poverty in a year (default 300).")
  private int leave = 300;

  @Option(
      names = "--enter",
      description = "Of a thousand never poor, how many become poor in a year (default 2).")
  private int enter = 2;

  @Option(
      names = "--fall-back",
      description = "Of a thousand that left poverty, how many fall back in a year (default 40).")
  private int fallBack = 40;

  @Option(names = "--lang", description = "vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    check(
        margins != null || (households >= 1 && households <= 1_000_000_000L),
        "synth.bad-count",
        households);
    check(
        margins == null || (households == 0 && areas == null && !format.equals("parts")),
        "synth.margins-alone",
        "--margins");
    check(missing >= 0 && missing <= 1000, "synth.bad-missing", missing);
    check(List.of("csv", "parquet", "parts").contains(format), "synth.bad-format", format);
    check(years >= 1 && years <= 20, "synth.bad-years", years);
    check(leave >= 0 && leave <= 1000, "synth.bad-rate", "--leave " + leave);
    check(enter >= 0 && enter <= 100, "synth.bad-enter", enter);
    check(fallBack >= 0 && fallBack <= 1000, "synth.bad-rate", "--fall-back " + fallBack);
    PrintWriter told = spec.commandLine().getErr();
    try {
      Synthesizing.make(
          new Synthesizing.Request(
              households,
              seed,
              out,
              format,
              missing,
              margins == null ? areas : margins,
              new SynthPanel(years, leave, enter, fallBack)),
          new PartLines(told, language));
    } catch (Unclassifiable e) {
      told.println(e.message(language));
      return 2;
    } catch (IOException e) {
      told.println(Message.of("classify.io", String.valueOf(e.getMessage())).in(language));
      return 2;
    }
    spec.commandLine()
        .getOut()
        .println(
            margins == null
                ? Message.of("synth.done", Figures.in(language).count(households), out).in(language)
                : Message.of("synth.done-margins", margins, out).in(language));
    return 0;
  }

  private void check(boolean right, String key, Object given) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), Message.of(key, given).in(language));
    }
  }
}
