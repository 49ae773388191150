package vn.chungtay.households;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of the ID numbers: a file beside the data, never in the database. Made at the first
 * start; where the database was sealed with another key, nothing starts, because writing on with
 * two keys would lose numbers.
 */
@Configuration(proxyBeanMethods = false)
class RegisterKey {
  @Bean
  static IdNumbers idNumbers(JdbcClient jdbc, @Value("${chungtay.key-file}") Path file) {
    Optional<byte[]> sealedWith =
        jdbc.sql("select fingerprint from households.seal").query(byte[].class).optional();
    if (!Files.exists(file) && sealedWith.isPresent()) {
      throw new IllegalStateException(
          "HOUSE-100: the ID numbers of this database need their key file, and there is none at "
              + file.toAbsolutePath());
    }
    IdNumbers numbers = new IdNumbers(Files.exists(file) ? read(file) : make(file));
    if (sealedWith.isEmpty()) {
      jdbc.sql("insert into households.seal (fingerprint) values (?)")
          .param(numbers.fingerprint())
          .update();
    } else if (!Arrays.equals(sealedWith.get(), numbers.fingerprint())) {
      throw new IllegalStateException(
          "HOUSE-101: the ID numbers of this database were sealed with another key than the one in "
              + file.toAbsolutePath());
    }
    return numbers;
  }

  private static byte[] read(Path file) {
    try {
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] make(Path file) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key;
  }
}
