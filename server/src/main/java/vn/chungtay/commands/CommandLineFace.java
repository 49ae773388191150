package vn.chungtay.commands;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands by name, and how bad usage is told: one line, exit code 2. */
@Command(
    name = "chungtay",
    description = "Chung Tay: the information system of sustainable poverty reduction.",
    footer = "%nAdd --help after a command for its own help.",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    subcommands = {
      AreasCommand.class,
      BackupCommand.class,
      CascadeCommand.class,
      CheckCommand.class,
      ClassifyCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      MeasureCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      SimulateCommand.class,
      StandardsCommand.class,
      SynthCommand.class,
      VerifyCommand.class
    })
public final class CommandLineFace implements Runnable {
  private static final int HELP_WIDTH = 100;

  @Spec private @Nullable CommandSpec spec;

  private CommandLineFace() {}

  /** Every command, not run yet. */
  static CommandLine commands() {
    return new CommandLine(new CommandLineFace()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Runs the command named first in {@code arguments}; the exit code of the process. */
  public static int run(String... arguments) {
    CommandLine line = commands();
    line.setUsageHelpWidth(HELP_WIDTH).setOut(utf8(System.out)).setErr(utf8(System.err));
    line.setParameterExceptionHandler(
        (problem, given) -> {
          problem.getCommandLine().getErr().println(BadUsage.line(problem));
          return 2;
        });
    List<String> given = List.of(arguments);
    if (!HelpWords.wanted(given)) {
      return line.execute(arguments);
    }
    if (!HelpWords.english(given)) {
      line.setResourceBundle(HelpWords.vietnamese());
    }
    return line.execute(HelpWords.withoutLanguage(given).toArray(String[]::new));
  }

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }

  private static PrintWriter utf8(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
