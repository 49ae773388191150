package vn.chungtay.commands;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands by name, and how bad usage is told: one line, exit code 2. */
@Command(
    name = "chungtay",
    description = {
      "Chung Tay: hệ thống thông tin giảm nghèo bền vững.",
      "Chung Tay: the information system of sustainable poverty reduction."
    },
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
      SynthCommand.class
    })
public final class CommandLineFace implements Runnable {
  private static final int HELP_WIDTH = 100;

  private CommandLineFace() {}

  /** Runs the command named first in {@code arguments}; the exit code of the process. */
  public static int run(String... arguments) {
    CommandLine line =
        new CommandLine(new CommandLineFace()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH).setOut(utf8(System.out)).setErr(utf8(System.err));
    line.setParameterExceptionHandler(
        (problem, given) -> {
          problem.getCommandLine().getErr().println(BadUsage.line(problem));
          return 2;
        });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    new CommandLine(this).setUsageHelpWidth(HELP_WIDTH).usage(utf8(System.out));
  }

  private static PrintWriter utf8(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
