package vn.chungtay.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The short run of the fuzz targets: every seed and everything that was ever found, and a few
 * changes of each. The long run, guided by coverage, is {@code bench/fuzz}.
 */
class FuzzSeedsTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final int CHANGES = Integer.getInteger("chungtay.hostile.cases", 300) / 10;

  @Test
  void a01EverySeedOfEveryTargetIsReadOrRefused() throws Exception {
    List<Path> targets = list(SEEDS);
    assertThat(targets).hasSize(5);
    for (Path target : targets) {
      Method fuzz =
          Class.forName(target.getFileName().toString())
              .getMethod("fuzzerTestOneInput", byte[].class);
      assertThat(list(target)).isNotEmpty();
      for (Path seed : list(target)) {
        byte[] right = Files.readAllBytes(seed);
        fuzz.invoke(null, (Object) right);
        for (int i = 0; i < CHANGES; i++) {
          fuzz.invoke(null, (Object) new Mutation(i).of(right, right));
        }
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
