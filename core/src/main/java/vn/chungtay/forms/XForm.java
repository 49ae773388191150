package vn.chungtay.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rules.FormLogic;
import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.rules.XpathScope;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;
import vn.chungtay.standards.Indicator;
import vn.chungtay.values.Language;

/**
 * A survey form as an XForm for ODK Collect and its kin: both languages, the rulebook's own
 * conditions as relevance, its ranges as constraints, one repeat for the members, the households of
 * the village from two lists that travel beside the form, and the class with its reasons worked out
 * on the phone.
 */
public final class XForm {
  /** The list of households: name (the register's id), label, number, edition, members, survey. */
  public static final String HOUSEHOLDS_FILE = "households.csv";

  /** The list of their members: name (the register's id), household, place, label, age, sex. */
  public static final String MEMBERS_FILE = "members.csv";

  static final String HOUSEHOLD_ID = "/data/household_id";
  static final String MEMBER = "/data/member";
  static final XpathScope INSIDE = new Places("./");
  static final XpathScope BESIDE = new Places("../");
  private static final String KNOWN_HOUSEHOLD =
      "instance('households')/root/item[name = /data/household_id]/";
  private static final String KNOWN_MEMBER =
      "instance('members')/root/item[household = /data/household_id"
          + " and place = current()/../place]/";

  private final SurveyForm survey;
  private final String formId;
  private final Bilingual title;
  private final boolean blind;
  private final XmlText xml = new XmlText();
  private final Map<String, Bilingual> texts = new LinkedHashMap<>();

  private XForm(SurveyForm survey, String formId, Bilingual title, boolean blind) {
    this.survey = survey;
    this.formId = formId;
    this.title = title;
    this.blind = blind;
  }

  /** The XForm of {@code survey} under the id and title of one village's form. */
  public static String write(SurveyForm survey, String formId, Bilingual title) {
    return new XForm(survey, formId, title, false).write();
  }

  /**
   * The XForm for people who ask without knowing: no list of members travels with it, and it works
   * out no class.
   */
  static String writeBlind(SurveyForm survey, String formId, Bilingual title) {
    return new XForm(survey, formId, title, true).write();
  }

  private String write() {
    collectTexts();
    xml.open("h:html", namespaces());
    xml.open("h:head").element("h:title", title.vi());
    xml.open("model");
    writeTexts(xml, texts);
    writeInstance();
    xml.empty("instance", "id", "households", "src", "jr://file-csv/" + HOUSEHOLDS_FILE);
    if (!blind) {
      xml.empty("instance", "id", "members", "src", "jr://file-csv/" + MEMBERS_FILE);
    }
    writeBinds();
    xml.close("model").close("h:head");
    new XFormBody(xml, survey).write(!blind);
    return xml.close("h:html").toString();
  }

  /** Attributes of the root of every XForm. */
  static String[] namespaces() {
    return new String[] {
      "xmlns",
      "http://www.w3.org/2002/xforms",
      "xmlns:h",
      "http://www.w3.org/1999/xhtml",
      "xmlns:jr",
      "http://openrosa.org/javarosa",
      "xmlns:odk",
      "http://www.opendatakit.org/xforms",
      "xmlns:orx",
      "http://openrosa.org/xforms",
      "xmlns:xsd",
      "http://www.w3.org/2001/XMLSchema"
    };
  }

  private List<Indicator> indicators() {
    return survey.standard().rulebook().indicators();
  }

  private void collectTexts() {
    for (String key : List.of("household", "person-count", "member", "who", "name", "lives-here")) {
      texts.put(key, SurveyForm.said("forms.xform." + key));
    }
    for (String key : List.of("yes", "no", "result", "class", "count-range")) {
      texts.put(key, SurveyForm.said("forms.xform." + key));
    }
    for (QuestionGroup group : survey.form().groups()) {
      texts.put("group:" + group.code(), group.title());
      for (Fact question : group.questions()) {
        texts.put("q:" + question.path(), question.question());
        question
            .choices()
            .forEach((code, choice) -> texts.put("c:" + question.path() + ":" + code, choice));
        if (question.min() != null || question.max() != null) {
          texts.put("range:" + question.path(), Ranges.said(question));
        }
      }
    }
    if (!blind) {
      collectResultTexts();
    }
  }

  private void collectResultTexts() {
    for (HouseholdClass outcome : HouseholdClass.values()) {
      texts.put("class:" + outcome, SurveyForm.said(outcome.textKey()));
    }
    indicators().forEach(each -> texts.put("why:" + each.code(), each.meaning()));
  }

  /** All words in both languages. */
  static void writeTexts(XmlText xml, Map<String, Bilingual> texts) {
    xml.open("itext");
    for (Language language : List.of(Language.VI, Language.EN)) {
      if (language == Language.VI) {
        xml.open("translation", "lang", "Tiếng Việt (vi)", "default", "true()");
      } else {
        xml.open("translation", "lang", "English (en)");
      }
      texts.forEach(
          (id, said) -> {
            xml.open("text", "id", id);
            xml.elementNaming("value", said.in(language), "/data/member/known_name");
            xml.close("text");
          });
      xml.close("translation");
    }
    xml.close("itext");
  }

  private void writeInstance() {
    xml.open("instance").open("data", "id", formId, "version", survey.form().version());
    for (String name :
        List.of("start", "end", "household_id", "edition", "survey", "person_count")) {
      xml.empty(name);
    }
    xml.open("household");
    survey.form().householdQuestions().forEach(question -> xml.empty(question.name()));
    xml.close("household").open("member", "jr:template", "");
    for (String name : List.of("place", "member_id", "known_name", "lives_here", "person_name")) {
      xml.empty(name);
    }
    survey.form().memberQuestions().forEach(question -> xml.empty(question.name()));
    xml.close("member");
    if (!blind) {
      xml.open("result");
      indicators().forEach(each -> xml.empty(each.code()));
      xml.empty("certain").empty("open").empty("class");
      indicators().forEach(each -> xml.empty("why_" + each.code()));
      xml.close("result");
    }
    xml.open("orx:meta").empty("orx:instanceID").empty("orx:instanceName");
    xml.close("orx:meta").close("data").close("instance");
  }

  private void bind(String path, String... attributes) {
    bind(xml, path, attributes);
  }

  static void bind(XmlText xml, String path, String... attributes) {
    List<String> all = new ArrayList<>(List.of("nodeset", path));
    all.addAll(List.of(attributes));
    xml.empty("bind", all.toArray(String[]::new));
  }

  /**
   * Who the filling is and when it was done.
   *
   * @param household path of the chosen household in the list
   */
  static void bindMeta(XmlText xml, String household) {
    bind(
        xml,
        "/data/orx:meta/orx:instanceID",
        "type",
        "string",
        "jr:preload",
        "uid",
        "readonly",
        "true()");
    bind(
        xml, "/data/orx:meta/orx:instanceName", "type", "string", "calculate", household + "label");
    for (String moment : List.of("start", "end")) {
      bind(
          xml,
          "/data/" + moment,
          "type",
          "dateTime",
          "jr:preload",
          "timestamp",
          "jr:preloadParams",
          moment);
    }
  }

  /** The list in which the household is chosen; left open. */
  static void openHouseholds(XmlText xml) {
    xml.open("select1", "ref", HOUSEHOLD_ID, "appearance", "minimal autocomplete");
    xml.empty("label", "ref", "jr:itext('household')");
    xml.open("itemset", "nodeset", "instance('households')/root/item");
    xml.empty("value", "ref", "name").empty("label", "ref", "label").close("itemset");
  }

  private void writeBinds() {
    bindMeta(xml, KNOWN_HOUSEHOLD);
    bind(HOUSEHOLD_ID, "type", "string", "required", "true()");
    bind("/data/edition", "type", "string", "calculate", KNOWN_HOUSEHOLD + "edition");
    bind("/data/survey", "type", "string", "calculate", KNOWN_HOUSEHOLD + "survey");
    bind(
        "/data/person_count",
        "type",
        "int",
        "required",
        "true()",
        "constraint",
        ". >= 1 and . <= 40",
        "jr:constraintMsg",
        "jr:itext('count-range')");
    for (Fact question : survey.form().householdQuestions()) {
      bindQuestion("/data/household/", question, survey.logic().askedXpath(question, BESIDE));
    }
    writeMemberBinds();
    if (!blind) {
      writeResultBinds();
    }
  }

  private void writeMemberBinds() {
    bind(MEMBER + "/place", "type", "int", "calculate", "position(..)");
    if (!blind) {
      bind(MEMBER + "/member_id", "type", "string", "calculate", KNOWN_MEMBER + "name");
      bind(MEMBER + "/known_name", "type", "string", "calculate", KNOWN_MEMBER + "label");
    }
    bind(MEMBER + "/lives_here", "type", "string", "relevant", "../member_id != ''");
    bind(MEMBER + "/person_name", "type", "string", "relevant", "../member_id = ''");
    for (Fact question : survey.form().memberQuestions()) {
      String asked = survey.logic().askedXpath(question, BESIDE);
      String here = "../lives_here != 'no'";
      bindQuestion(MEMBER + "/", question, asked == null ? here : here + " and " + asked);
    }
  }

  private void bindQuestion(String parent, Fact question, @Nullable String asked) {
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("type", Ranges.type(question)));
    if (asked != null) {
      attributes.addAll(List.of("relevant", asked));
    }
    String constraint = Ranges.constraint(question);
    if (!constraint.isEmpty()) {
      attributes.addAll(
          List.of(
              "constraint",
              constraint,
              "jr:constraintMsg",
              "jr:itext('range:" + question.path() + "')"));
    }
    bind(parent + question.name(), attributes.toArray(String[]::new));
  }

  private void writeResultBinds() {
    FormLogic logic = survey.logic();
    List<String> yes = new ArrayList<>();
    List<String> open = new ArrayList<>();
    logic
        .indicatorXpaths(INSIDE)
        .forEach(
            (code, expression) -> {
              String path = "/data/result/" + code;
              bind(path, "type", "string", "calculate", expression);
              bind(
                  "/data/result/why_" + code,
                  "type",
                  "string",
                  "readonly",
                  "true()",
                  "relevant",
                  path + " = 'yes'");
              yes.add("number(" + path + " = 'yes')");
              open.add("number(" + path + " = '')");
            });
    bind("/data/result/certain", "type", "int", "calculate", String.join(" + ", yes));
    bind("/data/result/open", "type", "int", "calculate", String.join(" + ", open));
    bind(
        "/data/result/class",
        "type",
        "string",
        "readonly",
        "true()",
        "calculate",
        logic.classXpath(INSIDE, "/data/result/certain", "/data/result/open"));
  }

  /** Household answers by their full path; members of the household only. */
  private record Places(String toMember) implements XpathScope {
    @Override
    public String household(Fact fact) {
      return "/data/household/" + fact.name();
    }

    @Override
    public String member(Fact fact) {
      return toMember + fact.name();
    }

    @Override
    public String members() {
      return MEMBER + "[./lives_here != 'no']";
    }

    @Override
    public XpathScope insideMember() {
      return INSIDE;
    }
  }
}
