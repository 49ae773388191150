package vn.chungtay.commands;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chungtay.plans.CascadeOrder;
import vn.chungtay.plans.CascadeReport;
import vn.chungtay.plans.CascadingFiles;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** {@code ./chungtay cascade}: a target divided among the units of an annex. */
@Command(
    name = "cascade",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Divides yearly targets among the units of an annex. Output: unit,year,households,poor,",
      "rate,explanation, one row per unit and year, the total last. Sums of whole households are",
      "exact. Where conditions contradict each other they are named and nothing is written."
    })
final class CascadeCommand implements Callable<Integer> {
  /** How the target is divided. */
  enum Method {
    PROPORTIONAL,
    CONSTRAINED
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--base",
      required = true,
      description = "The annex with the base year: .docx, .xlsx, .csv or .txt.")
  private Path base = Path.of("");

  @Option(names = "--base-year", required = true, description = "The year that shares are of.")
  private int baseYear;

  @Option(
      names = "--targets",
      required = true,
      description = "CSV year,households,poor; with a column near_poor that is divided too.")
  private Path targets = Path.of("");

  @Option(names = "--out", required = true, description = "The result, .csv or .xlsx.")
  private Path out = Path.of("");

  @Option(
      names = "--method",
      description = {
        "proportional (default): shares of the base year, rounded one by one.",
        "constrained: whole households within the conditions below."
      })
  private @Nullable Method method;

  @Option(names = "--whole", description = "Proportional in whole households with exact sums.")
  private boolean whole;

  @Option(
      names = "--min-points",
      description = "The rate of each unit falls by at least so many points a year on average.")
  private @Nullable String points;

  @Option(
      names = "--min-points-above-average",
      description = "The same for units whose base rate is above the average.")
  private @Nullable String pointsAbove;

  @Option(names = "--halve-by", description = "From this year at most half of the base.")
  private @Nullable Integer halveBy;

  @Option(
      names = "--floor",
      description = {
        "Households that stay poor: percent of a unit's households, such as 2%%,",
        "or a CSV unit,households of those that cannot work."
      })
  private @Nullable String floor;

  @Option(names = "--fixed", description = "CSV unit,year,poor of cells that are settled.")
  private @Nullable Path fixed;

  @Option(
      names = "--zero-of",
      description = "CSV unit,households of a group of which none is left from --zero-by on.")
  private @Nullable Path zeroOf;

  @Option(names = "--zero-by", description = "The year for --zero-of.")
  private @Nullable Integer zeroBy;

  @Option(names = "--may-rise", description = "Units may have more than the year before.")
  private boolean mayRise;

  @Option(names = "--lang", description = "Language of explanations: vi (default) or en.")
  private Language language = Language.VI;

  @Override
  public Integer call() {
    Message bad = badUsage();
    if (bad != null) {
      return tell(List.of(bad), 2);
    }
    boolean constrained = method == Method.CONSTRAINED || (method == null && hasConditions());
    CascadeOrder.Conditions conditions =
        constrained
            ? new CascadeOrder.Conditions(
                number(points), number(pointsAbove), halveBy, floor, fixed, zeroOf, zeroBy, mayRise)
            : null;
    CascadeReport report =
        CascadingFiles.cascade(
            new CascadeOrder(base, baseYear, targets, out, whole || constrained, conditions),
            language);
    return tell(report.messages(), report.written() ? 0 : 2);
  }

  private int tell(List<Message> messages, int code) {
    PrintWriter told = spec.commandLine().getErr();
    messages.forEach(message -> told.println(message.in(language)));
    return code;
  }

  private boolean hasConditions() {
    return !given().isEmpty();
  }

  private List<String> given() {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .map(option -> option.longestName())
        .filter(
            List.of(
                    "--min-points",
                    "--min-points-above-average",
                    "--halve-by",
                    "--floor",
                    "--fixed",
                    "--zero-of",
                    "--zero-by",
                    "--may-rise")
                ::contains)
        .toList();
  }

  private @Nullable Message badUsage() {
    if (method == Method.PROPORTIONAL && hasConditions()) {
      return Message.of("cascades.usage-method", String.join(", ", given()));
    }
    if (points != null && number(points) == null) {
      return Message.of("cascades.usage-number", "--min-points", points);
    }
    if (pointsAbove != null && number(pointsAbove) == null) {
      return Message.of("cascades.usage-number", "--min-points-above-average", pointsAbove);
    }
    if (pointsAbove != null && points == null) {
      return Message.of("cascades.usage-above");
    }
    return (zeroOf == null) != (zeroBy == null) ? Message.of("cascades.usage-zero") : null;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String dotted = text.strip().replace(',', '.');
    return dotted.matches("\\d{1,3}(\\.\\d{1,6})?") ? new BigDecimal(dotted) : null;
  }
}
