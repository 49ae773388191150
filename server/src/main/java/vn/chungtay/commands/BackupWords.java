package vn.chungtay.commands;

import java.nio.file.Path;
import picocli.CommandLine;
import vn.chungtay.backups.BackupProgress;
import vn.chungtay.backups.BackupReport;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** What is said at the terminal while data is written out or brought back. */
final class BackupWords implements BackupProgress {
  private static final long BETWEEN = 2_000_000_000L;
  private static final long KILO = 1024;

  private final CommandLine line;
  private final Language language;
  private long last = System.nanoTime();

  BackupWords(CommandLine line, Language language) {
    this.line = line;
    this.language = language;
  }

  @Override
  public void table(String table, int done, int all) {
    long now = System.nanoTime();
    if (now - last >= BETWEEN) {
      last = now;
      line.getErr().println(Texts.in(language).text("backups.progress", table, done, all));
    }
  }

  void say(String key, Path file, BackupReport report) {
    Figures figures = Figures.in(language);
    String text =
        Texts.in(language)
            .text(
                key,
                file,
                figures.count(report.tables()),
                figures.count(report.rows()),
                figures.count(Math.max(1, report.bytes() / KILO)),
                report.written());
    line.getOut().println(text);
  }

  void say(String key, Path file) {
    line.getOut().println(Texts.in(language).text(key, file));
  }

  int refused(String reason) {
    line.getErr().println(reason);
    return 2;
  }
}
