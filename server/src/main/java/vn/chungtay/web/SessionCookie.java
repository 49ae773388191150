package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The cookie that holds the key of a session; it ends with the browser, or earlier. */
public final class SessionCookie {
  static final String NAME = "ct_session";

  private SessionCookie() {}

  /** The key of this browser's session; empty where it has none. */
  public static String key(HttpServletRequest request) {
    return Cookies.get(request, NAME);
  }

  /** Gives this browser a session. */
  public static void give(HttpServletRequest request, HttpServletResponse response, String key) {
    Cookies.put(request, response, NAME, key, Duration.ofSeconds(-1));
  }

  /** Takes it away. */
  public static void take(HttpServletRequest request, HttpServletResponse response) {
    Cookies.clear(request, response, NAME);
  }
}
