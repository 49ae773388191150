package vn.chungtay.commands;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.documents.PlanCheck;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;
import vn.chungtay.values.Texts;

/** {@code chungtay check}: audits plans and annexes without a server. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Audits plans and annexes (.docx .xlsx .csv .txt).",
    footer = {"", "Exit code: 0 clean, 1 findings, 2 a file cannot be used or bad usage."})
final class CheckCommand implements Callable<Integer> {
  private enum Format {
    text,
    json
  }

  private enum Tongue {
    vi,
    en
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "FILE",
      description = "Plans or annexes: .docx, .xlsx, .csv, .txt.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json", description = "Output; default text")
  private Format format = Format.text;

  @Option(names = "--lang", paramLabel = "vi|en", description = "Language; default vi")
  private Tongue lang = Tongue.vi;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    Language language = Language.of(lang.name());
    PrintWriter out = line.getOut();
    PrintWriter err = line.getErr();
    List<CheckedPlan> plans = new ArrayList<>();
    for (String file : files) {
      CheckedPlan plan = check(file);
      plan.refusal().ifPresent(reason -> err.println(file + ": " + reason.in(language)));
      for (Message note : plan.notes()) {
        err.println(file + ": " + note.in(language));
      }
      plans.add(plan);
    }
    if (format == Format.json) {
      out.println(CheckReport.json(plans, language));
    } else {
      out.print(CheckReport.text(plans, Texts.in(language)));
    }
    out.flush();
    return exitCode(plans);
  }

  private static CheckedPlan check(String file) {
    try {
      return PlanCheck.check(Path.of(file), file);
    } catch (InvalidPathException e) {
      Refusal refusal = Refusal.of("DOC-001", "documents.DOC-001");
      return new CheckedPlan(file, null, refusal, List.of(), List.of(), List.of());
    }
  }

  private static int exitCode(List<CheckedPlan> plans) {
    if (plans.stream().anyMatch(plan -> plan.refusal().isPresent())) {
      return 2;
    }
    return plans.stream().allMatch(plan -> plan.findings().isEmpty()) ? 0 : 1;
  }
}
