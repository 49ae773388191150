package vn.chungtay.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the binaries on the class path. */
final class PostgresPrograms {
  private PostgresPrograms() {}

  /** The folder with {@code bin/postgres}, unpacked below {@code folder} if it is not there yet. */
  static Path unpackedIn(Path folder) {
    URL archive = PostgresPrograms.class.getResource("/" + archiveName());
    if (archive == null) {
      throw new DatabaseUnavailable("DB-004", archiveName());
    }
    try {
      var source = archive.openConnection();
      source.setUseCaches(false);
      Path programs =
          folder.resolve("postgresql-" + Long.toHexString(source.getContentLengthLong()));
      if (!Files.isExecutable(programs.resolve("bin/postgres"))) {
        unpack(archive, programs);
      }
      return programs;
    } catch (IOException e) {
      throw new DatabaseUnavailable("DB-002", folder, String.valueOf(e.getMessage()));
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String arch = machine.matches("aarch64|arm64") ? "arm_64" : "x86_64";
    return "postgres-" + (system.contains("mac") ? "darwin" : "linux") + "-" + arch + ".txz";
  }

  /** Unpacks beside its place and renames, so a killed start leaves no half of it. */
  private static void unpack(URL archive, Path programs) throws IOException {
    Path fresh = programs.resolveSibling(programs.getFileName() + ".new");
    delete(fresh);
    Files.createDirectories(fresh);
    try (InputStream stream = archive.openStream()) {
      unpack(stream, fresh);
    }
    delete(programs);
    Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
  }

  static void unpack(InputStream archive, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(into, into.resolve(entry.getName()));
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Path link = Path.of(entry.getLinkName());
          inside(into, target.resolveSibling(link));
          Files.createDirectories(parent(target));
          Files.createSymbolicLink(/* link= */ target, /* target= */ link);
        } else {
          Files.createDirectories(parent(target));
          Files.copy(tar, target);
          boolean program = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }

  private static Path parent(Path target) {
    Path parent = target.getParent();
    return parent == null ? target : parent;
  }

  private static Path inside(Path folder, Path target) throws IOException {
    if (!target.normalize().startsWith(folder)) {
      throw new IOException("entry outside of the archive: " + target);
    }
    return target.normalize();
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
