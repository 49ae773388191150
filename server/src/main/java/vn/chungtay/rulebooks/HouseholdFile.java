package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;
import vn.chungtay.sources.Place;

/**
 * One household as {@code {"household":{…},"members":[{…}]}}, in JSON or YAML. Keys that only
 * identify a person or a place are passed over: they decide nothing.
 *
 * @param household answers of the household by fact; an empty text is a missing answer
 * @param members answers of each member
 */
public record HouseholdFile(Map<String, String> household, List<Map<String, String>> members) {
  private static final Set<String> IDENTITY =
      Set.of("household_id", "member_id", "commune_code", "province_code", "weight", "name");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Reads {@code file}; what cannot be read at all fails with {@link Unclassifiable}. */
  public static HouseholdFile read(Path file) {
    try {
      return read(String.valueOf(file), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Unclassifiable("classify.no-file", file);
    } catch (CharacterCodingException e) {
      throw new Unclassifiable("explain.not-utf8", file);
    } catch (IOException e) {
      throw new Unclassifiable("classify.unreadable", file, firstLine(e));
    }
  }

  /** Reads {@code text}; a name that ends in {@code .yaml} or {@code .yml} says YAML, else JSON. */
  public static HouseholdFile read(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    Object root =
        lower.endsWith(".yaml") || lower.endsWith(".yml") ? yaml(name, text) : json(name, text);
    if (!(root instanceof Map<?, ?> map)
        || !(map.get("household") instanceof Map<?, ?> household)
        || !(map.get("members") == null || map.get("members") instanceof List<?>)) {
      throw new Unclassifiable("explain.shape", name);
    }
    List<Map<String, String>> members = new ArrayList<>();
    if (map.get("members") instanceof List<?> list) {
      for (Object member : list) {
        if (!(member instanceof Map<?, ?> one)) {
          throw new Unclassifiable("explain.shape", name);
        }
        members.add(answers(one));
      }
    }
    return new HouseholdFile(answers(household), members);
  }

  private static Object yaml(String name, String text) {
    try {
      var settings = LoadSettings.builder().setLabel(name).setSchema(new FailsafeSchema()).build();
      Object loaded = new Load(settings).loadFromString(text);
      return loaded == null ? Map.of() : loaded;
    } catch (YamlEngineException e) {
      throw new Unclassifiable("classify.unreadable", name, firstLine(e));
    }
  }

  private static Object json(String name, String text) {
    try {
      return plain(MAPPER.readTree(text));
    } catch (JacksonException e) {
      throw new Unclassifiable("explain.not-json", name, place(e));
    }
  }

  private static Place place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? Place.document()
        : Place.line(at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(each -> map.put(each.getKey(), plain(each.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(each -> list.add(plain(each)));
      return list;
    }
    return node.isNull() ? "" : node.asString();
  }

  /** A list or object in place of an answer is kept as written, to be refused by its fact. */
  private static Map<String, String> answers(Map<?, ?> from) {
    Map<String, String> answers = new LinkedHashMap<>();
    from.forEach(
        (key, value) -> {
          String text = value == null || value.equals("null") ? "" : String.valueOf(value);
          if (!IDENTITY.contains(String.valueOf(key))) {
            answers.put(String.valueOf(key), text);
          }
        });
    return answers;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The answers as facts of {@code judge}'s standard; an unknown fact is a fault. */
  public HouseholdFacts facts(Judge judge) {
    return facts(judge, null);
  }

  /**
   * The same, keeping only the facts in {@code known}: for a household asked under two standards.
   */
  public HouseholdFacts facts(Judge judge, @Nullable Set<String> known) {
    HouseholdFacts facts = judge.newHousehold();
    household.forEach(
        (fact, text) -> {
          if (known == null || known.contains(fact)) {
            facts.answer(fact, text);
          }
        });
    for (Map<String, String> member : members) {
      int at = facts.addMember();
      member.forEach(
          (fact, text) -> {
            if (known == null || known.contains("members." + fact)) {
              facts.answer(at, fact, text);
            }
          });
    }
    return facts;
  }
}
