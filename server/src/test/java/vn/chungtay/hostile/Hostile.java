package vn.chungtay.hostile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Gives a reader one changed input after another and keeps the one it breaks on. */
public final class Hostile {
  private static final int CASES = Integer.getInteger("chungtay.hostile.cases", 300);
  private static final long MINUTES = Long.getLong("chungtay.hostile.minutes", 60);
  private static final long FIRST_SEED = Long.getLong("chungtay.hostile.seed", 1);

  private Hostile() {}

  /** A reader: whatever it throws is a bug. */
  public interface Reader {
    void read(byte[] input) throws Exception;
  }

  /**
   * Fails on the first input that breaks the reader, and says where it is kept.
   *
   * @param share one of so many of the cases, for readers that are slow
   */
  public static void against(String name, List<byte[]> right, int share, Reader reader)
      throws Exception {
    long until = System.nanoTime() + MINUTES * 60_000_000_000L;
    int cases = Math.max(1, CASES / share);
    for (int i = 0; i < cases && System.nanoTime() < until; i++) {
      long seed = FIRST_SEED + i;
      Random choice = new Random(seed);
      byte[] from = right.get(choice.nextInt(right.size()));
      byte[] other = right.get(choice.nextInt(right.size()));
      byte[] input = new Mutation(seed).of(from, other);
      try {
        reader.read(input);
      } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
        Path kept =
            Files.createDirectories(Path.of("target", "hostile")).resolve(name + "-" + seed);
        Files.write(kept, input);
        throw new AssertionError("seed " + seed + ", input in " + kept.toAbsolutePath(), e);
      }
    }
  }
}
