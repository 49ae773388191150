package vn.chungtay.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the files of rulebooks are: the class path, or a map in a test. */
interface RulebookFiles {
  /** The text of {@code <id>/<name>}; empty where there is no such file. */
  Optional<String> text(String id, String name);

  /** Rulebooks shipped with the program. */
  static RulebookFiles shipped() {
    return (id, name) -> {
      String path = "/standards/" + id + "/" + name;
      try (var stream = RulebookFiles.class.getResourceAsStream(path)) {
        return stream == null
            ? Optional.empty()
            : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
