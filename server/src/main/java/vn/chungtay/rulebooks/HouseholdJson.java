package vn.chungtay.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.rules.HouseholdFacts;
import vn.chungtay.rules.Judge;

/** Reads {@code {"household":{…},"members":[{…}]}}; keys that only identify are passed over. */
public final class HouseholdJson {
  private static final Set<String> IDENTITY =
      Set.of("household_id", "member_id", "commune_code", "province_code", "weight", "name");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private HouseholdJson() {}

  /** The answers in {@code file}; what cannot be read at all fails with {@link Unclassifiable}. */
  public static HouseholdFacts read(Path file, Judge judge) {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Unclassifiable("classify.no-file", file);
    } catch (IOException | JacksonException e) {
      String message = String.valueOf(e.getMessage());
      throw new Unclassifiable("classify.unreadable", file, message.lines().findFirst().orElse(""));
    }
    JsonNode household = root.path("household");
    JsonNode members = root.path("members");
    if (!household.isObject() || !(members.isArray() || members.isMissingNode())) {
      throw new Unclassifiable("explain.shape", file);
    }
    HouseholdFacts facts = judge.newHousehold();
    for (Map.Entry<String, JsonNode> each : household.properties()) {
      if (!IDENTITY.contains(each.getKey())) {
        facts.answer(each.getKey(), text(each.getValue()));
      }
    }
    for (JsonNode member : members) {
      int at = facts.addMember();
      for (Map.Entry<String, JsonNode> each : member.properties()) {
        if (!IDENTITY.contains(each.getKey())) {
          facts.answer(at, each.getKey(), text(each.getValue()));
        }
      }
    }
    return facts;
  }

  /** A null is a missing answer; a list or object is kept as written, to be refused by its fact. */
  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
