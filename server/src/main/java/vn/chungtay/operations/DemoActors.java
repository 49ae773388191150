package vn.chungtay.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Actor;
import vn.chungtay.access.SignIn;

/** The demo's people at work while it loads; each signs in once, which costs time by design. */
@Component
@ConditionalOnProperty("chungtay.demo")
class DemoActors {
  private final Access access;
  private final SignIn signIn;
  private final Map<String, Actor> known = new HashMap<>();

  DemoActors(Access access, SignIn signIn) {
    this.access = access;
    this.signIn = signIn;
  }

  /** Does the work as this person, with their rights and in their areas. */
  <T> T as(String login, Supplier<T> work) {
    try {
      return access.as(known.computeIfAbsent(login, this::actor), work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Actor actor(String login) {
    String key =
        Objects.requireNonNull(signIn.signIn(login, DemoUsers.PASSWORD).sessionKey(), login);
    return signIn.findActor(key).orElseThrow();
  }
}
