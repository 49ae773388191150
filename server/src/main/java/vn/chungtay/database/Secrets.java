package vn.chungtay.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the database roles, made once and kept in the data folder for its owner's eyes. */
final class Secrets {
  private final Path file;
  private final Properties kept = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path folder) {
    Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
    if (Files.exists(secrets.file)) {
      try (var reader = Files.newBufferedReader(secrets.file)) {
        secrets.kept.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return secrets;
  }

  boolean has(String name) {
    return kept.getProperty(name) != null;
  }

  /** The password called {@code name}; made and written down at the first call. */
  String get(String name) {
    String known = kept.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    put(name, made);
    return made;
  }

  void put(String name, String value) {
    kept.setProperty(name, value);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, ownerOnly);
      try (var writer = Files.newBufferedWriter(fresh)) {
        kept.store(writer, "Passwords of the database roles: keep with the data, show to nobody.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
