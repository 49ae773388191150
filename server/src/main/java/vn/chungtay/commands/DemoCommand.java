package vn.chungtay.commands;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chungtay.operations.ServeOptions;

/** {@code demo}: the system with sample areas, users and plans, for this machine only. */
@Command(
    name = "demo",
    description = "Runs the system with sample data; prints the address and who can sign in.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on, by default this machine only: its password is known.")
  private String host = "";

  @Mixin private ServeUntilStopped serving = new ServeUntilStopped();

  @Override
  public Integer call() {
    return serving.run(
        new ServeOptions(serving.port(), host, serving.folder("demo"), Optional.empty(), true));
  }
}
