package vn.chungtay.commands;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * What was wrong with a command as typed, in one line and in both languages: the options that tell
 * the language may be what is wrong.
 */
final class BadUsage {
  private BadUsage() {}

  static String line(ParameterException problem) {
    String help = "./" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    String said = String.valueOf(problem.getMessage());
    String own = own(problem);
    return own.isEmpty()
        ? said + " (" + help + ")"
        : own
            + " "
            + Texts.in(Language.VI).text("check.usage-help", help)
            + " / "
            + said.replace('\n', ' ');
  }

  /** Our words for what the parser says in English; empty where the message is ours already. */
  private static String own(ParameterException problem) {
    Texts texts = Texts.in(Language.VI);
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return texts.text("check.usage-unknown", String.join(", ", unmatched.getUnmatched()));
    }
    if (problem instanceof MissingParameterException missing) {
      return texts.text(
          "check.usage-missing",
          String.join(", ", missing.getMissing().stream().map(BadUsage::name).toList()));
    }
    ArgSpec spec =
        problem instanceof OverwrittenOptionException again
            ? again.getOverwritten()
            : problem.getArgSpec();
    if (spec == null) {
      return "";
    }
    String value = problem.getValue();
    return problem instanceof OverwrittenOptionException || value == null
        ? texts.text("check.usage-again", name(spec))
        : texts.text("check.usage-value", name(spec), value);
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }
}
