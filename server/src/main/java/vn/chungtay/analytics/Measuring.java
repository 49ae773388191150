package vn.chungtay.analytics;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chungtay.measures.AlkireFoster;
import vn.chungtay.measures.Breakdown;
import vn.chungtay.measures.IncomeMeasures;
import vn.chungtay.values.Message;

/** Measures of poverty from a file of rows to a file of estimates. */
public final class Measuring {
  private Measuring() {}

  /**
   * Answers {@code request}. The output appears under its name only when it is complete; where
   * anything in the request or the file cannot be used, nothing is written and every reason is told
   * (ten of them one by one).
   */
  public static MeasureOutcome measure(MeasureRequest request, Progress progress)
      throws IOException {
    Problems problems = new Problems();
    Optional<MeasurePlan> plan = MeasurePlan.find(request, problems);
    if (plan.isEmpty()) {
      return MeasureOutcome.refused(problems.list());
    }
    Intake intake = new Intake(plan.get(), problems);
    read(plan.get(), intake, problems, progress);
    if (problems.none()) {
      intake.check();
    }
    if (!problems.none()) {
      return MeasureOutcome.refused(problems.list());
    }
    long lines = write(plan.get(), intake);
    List<Message> told = new ArrayList<>(intake.summary());
    told.add(Message.of("measures.lines-written", BigDecimal.valueOf(lines), request.out()));
    return new MeasureOutcome(true, List.copyOf(told));
  }

  private static void read(MeasurePlan plan, Intake intake, Problems problems, Progress progress)
      throws IOException {
    Path input = plan.request().input();
    if (!Files.isReadable(input) || Files.isDirectory(input)) {
      problems.add("measures.no-file", input);
    } else if (isParquet(input)) {
      ParquetIntake.read(plan, intake, problems);
    } else {
      CsvIntake.read(plan, intake, problems, progress);
    }
  }

  private static boolean isParquet(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  private static long write(MeasurePlan plan, Intake intake) throws IOException {
    Path out = plan.request().out().toAbsolutePath();
    Path unfinished = out.resolveSibling("." + out.getFileName() + ".unfinished");
    try {
      long lines = estimates(plan, intake, unfinished);
      if (isParquet(out)) {
        DuckFiles.csvToParquet(unfinished);
      }
      Files.move(
          unfinished, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return lines;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static long estimates(MeasurePlan plan, Intake intake, Path file) throws IOException {
    Breakdown breakdown = intake.breakdown();
    try (EstimateFile lines = new EstimateFile(file, !breakdown.rounds().isEmpty())) {
      if (plan.scoring() != null) {
        new AlkireFoster(plan.scoring(), plan.cutoffs())
            .estimate(intake.deprivations(), breakdown, lines::write);
      }
      if (!plan.request().income().isEmpty()) {
        IncomeMeasures.estimate(intake.incomes(), breakdown, lines::write);
      }
      return lines.lines();
    }
  }
}
