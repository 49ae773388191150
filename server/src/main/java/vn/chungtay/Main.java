package vn.chungtay;

import vn.chungtay.commands.CommandLineFace;

/** Where {@code ./chungtay} begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(CommandLineFace.run(arguments));
  }
}
