package vn.chungtay.rulebooks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.chungtay.standards.Figure;
import vn.chungtay.standards.Indicator;

/** The machine-readable summary of a classification. */
final class Summary {
  private Summary() {}

  static String of(ClassifyRequest request, ClassifyOutcome outcome, long milliseconds) {
    var book = request.standard().rulebook();
    List<String> lines =
        List.of(
            line("standard", text(book.id())),
            line("digest", text(book.digest())),
            line("day", text(request.standard().day().toString())),
            line("engine", text(request.master().isEmpty() ? "duckdb" : "spark")),
            line("certainty", text(book.certainty().code())),
            line("unverified", unverified(request)),
            line(
                "supposed",
                request.supposed().entrySet().stream()
                    .map(e -> text(e.getKey()) + ": " + e.getValue().toPlainString())
                    .collect(Collectors.joining(", ", "{", "}"))),
            line("seconds", BigDecimal.valueOf(milliseconds, 3).toPlainString()),
            line("households", Long.toString(outcome.households())),
            line("persons", Long.toString(outcome.persons())),
            line(
                "classes",
                outcome.classes().entrySet().stream()
                    .map(e -> text(e.getKey()) + ": " + e.getValue())
                    .collect(Collectors.joining(", ", "{", "}"))),
            line("refused_rows", Long.toString(outcome.refusedRows())),
            line("refused_for_a_member", Long.toString(outcome.refusedHouseholds())),
            line("income_sides_differ", Long.toString(outcome.sidesDiffer())),
            line("parts_reused", Integer.toString(outcome.partsReused())));
    return "{\n" + String.join(",\n", lines) + "\n}\n";
  }

  /** What the classes rest on that nobody compared with the act. */
  private static String unverified(ClassifyRequest request) {
    List<String> all = new java.util.ArrayList<>();
    for (Figure figure : request.standard().listFigures()) {
      if (!figure.source().certainty().isVerified()) {
        all.add(figure.key());
      }
    }
    for (Indicator indicator : request.standard().rulebook().indicators()) {
      if (!indicator.source().certainty().isVerified()) {
        all.add(indicator.code());
      }
    }
    return all.stream().map(Summary::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String line(String name, String value) {
    return "  " + text(name) + ": " + value;
  }

  static String text(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
