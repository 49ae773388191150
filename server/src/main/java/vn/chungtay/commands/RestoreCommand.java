package vn.chungtay.commands;

import java.nio.file.Files;
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
import vn.chungtay.backups.BackupRefused;
import vn.chungtay.backups.Restore;
import vn.chungtay.database.DatabaseUnavailable;
import vn.chungtay.database.OwnerAccess;
import vn.chungtay.values.Language;

/** {@code restore}: a backup into a folder or database that is empty. */
@Command(
    name = "restore",
    description =
        "Brings a backup back into a new folder or an empty database: whole or not at all.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", description = "File that backup wrote.")
  private Path file = Path.of("");

  @Mixin private DataPlace place = new DataPlace();

  @Option(names = "--lang", defaultValue = "vi", description = "vi, en.")
  private String language = "vi";

  @Override
  public Integer call() {
    Language in = Language.of(language);
    BackupWords words = new BackupWords(Objects.requireNonNull(spec).commandLine(), in);
    try (Restore restore = Restore.from(file);
        OwnerAccess owner = place.fresh()) {
      restore.into(owner.source(), words);
      words.say("backups.restored", file, restore.report());
      if (!Files.exists(place.keyFile())) {
        words.say("backups.bring-key", place.keyFile());
      }
      return 0;
    } catch (BackupRefused e) {
      return words.refused(e.in(in));
    } catch (DatabaseUnavailable e) {
      return words.refused(e.in(in));
    }
  }
}
