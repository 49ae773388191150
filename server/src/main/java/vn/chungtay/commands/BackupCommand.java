package vn.chungtay.commands;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.backups.Backup;
import vn.chungtay.backups.BackupRefused;
import vn.chungtay.backups.BackupReport;
import vn.chungtay.database.DatabaseUnavailable;
import vn.chungtay.database.OwnerAccess;
import vn.chungtay.values.Language;

/** {@code backup}: everything in one file, while the server goes on. */
@Command(
    name = "backup",
    description = "Writes all data into one file; the server may go on running.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", description = "File to be written.")
  private Path file = Path.of("");

  @Mixin private DataPlace place = new DataPlace();

  @Option(names = "--lang", defaultValue = "vi", description = "vi, en.")
  private String language = "vi";

  @Override
  public Integer call() {
    Language in = Language.of(language);
    BackupWords words = new BackupWords(Objects.requireNonNull(spec).commandLine(), in);
    try (OwnerAccess owner = place.existing()) {
      BackupReport report = Backup.write(owner.source(), file, words);
      words.say("backups.written", file, report);
      words.say("backups.keep", place.keyFile());
      return 0;
    } catch (BackupRefused e) {
      return words.refused(e.in(in));
    } catch (DatabaseUnavailable e) {
      return words.refused(e.in(in));
    }
  }
}
