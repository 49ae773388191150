package vn.chungtay.analytics;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.chungtay.measures.Estimate;

/**
 * The lines of a result as CSV. The first nine columns are the contract; a survey with rounds adds
 * {@code change} (lev, abs, rel), {@code annual} (0, 1), {@code from}, {@code to}. Undefined values
 * are empty.
 */
final class EstimateFile implements Closeable {
  static final String COLUMNS = "measure,indicator,cutoff,by,group,estimate,se,ll,ul";

  private final BufferedWriter writer;
  private final boolean rounds;
  private long lines;

  EstimateFile(Path file, boolean rounds) throws IOException {
    this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.rounds = rounds;
    writer.write(COLUMNS + (rounds ? ",change,annual,from,to\n" : "\n"));
  }

  void write(Estimate estimate) {
    try {
      Estimate.Value value = estimate.value();
      texts(
          estimate.measure(),
          estimate.indicator(),
          estimate.cutoff(),
          estimate.by(),
          estimate.group());
      numbers(value.estimate(), value.error(), value.lower(), value.upper());
      if (rounds) {
        Estimate.Period period = estimate.period();
        writer.write(',');
        texts(change(period), period.kind().annual() ? "1" : "0", period.from(), period.to());
      }
      writer.write('\n');
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long lines() {
    return lines;
  }

  private static String change(Estimate.Period period) {
    return switch (period.kind()) {
      case LEVEL -> "lev";
      case ABSOLUTE, ABSOLUTE_A_YEAR -> "abs";
      case RELATIVE, RELATIVE_A_YEAR -> "rel";
    };
  }

  private void texts(String... cells) throws IOException {
    for (int at = 0; at < cells.length; at++) {
      writer.write(at == 0 ? "" : ",");
      writer.write(quoted(cells[at]));
    }
  }

  private void numbers(double... values) throws IOException {
    for (double value : values) {
      writer.write(',');
      writer.write(Double.isNaN(value) ? "" : Double.toString(value));
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
