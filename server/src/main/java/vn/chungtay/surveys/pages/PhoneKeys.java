package vn.chungtay.surveys.pages;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;
import vn.chungtay.access.SignedIn;

/**
 * Name and password come with each request of a phone; the slow check of the password is done once,
 * then the session it opened answers. Wrong passwords count and lock as at the sign-in page: both
 * go through {@link SignIn}. Kept in memory only, as keyed digests.
 */
final class PhoneKeys {
  private static final int MOST = 10_000;
  private static final long FRESH_NANOS = 15_000_000_000L;

  private record Known(String sessionKey, Actor actor, long seen) {}

  /** Who knocks: the person, or the key of the text that says why not. */
  record Knock(Optional<Actor> actor, SignedIn answer) {}

  private final SignIn signIn;
  private final SecretKeySpec key;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  PhoneKeys(SignIn signIn) {
    this.signIn = signIn;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  Knock knock(String login, String password) {
    String digest = digest(login + "\n" + password);
    Known before = known.get(digest);
    long now = System.nanoTime();
    if (before != null && now - before.seen() < FRESH_NANOS) {
      return new Knock(Optional.of(before.actor()), new SignedIn("", List.of()));
    }
    if (before != null) {
      Optional<Actor> actor = signIn.findActor(before.sessionKey());
      if (actor.isPresent()) {
        known.put(digest, new Known(before.sessionKey(), actor.get(), now));
        return new Knock(actor, new SignedIn("", List.of()));
      }
      known.remove(digest);
    }
    SignedIn opened = signIn.signIn(login, password);
    Optional<Actor> actor =
        opened.refusals().isEmpty() ? signIn.findActor(opened.sessionKey()) : Optional.empty();
    if (actor.isPresent()) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(digest, new Known(opened.sessionKey(), actor.get(), now));
    }
    return new Knock(actor, opened);
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
