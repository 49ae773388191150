package vn.chungtay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Puts a section into bench/RESULTS.md, in the place of the one of the same name. */
final class Results {
  private static final Path FILE = Path.of("bench", "RESULTS.md");

  private Results() {}

  /** Writes {@code text} as the section {@code name}; other sections stay as they are. */
  static void put(String name, String text) throws IOException {
    String begin = "<!-- begin " + name + " -->";
    String end = "<!-- end " + name + " -->";
    String section = begin + "\n" + text.strip() + "\n" + end + "\n";
    String old = Files.exists(FILE) ? Files.readString(FILE) : "# Results\n";
    int from = old.indexOf(begin);
    int to = old.indexOf(end);
    String next =
        from < 0 || to < from
            ? old.stripTrailing() + "\n\n" + section
            : old.substring(0, from)
                + section
                + "\n"
                + old.substring(to + end.length()).stripLeading();
    Path temporary = Files.createTempFile(FILE.toAbsolutePath().getParent(), "results", ".md");
    Files.writeString(temporary, next);
    Files.move(temporary, FILE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Day, processors, memory, system and Java of this machine in one line. */
  static String machine() {
    return String.format(
        Locale.ROOT,
        "%s; %d processors, %s %s, Java %s",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }
}
