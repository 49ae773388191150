package vn.chungtay.areas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The few units the demo needs: Tân Yên with its communes of 2017 and what became of them, Mỹ Hào,
 * and one commune for each other province that took part in their mergers. Facts only; the lists of
 * the whole country are imported over it.
 */
public final class AreaSample {
  private static final List<String> NAMES =
      List.of(
          "sample-areas-2025-03-01.csv",
          "sample-areas-2026-04-30.csv",
          "sample-successors-2025-07-01.csv",
          "sample-tan-yen-events.csv",
          "sample-households-2016.csv");

  private AreaSample() {}

  /** The files, to be imported like any others. */
  public static List<SourceFile> files() {
    return NAMES.stream().map(name -> SourceFile.of(name, null, text(name))).toList();
  }

  private static String text(String name) {
    try (var stream = AreaSample.class.getResourceAsStream("/sample/areas/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no sample " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
