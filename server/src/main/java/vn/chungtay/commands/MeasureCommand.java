package vn.chungtay.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chungtay.analytics.MeasureOutcome;
import vn.chungtay.analytics.MeasureRequest;
import vn.chungtay.analytics.Measuring;
import vn.chungtay.measures.LonelyUnits;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay measure}: poverty measures with survey errors, from a file to a file. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Alkire-Foster measures (H, A, M0, hd, hdk, actb, pctb) and income measures (FGT0, FGT1,",
      "FGT2, watts, gini) with standard errors under strata and clusters, by group and by round.",
      "The output has the columns measure,indicator,cutoff,by,group,estimate,se,ll,ul;",
      "with --time also change,annual,from,to."
    })
final class MeasureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--input", required = true, description = "The rows, .csv or .parquet.")
  private Path input = Path.of("");

  @Option(
      names = "--indicators",
      split = ",",
      description = "Columns of 0 and 1 (1: deprived). Rows with a missing one are left out.")
  private List<String> indicators = List.of();

  @Option(
      names = "--weights",
      split = ",",
      description = "Numbers or fractions, as many as indicators; equal where not given.")
  private List<String> weights = List.of();

  @Option(
      names = "--cutoff",
      split = ",",
      description = "Shares of the total weight: 0.33, 33%% or 7/18. Poor from there on.")
  private List<String> cutoffs = List.of();

  @Option(names = "--by", split = ",", description = "Grouping columns, each on its own.")
  private List<String> by = List.of();

  @Option(names = "--weight", description = "The column of survey weights.")
  private String weight = "";

  @Option(names = "--strata", description = "The column of strata.")
  private String strata = "";

  @Option(
      names = "--psu",
      description = "The column of primary sampling units, counted within their stratum.")
  private String psu = "";

  @Option(
      names = "--single-psu",
      description = "A stratum with one unit: refuse (default), certainty (adds 0) or centre.")
  private LonelyUnits lonely = LonelyUnits.REFUSE;

  @Option(names = "--time", description = "The column of rounds: levels and changes, one design.")
  private String time = "";

  @Option(names = "--year", description = "The column that dates the rounds, for changes a year.")
  private String year = "";

  @Option(names = "--income", description = "The column of incomes.")
  private String income = "";

  @Option(
      names = "--line",
      description = "The poverty line, or the column with each row's; on the line is poor.")
  private String line = "";

  @Option(names = "--out", required = true, description = "The result, .csv or .parquet.")
  private Path out = Path.of("");

  @Option(names = "--lang", description = "Language of messages: vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    MeasureRequest request =
        new MeasureRequest(
            input,
            out,
            indicators,
            weights,
            cutoffs,
            by,
            weight,
            strata,
            psu,
            lonely,
            time,
            year,
            income,
            line);
    PrintWriter told = spec.commandLine().getErr();
    try {
      MeasureOutcome outcome = Measuring.measure(request, new ProgressLines(told, language)::tell);
      outcome.messages().forEach(message -> told.println(message.in(language)));
      return outcome.written() ? 0 : 2;
    } catch (IOException failed) {
      String what = String.valueOf(failed.getMessage());
      String named = what.replaceFirst("[.]([^/\\\\]+)[.]unfinished$", "$1");
      told.println(Message.of("measures.io", named).in(language));
      return 2;
    }
  }
}
