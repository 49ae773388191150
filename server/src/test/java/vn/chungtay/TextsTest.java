package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text in both languages, with the same placeholders, used by somebody, none missing. A key
 * that is put together is declared by its beginning: a literal that ends in a dot or a hyphen.
 */
class TextsTest {
  private static final List<Path> MODULES = List.of(Path.of("..", "core"), Path.of("..", "server"));
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._-]*)\"");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bt|\\.text|Message\\.of|NavigationEntry)\\(\\s*\"([a-z]+\\.[A-Za-z0-9._-]*[A-Za-z0-9])\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Map<String, String> vietnamese = texts("vi");
  private final Map<String, String> english = texts("en");

  @Test
  void a01_bothLanguagesHaveTheSameKeys() {
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(vietnamese.keySet());
  }

  @Test
  void a02_bothLanguagesFillInTheSame() {
    Set<String> different = new TreeSet<>();
    vietnamese.forEach(
        (key, text) -> {
          if (!places(text).equals(places(english.getOrDefault(key, "")))) {
            different.add(key);
          }
        });
    assertThat(different).isEmpty();
  }

  @Test
  void a03_noTextIsEmptyInOneLanguageOnly() {
    vietnamese.forEach(
        (key, text) ->
            assertThat(english.getOrDefault(key, "").isBlank()).as(key).isEqualTo(text.isBlank()));
    assertThat(String.join("", vietnamese.values())).contains("ế", "ộ", "Đ");
  }

  @Test
  void a04_aKeyBelongsToTheFileOfItsFeature() throws IOException {
    for (Path file : files("messages", ".properties")) {
      String feature = file.getFileName().toString().replaceFirst("_(vi|en)\\.properties$", "");
      assertThat(load(file).keySet()).as("%s", file).allMatch(key -> key.startsWith(feature + "."));
    }
  }

  @Test
  void a05_everyKeyAskedForIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String source : sources()) {
      Matcher asked = ASKED.matcher(source);
      while (asked.find()) {
        if (!vietnamese.containsKey(asked.group(1))) {
          missing.add(asked.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a06_everyTextIsUsed() throws IOException {
    Set<String> literals = new TreeSet<>();
    for (String source : sources()) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    List<String> beginnings =
        literals.stream().filter(each -> each.endsWith(".") || each.endsWith("-")).toList();
    Set<String> unused =
        vietnamese.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            // What was written to the audit trail is named <feature>.audit.<action>.
            .filter(key -> !literals.contains(key.replaceFirst("\\.audit\\.", ".")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).distinct().sorted().toList();
  }

  private static Map<String, String> texts(String language) {
    Map<String, String> all = new TreeMap<>();
    files("messages", "_" + language + ".properties").forEach(file -> all.putAll(load(file)));
    assertThat(all).isNotEmpty();
    return all;
  }

  private static Map<String, String> load(Path file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path file : files("", ".java")) {
      sources.add(Files.readString(file));
    }
    for (Path file : files("", ".jte")) {
      sources.add(Files.readString(file));
    }
    assertThat(sources).hasSizeGreaterThan(50);
    return sources;
  }

  private static List<Path> files(String folder, String ending) {
    return MODULES.stream()
        .map(module -> module.resolve("src/main"))
        .flatMap(TextsTest::walk)
        .filter(path -> path.getFileName().toString().endsWith(ending))
        .filter(path -> folder.isEmpty() || path.resolveSibling("").endsWith(folder))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
