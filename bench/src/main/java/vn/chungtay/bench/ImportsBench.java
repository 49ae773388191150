package vn.chungtay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.chungtay.documents.exports.TableExport;

/**
 * A household list of a commune with mistakes in it, looked at and stored while others search:
 * {@code bench/run imports [rows [runs [persons searched [clients [pause ms]]]]]}. The server is a
 * process of its own with 512 MB of heap; options of Java for it stand in {@code
 * BENCH_SERVER_OPTIONS}.
 */
final class ImportsBench {
  private static final String[] VILLAGES = {
    "Đình Mẫu", "Chùa Mẫu", "Giếng Mẫu", "Chợ Mẫu", "Núi Mẫu", "Đồng Mẫu", "Bến Mẫu"
  };
  private static final String[] WRONG = {"31/02/1970", "chưa nhớ ngày", "40321", "1/13/1980"};
  private static final String[] FIGURES = {
    "look: read, compare, every mistake with its cell, s",
    "store: as it was looked at, one transaction, s",
    "look and store, s",
    "the same file sent again: look, s",
    "take it all back, s",
    "heap at most, MB (of 512)",
    "a search meanwhile, 95th percentile, ms",
    "a search before, 95th percentile, ms",
    "searches meanwhile",
    "processor of all of this, Java, s",
    "processor of all of this, PostgreSQL, s"
  };

  private ImportsBench() {}

  /** Writes the list, starts the server, and puts what it says into the results. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] given = {100_000, 5, 1_000_000, 20, 1_000};
    for (int i = 0; i < Math.min(given.length, arguments.length); i++) {
      given[i] = Integer.parseInt(arguments[i]);
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Path folder = Files.createTempDirectory("imports-bench");
    try {
      Path list = folder.resolve("danh-sach.xlsx");
      write(list, given[0]);
      List<double[]> runs = serve(folder, list, given);
      Results.put("imports", text(given, load, Files.size(list), runs));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static List<double[]> serve(Path folder, Path list, int[] given)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    String options = System.getenv("BENCH_SERVER_OPTIONS");
    if (options != null) {
      command.addAll(List.of(options.split(" ", -1)));
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ImportsServer.class.getName(),
            folder.resolve("data").toString(),
            list.toString()));
    for (int i = 1; i < given.length; i++) {
      command.add(String.valueOf(given[i]));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<double[]> runs = new ArrayList<>();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      System.err.println(line);
      if (line.startsWith("run ")) {
        String[] parts = line.substring(4).split(" ", -1);
        runs.add(Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray());
      }
    }
    if (process.waitFor() != 0 || runs.isEmpty()) {
      throw new IllegalStateException("the server of the measurement failed");
    }
    return runs;
  }

  private static String text(int[] given, double load, long bytes, List<double[]> runs) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FIGURES.length; i++) {
      int at = i;
      double[] sorted = runs.stream().mapToDouble(r -> r[at]).sorted().toArray();
      lines.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f |%n",
              FIGURES[i],
              sorted[sorted.length / 2],
              sorted[0],
              sorted[sorted.length - 1]));
    }
    return String.format(
        Locale.ROOT,
        """
        ## S4. Import of household lists

        `bench/run imports %d %d %d %d %d` · %s; load average before the start %.1f. An XLSX of that many rows (%.1f MB; households of about four, one row in a hundred wrong, one household in ten with a class) into one commune; server with `-Xmx512m`, PostgreSQL of our own with `fsync` on, %d clients that search names among %d persons %s; all on the same processors.

        | what | median | min | max |
        |---|---|---|---|
        %s
        Target: look and store at most 60 s, heap at most 512 MB, while searches go on.
        """,
        given[0],
        given[1],
        given[2],
        given[3],
        given[4],
        Results.machine(),
        load,
        bytes / 1e6,
        given[3],
        given[2],
        given[4] == 0 ? "without pause" : "every " + given[4] + " ms each",
        lines);
  }

  private static void write(Path file, int rows) throws IOException {
    Random random = new Random(4);
    List<TableExport.Column> columns =
        Arrays.stream(
                ("STT|Thôn|Địa chỉ|Họ và tên|Quan hệ với chủ hộ|Giới tính|Ngày sinh|Dân tộc|Số CCCD"
                        + "|Phân loại hộ")
                    .split("\\|", -1))
            .map(TableExport.Column::of)
            .toList();
    try (OutputStream out = Files.newOutputStream(file);
        TableExport table = TableExport.xlsx(out, "Hộ dân", columns)) {
      int left = 0;
      int place = 0;
      for (int i = 0; i < rows; i++) {
        boolean head = left == 0;
        place = head ? 0 : place + 1;
        left = head ? 2 + random.nextInt(4) : left - 1;
        boolean wrong = random.nextInt(100) == 0;
        table.row(
            (long) (i + 1),
            head ? VILLAGES[random.nextInt(VILLAGES.length)] : null,
            head ? "Ngõ " + (1 + random.nextInt(90)) : null,
            name(random),
            head ? "Chủ hộ" : place == 1 ? "Vợ" : "Con",
            random.nextBoolean() ? "Nam" : "Nữ",
            wrong ? WRONG[random.nextInt(WRONG.length)] : day(random, place),
            "Kinh",
            "0%011d".formatted(20_000_000_000L + i),
            head ? standing(random) : null);
      }
    }
  }

  private static @Nullable String standing(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> "Hộ nghèo";
      case 1 -> "Hộ cận nghèo";
      default -> null;
    };
  }

  private static String day(Random random, int place) {
    int year = place < 2 ? 1940 + random.nextInt(60) : 1990 + random.nextInt(34);
    return "%d/%d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), year);
  }

  static String name(Random random) {
    return SearchBench.SURNAMES[random.nextInt(SearchBench.SURNAMES.length)]
        + " "
        + SearchBench.MIDDLES[random.nextInt(SearchBench.MIDDLES.length)]
        + " "
        + SearchBench.GIVEN[random.nextInt(SearchBench.GIVEN.length)];
  }
}
