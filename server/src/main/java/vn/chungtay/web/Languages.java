package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import vn.chungtay.access.Actor;
import vn.chungtay.values.Language;

/** The language of a page: this browser's choice, else the person's, else Vietnamese. */
public final class Languages {
  private static final String COOKIE = "ct_language";

  private Languages() {}

  /** The language to answer in. */
  public static Language of(HttpServletRequest request, Optional<Actor> actor) {
    String chosen = Cookies.get(request, COOKIE);
    return chosen.isEmpty() ? actor.map(Actor::language).orElse(Language.VI) : Language.of(chosen);
  }

  /** Remembers the choice in this browser. */
  public static void choose(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    Cookies.put(request, response, COOKIE, language.code(), Duration.ofDays(365));
  }
}
