package vn.chungtay.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * In which language {@code --help} speaks: Vietnamese, or English where {@code --lang en} stands
 * beside it. The English words stand in the code, beside the options.
 */
final class HelpWords {
  private static final String LANGUAGE = "--lang";

  private HelpWords() {}

  /** True where the arguments ask for help, or for nothing, which is answered with help. */
  static boolean wanted(List<String> arguments) {
    return arguments.size() < 2 || arguments.contains("--help") || arguments.contains("-h");
  }

  static boolean english(List<String> arguments) {
    int place = arguments.indexOf(LANGUAGE);
    return arguments.contains(LANGUAGE + "=en")
        || (place >= 0 && place + 1 < arguments.size() && arguments.get(place + 1).equals("en"));
  }

  /** The arguments without the language: not every command that can be explained has one. */
  static List<String> withoutLanguage(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    int place = rest.indexOf(LANGUAGE);
    if (place >= 0) {
      rest.subList(place, Math.min(place + 2, rest.size())).clear();
    }
    rest.removeIf(argument -> argument.startsWith(LANGUAGE + "="));
    return rest;
  }

  static ResourceBundle vietnamese() {
    try (InputStream stream = HelpWords.class.getResourceAsStream("/help/vi.properties")) {
      return new PropertyResourceBundle(
          new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
