package vn.chungtay.acts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vn.chungtay.acts.LegalAct.Deed;
import vn.chungtay.acts.LegalAct.Force;
import vn.chungtay.acts.LegalAct.Relation;
import vn.chungtay.acts.LegalAct.Title;
import vn.chungtay.standards.Certainty;

/** Reads the files of the graph; every scalar is text until its key's type is asked for. */
final class ActsReader {
  private static final Set<String> ACT_KEYS =
      Set.of(
          "id",
          "type",
          "number",
          "date",
          "issuer",
          "title",
          "in-force",
          "governs",
          "relations",
          "source",
          "how");
  private static final Set<String> RELATION_KEYS =
      Set.of("kind", "act", "from", "to", "what", "source", "how");
  private static final Set<String> FORCE_KEYS = Set.of("from", "to", "source", "how");

  private final Function<String, String> files;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, LegalAct> acts = new LinkedHashMap<>();
  private String file = "index.yaml";

  /**
   * @param files gives the text of a file by its name
   */
  ActsReader(Function<String, String> files) {
    this.files = files;
  }

  List<LegalAct> read() {
    for (Object name : list(load("index.yaml"), "files", "index")) {
      file = String.valueOf(name);
      Map<?, ?> content = load(file);
      if (content.containsKey("sources")) {
        map(content.get("sources"), "sources")
            .forEach((key, value) -> sources.put(String.valueOf(key), String.valueOf(value)));
      }
      if (content.containsKey("acts")) {
        for (Object entry : list(content, "acts", "acts")) {
          add(map(entry, "acts"));
        }
      }
    }
    checkTargets();
    return List.copyOf(acts.values());
  }

  /** Where the entries were read, by the key they name. */
  Map<String, String> sources() {
    return Map.copyOf(sources);
  }

  private Map<?, ?> load(String name) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(name).setSchema(new FailsafeSchema()).build();
      return map(new Load(settings).loadFromString(files.apply(name)), name);
    } catch (YamlEngineException e) {
      throw new ActsRefused(name, "yaml", "not-yaml", String.valueOf(e.getMessage()));
    }
  }

  private void add(Map<?, ?> entry) {
    String id = text(entry, "id", "?");
    known(entry, ACT_KEYS, id);
    List<Relation> relations = new ArrayList<>();
    if (entry.containsKey("relations")) {
      list(entry, "relations", id).forEach(each -> relations.add(relation(map(each, id), id)));
    }
    List<String> governs = new ArrayList<>();
    if (entry.containsKey("governs")) {
      list(entry, "governs", id).forEach(each -> governs.add(String.valueOf(each)));
    }
    Map<?, ?> title = map(entry.get("title"), id);
    LegalAct act =
        new LegalAct(
            id,
            text(entry, "type", id),
            text(entry, "number", id),
            day(entry, "date", id),
            entry.containsKey("issuer") ? text(entry, "issuer", id) : "",
            new Title(text(title, "vi", id), text(title, "en", id)),
            force(entry, id),
            governs,
            relations,
            source(entry, id),
            certainty(entry, id));
    if (acts.put(id, act) != null) {
      throw refused(id, "twice", "");
    }
  }

  private Force force(Map<?, ?> entry, String id) {
    if (!entry.containsKey("in-force")) {
      return new Force(null, null, Certainty.UNVERIFIED);
    }
    Map<?, ?> force = map(entry.get("in-force"), id);
    known(force, FORCE_KEYS, id);
    source(force, id);
    LocalDate from = day(force, "from", id);
    LocalDate to = day(force, "to", id);
    if (from != null && to != null && to.isBefore(from)) {
      throw refused(id, "ends-before-it-begins", to.toString());
    }
    return new Force(from, to, certainty(force, id));
  }

  private Relation relation(Map<?, ?> entry, String id) {
    known(entry, RELATION_KEYS, id);
    String kind = text(entry, "kind", id).toUpperCase(Locale.ROOT);
    for (Deed deed : Deed.values()) {
      if (deed.name().equals(kind)) {
        return new Relation(
            deed,
            text(entry, "act", id),
            day(entry, "from", id),
            day(entry, "to", id),
            entry.containsKey("what") ? text(entry, "what", id) : "",
            source(entry, id),
            certainty(entry, id));
      }
    }
    throw refused(id, "unknown-kind", kind);
  }

  private void checkTargets() {
    for (LegalAct act : acts.values()) {
      for (Relation relation : act.relations()) {
        if (!acts.containsKey(relation.act()) || relation.act().equals(act.id())) {
          throw refused(act.id(), "unknown-act", relation.act());
        }
      }
    }
  }

  private String source(Map<?, ?> entry, String id) {
    if (!entry.containsKey("source")) {
      throw refused(id, "no-source", "");
    }
    String source = text(entry, "source", id);
    if (!sources.containsKey(source)) {
      throw refused(id, "unknown-source", source);
    }
    return source;
  }

  private Certainty certainty(Map<?, ?> entry, String id) {
    String how = text(entry, "how", id);
    for (Certainty certainty : Certainty.values()) {
      if (certainty.code().equals(how)) {
        return certainty;
      }
    }
    throw refused(id, "unknown-certainty", how);
  }

  private void known(Map<?, ?> entry, Set<String> keys, String id) {
    Set<String> unknown = new LinkedHashSet<>();
    entry.keySet().forEach(key -> unknown.add(String.valueOf(key)));
    unknown.removeAll(keys);
    if (!unknown.isEmpty()) {
      throw refused(id, "unknown-key", String.join(", ", unknown));
    }
  }

  private String text(Map<?, ?> entry, String key, String id) {
    Object value = entry.get(key);
    if (!(value instanceof String text) || text.isBlank()) {
      throw refused(id, "missing-key", key);
    }
    return text;
  }

  private @Nullable LocalDate day(Map<?, ?> entry, String key, String id) {
    if (!entry.containsKey(key)) {
      return null;
    }
    try {
      return LocalDate.parse(text(entry, key, id));
    } catch (DateTimeParseException e) {
      throw refused(id, "not-a-day", text(entry, key, id));
    }
  }

  private Map<?, ?> map(@Nullable Object value, String id) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refused(id, "not-a-mapping", String.valueOf(value));
  }

  private List<?> list(Map<?, ?> entry, String key, String id) {
    if (entry.get(key) instanceof List<?> list) {
      return list;
    }
    throw refused(id, "not-a-list", key);
  }

  private ActsRefused refused(String id, String fault, String detail) {
    return new ActsRefused(file, id, fault, detail);
  }
}
