package vn.chungtay.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Our cookies: never for scripts, never with requests of other sites. */
public final class Cookies {
  private Cookies() {}

  /** The value of a cookie; empty where there is none. */
  public static String get(HttpServletRequest request, String name) {
    Cookie[] sent = request.getCookies();
    if (sent != null) {
      for (Cookie cookie : sent) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  /** Sets a cookie for {@code age}; a negative age lets it end with the browser. */
  public static void put(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Takes a cookie away. */
  public static void clear(HttpServletRequest request, HttpServletResponse response, String name) {
    put(request, response, name, "", Duration.ZERO);
  }
}
