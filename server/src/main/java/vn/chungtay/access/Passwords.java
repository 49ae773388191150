package vn.chungtay.access;

import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.chungtay.values.Refusal;

/** Argon2id with 19 MiB, two passes, one lane (OWASP's figures); about 50 ms a password. */
final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
  private final String nobody = encoder.encode(SecretKey.fresh());

  String hash(String password) {
    return encoder.encode(password);
  }

  /** Takes as long for a user who is not there: the time tells nothing. */
  boolean matches(String password, Optional<String> hash) {
    boolean matches = encoder.matches(password, hash.orElse(nobody));
    return matches && hash.isPresent();
  }

  Optional<Refusal> refusal(String login, String password) {
    if (password.length() < SHORTEST) {
      return Optional.of(Refusal.of("ACC-010", "password", "access.password-short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Refusal.of("ACC-011", "password", "access.password-long", LONGEST));
    }
    return password.equalsIgnoreCase(login)
        ? Optional.of(Refusal.of("ACC-012", "password", "access.password-is-login"))
        : Optional.empty();
  }
}
