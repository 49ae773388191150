package vn.chungtay.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping whose scalars are all text until a reader asks for a type: bare {@code on}, {@code
 * no} or {@code 07} stay what the author wrote. It knows its line, and tells which keys nobody
 * read.
 */
public final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  private YamlMap(String file, MappingNode node) {
    this.file = file;
    this.line = lineOf(node);
    for (var tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlFault(file, lineOf(tuple.getKeyNode()), "?", "not-a-key");
      }
      if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new YamlFault(file, lineOf(key), key.getValue(), "duplicate-key");
      }
      unread.add(key.getValue());
    }
  }

  /** The whole file as one mapping. */
  public static YamlMap read(String file, String text) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new YamlFault(file, at, "yaml", "not-yaml", String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new YamlFault(file, 0, "yaml", "not-yaml", String.valueOf(e.getMessage()));
    }
    if (root.isEmpty()) {
      throw new YamlFault(file, 0, "yaml", "empty-file");
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      throw new YamlFault(file, 1, "yaml", "not-a-mapping");
    }
    return new YamlMap(file, mapping);
  }

  /**
   * A file that ships beside a rulebook without being part of its digest; empty where none does.
   */
  public static Optional<String> shipped(String rulebook, String file) {
    return rulebook.matches("[a-z0-9-]+")
        ? RulebookFiles.shipped().text(rulebook, file)
        : Optional.empty();
  }

  /** The file it stands in, as the reader named it. */
  public String file() {
    return file;
  }

  /** Its first line, from 1. */
  public int line() {
    return line;
  }

  /** True where the key is there, read or not. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Keys nobody asked for so far: typing errors. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  /** Fails where a key was not read by anybody. */
  public void nothingElse() {
    if (!unread.isEmpty()) {
      String key = unread.get(0);
      throw new YamlFault(file, lineOf(node(key)), key, "unknown-key");
    }
  }

  /** The text of a key that must be there. */
  public String text(String key) {
    String found = optionalText(key);
    if (found == null || found.isBlank()) {
      throw fault(key, "missing-key");
    }
    return found;
  }

  /** The text of a key, or nothing. */
  public @Nullable String optionalText(String key) {
    Node node = take(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(key, "not-text");
    }
    return scalar.getValue().strip();
  }

  /** The day of a key that must be there, as {@code 2026-11-20}. */
  public LocalDate day(String key) {
    LocalDate day = optionalDay(key);
    if (day == null) {
      throw fault(key, "missing-key");
    }
    return day;
  }

  /** The day of a key, or nothing. */
  public @Nullable LocalDate optionalDay(String key) {
    String found = optionalText(key);
    if (found == null) {
      return null;
    }
    try {
      return LocalDate.parse(found);
    } catch (DateTimeParseException e) {
      throw fault(key, "not-a-day", found);
    }
  }

  /** The number of a key that must be there. */
  public BigDecimal number(String key) {
    String found = text(key);
    try {
      return new BigDecimal(found);
    } catch (NumberFormatException e) {
      throw fault(key, "not-a-number", found);
    }
  }

  /** The whole number of a key that must be there. */
  public int whole(String key) {
    BigDecimal number = number(key);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw fault(key, "fraction", number.toPlainString());
    }
  }

  /** {@code true} or {@code false}, or what holds where the key is absent. */
  public boolean flag(String key, boolean otherwise) {
    String found = optionalText(key);
    if (found == null) {
      return otherwise;
    }
    if (!found.equals("true") && !found.equals("false")) {
      throw fault(key, "not-a-flag", found);
    }
    return found.equals("true");
  }

  /** The mapping of a key that must be there. */
  public YamlMap map(String key) {
    YamlMap found = optionalMap(key);
    if (found == null) {
      throw fault(key, "missing-key");
    }
    return found;
  }

  /** The mapping of a key, or nothing. */
  public @Nullable YamlMap optionalMap(String key) {
    Node node = take(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode mapping)) {
      throw fault(key, "not-a-mapping");
    }
    return new YamlMap(file, mapping);
  }

  /** The mappings of a list; none where the key is absent. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> found = new ArrayList<>();
    for (Node node : sequence(key)) {
      if (!(node instanceof MappingNode mapping)) {
        throw fault(key, "not-a-mapping");
      }
      found.add(new YamlMap(file, mapping));
    }
    return found;
  }

  /** The texts of a list; none where the key is absent. */
  public List<String> texts(String key) {
    List<String> found = new ArrayList<>();
    for (Node node : sequence(key)) {
      if (!(node instanceof ScalarNode scalar)) {
        throw fault(key, "not-text");
      }
      found.add(scalar.getValue().strip());
    }
    return found;
  }

  private List<Node> sequence(String key) {
    Node node = take(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(key, "not-a-list");
    }
    return sequence.getValue();
  }

  /** A fault of this key, with its line. */
  public YamlFault fault(String key, String code, String... details) {
    Node node = entries.get(key);
    return new YamlFault(file, node == null ? line : lineOf(node), key, code, details);
  }

  private @Nullable Node take(String key) {
    unread.remove(key);
    return entries.get(key);
  }

  private Node node(String key) {
    Node node = entries.get(key);
    if (node == null) {
      throw new IllegalArgumentException(key);
    }
    return node;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
