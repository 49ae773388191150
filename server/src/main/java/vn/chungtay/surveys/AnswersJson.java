package vn.chungtay.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.chungtay.forms.Answers;
import vn.chungtay.rules.Judgement;
import vn.chungtay.rules.Reason;

/** Answers and reasons as the database keeps them. */
public final class AnswersJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AnswersJson() {}

  /** The answers as one JSON object. */
  public static String write(Answers answers) {
    ObjectNode root = MAPPER.createObjectNode();
    answers.household().forEach(root.putObject("household")::put);
    ArrayNode members = root.putArray("members");
    for (Answers.Member member : answers.members()) {
      ObjectNode one = members.addObject();
      one.put("id", member.id()).put("name", member.name()).put("lives_here", member.livesHere());
      member.answers().forEach(one.putObject("answers")::put);
    }
    return root.toString();
  }

  /** The answers back; fails where it is no such object. */
  public static Answers read(String json) {
    JsonNode root = MAPPER.readTree(json);
    List<Answers.Member> members = new ArrayList<>();
    for (JsonNode one : root.path("members")) {
      members.add(
          new Answers.Member(
              one.path("id").asString(),
              one.path("name").asString(),
              one.path("lives_here").asBoolean(),
              texts(one.path("answers"))));
    }
    return new Answers(texts(root.path("household")), members);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return texts;
  }

  static String reasons(Judgement judgement) {
    ArrayNode all = MAPPER.createArrayNode();
    for (Reason reason : judgement.reasons()) {
      all.addObject()
          .put("kind", reason.kind().name())
          .put("code", reason.code())
          .put("clause", reason.clause());
    }
    return all.toString();
  }
}
