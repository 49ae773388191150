package vn.chungtay.values;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts by key. The first word of a key is its feature: {@code annexes.rate-differs} is read from
 * {@code messages/annexes_vi.properties}. Placeholders are {@code {0}}, {@code {1}}; apostrophes
 * need no care. A missing key is a bug and fails.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, Map<String, String>> byFeature = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
  }

  /** The texts of one language; the instance is shared and may be used by any thread. */
  public static Texts in(Language language) {
    return ALL.computeIfAbsent(language, Texts::new);
  }

  /** The language these texts are in. */
  public Language language() {
    return language;
  }

  /** The text of {@code key} with its placeholders filled in. */
  public String text(String key, Object... arguments) {
    String found = texts(key).get(key);
    if (found == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + language.code());
    }
    return arguments.length == 0 ? found : fill(found, arguments);
  }

  /** True where {@code key} has a text; for keys made from codes. */
  public boolean has(String key) {
    return texts(key).containsKey(key);
  }

  private Map<String, String> texts(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("a key starts with its feature: " + key);
    }
    return byFeature.computeIfAbsent(key.substring(0, dot), this::read);
  }

  private static String fill(String text, Object[] arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = c == '{' ? text.indexOf('}', at) : -1;
      int place = close == at + 2 ? text.charAt(at + 1) - '0' : -1;
      if (place >= 0 && place < arguments.length) {
        filled.append(arguments[place]);
        at = close + 1;
      } else {
        filled.append(c);
        at++;
      }
    }
    return filled.toString();
  }

  private Map<String, String> read(String feature) {
    String file = "/messages/" + feature + "_" + language.code() + ".properties";
    Map<String, String> texts = new HashMap<>();
    try (var stream = Texts.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("no texts at " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(texts);
  }
}
