package vn.chungtay.commands;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.chungtay.rulebooks.TableFolder;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.RulebookRefused;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.standards.Standard;
import vn.chungtay.standards.StandardNotInForce;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** Finds the standard a command is asked for; what is not there ends the command with code 2. */
final class StandardOptions {
  private final CommandLine line;
  private final Language language;
  private final Rulebooks books = TableFolder.usual().load(Rulebooks.shipped());

  StandardOptions(CommandLine line, Language language) {
    this.line = line;
    this.language = language;
  }

  Rulebooks books() {
    return books;
  }

  Rulebook rulebook(String id) {
    try {
      return books
          .find(id)
          .orElseThrow(() -> refuse("standards.unknown-id", id, String.join(", ", books.ids())));
    } catch (RulebookRefused e) {
      throw new ParameterException(line, e.faults().get(0).message(language));
    }
  }

  Standard standard(String id, String day) {
    Rulebook book = rulebook(id);
    try {
      return book.onDay(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw refuse("classify.bad-day", day);
    } catch (StandardNotInForce e) {
      throw new ParameterException(line, e.message(language));
    }
  }

  /** What {@code --set code.key=number} supposes; checked against the standard. */
  Map<String, BigDecimal> supposed(Standard standard, List<String> settings) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      try {
        numbers.put(
            setting.substring(0, Math.max(0, equals)).strip(),
            new BigDecimal(setting.substring(equals + 1).strip()));
      } catch (NumberFormatException e) {
        throw refuse("classify.bad-set", setting);
      }
    }
    List<String> unknown = standard.unknownKeys(numbers.keySet());
    if (!unknown.isEmpty()) {
      String known = String.join(", ", standard.listFigures().stream().map(f -> f.key()).toList());
      throw refuse("classify.unknown-set", String.join(", ", unknown), known);
    }
    List<String> fractions = standard.fractions(numbers);
    if (!fractions.isEmpty()) {
      throw refuse("classify.fraction-set", String.join(", ", fractions));
    }
    return numbers;
  }

  /** Refuses what is no amount of memory, e.g. {@code 4GB}. */
  void checkMemory(String memory) {
    if (!memory.matches("[1-9][0-9]*(KB|MB|GB|TB|KiB|MiB|GiB|TiB)")) {
      throw refuse("classify.memory", memory);
    }
  }

  ParameterException refuse(String key, Object... arguments) {
    return new ParameterException(line, Texts.in(language).text(key, arguments));
  }
}
