package vn.chungtay.analytics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.measures.Cutoff;
import vn.chungtay.measures.Design;
import vn.chungtay.measures.Fraction;
import vn.chungtay.measures.Scoring;

/**
 * A request that makes sense: weights and cutoffs read, columns named.
 *
 * @param scoring null where no indicators are asked for
 * @param fixedLine the poverty line of all rows; NaN where a column holds it or none is asked for
 */
record MeasurePlan(
    MeasureRequest request,
    Design design,
    @Nullable Scoring scoring,
    List<Cutoff> cutoffs,
    double fixedLine) {

  /** Reads a request; empty, with the problems told, where it cannot be answered. */
  static Optional<MeasurePlan> find(MeasureRequest request, Problems problems) {
    if (request.indicators().isEmpty() && request.income().isEmpty()) {
      problems.add("measures.nothing-asked");
    }
    Scoring scoring = request.indicators().isEmpty() ? null : scoring(request, problems);
    List<Cutoff> cutoffs = cutoffs(request, problems);
    double line = line(request, problems);
    repeated(request.indicators()).ifPresent(n -> problems.add("measures.column-twice", n));
    repeated(request.by()).ifPresent(n -> problems.add("measures.column-twice", n));
    if (!request.year().isEmpty() && request.time().isEmpty()) {
      problems.add("measures.year-without-time");
    }
    if (!problems.none()) {
      return Optional.empty();
    }
    Design design = new Design(!request.psu().isEmpty(), request.lonely());
    return Optional.of(new MeasurePlan(request, design, scoring, cutoffs, line));
  }

  private static @Nullable Scoring scoring(MeasureRequest request, Problems problems) {
    int count = request.indicators().size();
    if (count > Scoring.MOST_INDICATORS) {
      problems.add("measures.too-many-indicators", count, Scoring.MOST_INDICATORS);
      return null;
    }
    if (request.weights().isEmpty()) {
      List<Fraction> equal = Collections.nCopies(count, Fraction.ONE);
      return Scoring.find(request.indicators(), equal).orElse(null);
    }
    if (request.weights().size() != count) {
      problems.add("measures.weights-do-not-match", request.weights().size(), count);
      return null;
    }
    List<Fraction> weights = new ArrayList<>();
    for (String text : request.weights()) {
      Fraction.find(text)
          .ifPresentOrElse(weights::add, () -> problems.add("measures.bad-weight", text));
    }
    if (weights.size() < count) {
      return null;
    }
    Optional<Scoring> scoring = Scoring.find(request.indicators(), weights);
    if (scoring.isEmpty()) {
      problems.add("measures.weights-cannot-score");
    }
    return scoring.orElse(null);
  }

  private static List<Cutoff> cutoffs(MeasureRequest request, Problems problems) {
    List<Cutoff> cutoffs = new ArrayList<>();
    for (String text : request.cutoffs()) {
      Cutoff.find(text)
          .ifPresentOrElse(cutoffs::add, () -> problems.add("measures.bad-cutoff", text));
    }
    if (!request.indicators().isEmpty() && request.cutoffs().isEmpty()) {
      problems.add("measures.no-cutoff");
    }
    repeated(request.cutoffs()).ifPresent(k -> problems.add("measures.cutoff-twice", k));
    return cutoffs;
  }

  private static double line(MeasureRequest request, Problems problems) {
    if (request.income().isEmpty() != request.line().isEmpty()) {
      problems.add("measures.income-needs-line");
    }
    byte[] bytes = request.line().getBytes(StandardCharsets.UTF_8);
    double line = Decimals.parse(bytes, 0, bytes.length);
    if (line <= 0) {
      problems.add("measures.bad-line", request.line());
    }
    return line;
  }

  private static Optional<String> repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name)).findFirst();
  }

  /** The column that holds each row's line, empty where all rows have the same. */
  String lineColumn() {
    return Double.isNaN(fixedLine) ? request.line() : "";
  }

  /** Every column that must be in the file, in no order. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(request.indicators());
    columns.addAll(request.by());
    columns.addAll(
        List.of(
            request.weight(),
            request.strata(),
            request.psu(),
            request.time(),
            request.year(),
            request.income(),
            lineColumn()));
    return columns.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Tells every column that is not among {@code header}, or is there twice. */
  void checkColumns(List<String> header, Problems problems) {
    for (String name : columns()) {
      int times = Collections.frequency(header, name);
      if (times != 1) {
        String key = times == 0 ? "measures.no-column" : "measures.column-twice-in-file";
        problems.add(key, name, String.join(", ", header));
      }
    }
  }
}
