package vn.chungtay.households;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import vn.chungtay.database.StartCheck;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/**
 * The key of the ID numbers: a file beside the data, never in the database. Made at the first
 * start; where the database was sealed with another key, nothing starts, because writing on with
 * two keys would lose numbers.
 */
@Configuration(proxyBeanMethods = false)
class RegisterKey {
  private static final int BYTES = 32;

  @Bean
  static StartCheck registerKeyAtHand(JdbcClient jdbc, @Value("${chungtay.key-file}") Path file) {
    return () -> hindrance(sealedWith(jdbc), file);
  }

  @Bean
  static IdNumbers idNumbers(JdbcClient jdbc, @Value("${chungtay.key-file}") Path file) {
    Optional<byte[]> sealedWith = sealedWith(jdbc);
    hindrance(sealedWith, file)
        .ifPresent(
            message -> {
              throw new IllegalStateException(message.in(Language.EN));
            });
    IdNumbers numbers = new IdNumbers(Files.exists(file) ? read(file) : make(file));
    if (sealedWith.isEmpty()) {
      jdbc.sql("insert into households.seal (fingerprint) values (?)")
          .param(numbers.fingerprint())
          .update();
    }
    return numbers;
  }

  private static Optional<byte[]> sealedWith(JdbcClient jdbc) {
    return jdbc.sql("select fingerprint from households.seal").query(byte[].class).optional();
  }

  private static Optional<Message> hindrance(Optional<byte[]> sealedWith, Path file) {
    if (sealedWith.isEmpty()) {
      return Optional.empty();
    }
    if (!Files.exists(file)) {
      return Optional.of(Message.of("households.key-missing", file.toAbsolutePath()));
    }
    byte[] key = read(file);
    return key.length == BYTES && Arrays.equals(sealedWith.get(), new IdNumbers(key).fingerprint())
        ? Optional.empty()
        : Optional.of(Message.of("households.key-of-others", file.toAbsolutePath()));
  }

  private static byte[] read(Path file) {
    try {
      return Base64.getDecoder()
          .decode(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    } catch (IllegalArgumentException e) {
      return new byte[0]; // no key at all: told as another one
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] make(Path file) {
    byte[] key = new byte[BYTES];
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
