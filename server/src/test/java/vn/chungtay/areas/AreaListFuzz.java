package vn.chungtay.areas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fuzz target: the rows of a list of areas, of events, of successors or of totals. */
public final class AreaListFuzz {
  private static final List<String> NAMES =
      List.of(
          "sample-areas-2025-03-01.csv",
          "sample-successors-2025-07-01.csv",
          "sample-tan-yen-events.csv",
          "sample-households-2016.csv");

  private AreaListFuzz() {}

  /** Called by Jazzer and by the test of its seeds. The first byte says which list it is. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String name = NAMES.get(Math.floorMod(input[0], NAMES.size()));
    String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    List<ImportProblem> problems = new ArrayList<>();
    SourceReader.read(SourceFile.of(name, null, text), problems);
    for (ImportProblem problem : problems) {
      if (problem.code().isEmpty()) {
        throw new AssertionError("a problem without a code");
      }
    }
  }
}
