package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * The answer to a change that was made: go to a page, which says so once. {@code return
 * Done.at("/plans/12", "plans.saved")}.
 */
public final class Done implements View {
  private static final String COOKIE = "ct_done";

  private final String address;
  private final String key;

  private Done(String address, String key) {
    this.address = address;
    this.key = key;
  }

  /** Redirects to {@code address} of our own, where the text of {@code key} is shown. */
  public static Done at(String address, String key) {
    return new Done(address, key);
  }

  /** Redirects without a word. */
  public static Done at(String address) {
    return new Done(address, "");
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    if (!key.isEmpty()) {
      String value = URLEncoder.encode(key, StandardCharsets.UTF_8);
      Cookies.put(request, response, COOKIE, value, Duration.ofMinutes(1));
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", Addresses.local(address));
  }

  /** What the page before did, once; empty where it did nothing. */
  static String take(HttpServletRequest request, HttpServletResponse response, Language language) {
    String value = Cookies.get(request, COOKIE);
    if (value.isEmpty()) {
      return "";
    }
    Cookies.clear(request, response, COOKIE);
    String key = URLDecoder.decode(value, StandardCharsets.UTF_8);
    Texts texts = Texts.in(language);
    return key.matches("[a-z]+\\.[a-zA-Z0-9-]+") && texts.has(key) ? texts.text(key) : "";
  }
}
