package vn.chungtay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Style sheets, scripts and pictures by name; the browser keeps each for a year, because its
 * address carries a digest of its content. Only the files named here are served, nothing by path.
 */
@Controller
class Assets {
  private static final Map<String, String> FILES =
      Map.of(
          "app.css", "/assets/app.css",
          "app.js", "/assets/app.js",
          "areas.js", "/assets/areas.js",
          "charts.js", "/assets/charts.js",
          "annex-grid.js", "/assets/annex-grid.js",
          "surveys.js", "/assets/surveys.js",
          "mark.svg", "/assets/mark.svg",
          "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "echarts.js", "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Map<String, String> digests = new ConcurrentHashMap<>();

  String address(String name) {
    return "/assets/" + digests.computeIfAbsent(name, Assets::digest) + "/" + name;
  }

  @GetMapping("/assets/{digest}/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String digest, @PathVariable String name) {
    if (!FILES.containsKey(name)) {
      return ResponseEntity.notFound().build();
    }
    boolean known = digests.computeIfAbsent(name, Assets::digest).equals(digest);
    return ResponseEntity.ok()
        .cacheControl(known ? FOR_EVER : CacheControl.noCache())
        .contentType(type(name))
        .body(bytes(name));
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> mark() {
    return asset("", "mark.svg");
  }

  private static MediaType type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "css" -> new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8);
      case "js" -> new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8);
      default -> MediaType.valueOf("image/svg+xml");
    };
  }

  private static String digest(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(name));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String name) {
    String path = FILES.get(name);
    try (InputStream stream = path == null ? null : Assets.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such asset: " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
