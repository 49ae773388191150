package vn.chungtay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up survey: ten indicators whose depth follows the sampling unit, two areas and twenty
 * regions (22 groups), 120 strata, some twenty rows a unit. The same seed gives the same bytes.
 */
final class MeasureSurvey {
  static final List<String> INDICATORS = IntStream.range(0, 10).mapToObj(at -> "d" + at).toList();
  static final List<Integer> WEIGHTS = List.of(3, 3, 3, 3, 1, 1, 1, 1, 1, 1);

  private MeasureSurvey() {}

  static void write(Path file, int rows, long seed) throws IOException {
    Random random = new Random(seed);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(String.join(",", INDICATORS) + ",area,region,stratum,psu,weight\n");
      int written = 0;
      for (int unit = 0; written < rows; unit++) {
        int stratum = unit % 120;
        int region = stratum % 20 + 1;
        double depth = 0.05 + 0.5 * random.nextDouble() * (region / 20.0);
        int size = Math.min(10 + random.nextInt(20), rows - written);
        for (int row = 0; row < size; row++) {
          StringBuilder line = new StringBuilder(64);
          for (int at = 0; at < INDICATORS.size(); at++) {
            line.append(random.nextDouble() < depth ? "1," : "0,");
          }
          line.append(random.nextInt(10) < 4 ? 0 : 1).append(',').append(region).append(',');
          line.append(stratum).append(',').append(unit).append(',');
          line.append((60 + random.nextInt(120)) / 100.0).append('\n');
          writer.write(line.toString());
        }
        written += size;
      }
    }
  }
}
