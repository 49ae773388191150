package vn.chungtay.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;

/**
 * A screening form as an XForm: the households of the village from the list that travels beside it,
 * one question a sign, and what it ends in worked out on the phone.
 */
final class ScreeningXForm {
  private static final String KNOWN =
      "instance('households')/root/item[name = " + XForm.HOUSEHOLD_ID + "]/";
  private static final String ENDED = "/data/result/class";

  private final ScreeningForm screening;
  private final String formId;
  private final Bilingual title;
  private final XmlText xml = new XmlText();
  private final Map<String, Bilingual> texts = new LinkedHashMap<>();

  private ScreeningXForm(ScreeningForm screening, String formId, Bilingual title) {
    this.screening = screening;
    this.formId = formId;
    this.title = title;
  }

  static String write(ScreeningForm screening, String formId, Bilingual title) {
    return new ScreeningXForm(screening, formId, title).write();
  }

  private String write() {
    for (String key : List.of("household", "yes", "no")) {
      texts.put(key, SurveyForm.said("forms.xform." + key));
    }
    for (String key : List.of("result", "ended", "note", "stop", "continue")) {
      texts.put(key, SurveyForm.said("forms.screening-" + key));
    }
    texts.put("signs", SurveyForm.said("forms.screening-signs"));
    signs().forEach(sign -> texts.put("q:" + sign.name(), sign.question()));
    xml.open("h:html", XForm.namespaces()).open("h:head").element("h:title", title.vi());
    xml.open("model");
    XForm.writeTexts(xml, texts);
    instance();
    xml.empty("instance", "id", "households", "src", "jr://file-csv/" + XForm.HOUSEHOLDS_FILE);
    binds();
    xml.close("model").close("h:head");
    body();
    return xml.close("h:html").toString();
  }

  private List<Fact> signs() {
    return screening.signs().stream().map(ScreeningForm.Sign::question).toList();
  }

  private void instance() {
    xml.open("instance").open("data", "id", formId, "version", screening.form().version());
    for (String name : List.of("start", "end", "household_id", "edition", "survey")) {
      xml.empty(name);
    }
    xml.open("household");
    signs().forEach(sign -> xml.empty(sign.name()));
    xml.close("household").open("result").empty("class").empty("note").close("result");
    xml.open("orx:meta").empty("orx:instanceID").empty("orx:instanceName").close("orx:meta");
    xml.close("data").close("instance");
  }

  private void binds() {
    XForm.bindMeta(xml, KNOWN);
    bind(XForm.HOUSEHOLD_ID, "type", "string", "required", "true()");
    bind("/data/edition", "type", "string", "calculate", KNOWN + "edition");
    bind("/data/survey", "type", "string", "calculate", KNOWN + "screening");
    signs().forEach(sign -> bind(path(sign), "type", "string"));
    String yes = count(" = 'true'");
    String open = count(" = ''");
    int needed = screening.needed();
    String ended =
        "if(%s >= %d, 'STOP', if(%s + %s < %d, 'CONTINUE', ''))"
            .formatted(yes, needed, yes, open, needed);
    bind(ENDED, "type", "string", "readonly", "true()", "calculate", ended);
    bind(
        "/data/result/note",
        "type",
        "string",
        "readonly",
        "true()",
        "relevant",
        ENDED + " = 'STOP'");
  }

  private String count(String test) {
    return signs().stream()
        .map(sign -> "number(" + path(sign) + test + ")")
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private static String path(Fact sign) {
    return "/data/household/" + sign.name();
  }

  private void bind(String path, String... attributes) {
    XForm.bind(xml, path, attributes);
  }

  private void body() {
    xml.open("h:body");
    XForm.openHouseholds(xml);
    xml.close("select1");
    xml.open("group", "appearance", "field-list");
    label("signs");
    for (Fact sign : signs()) {
      xml.open("select1", "ref", path(sign));
      label("q:" + sign.name());
      item("yes", "true");
      item("no", "false");
      xml.close("select1");
    }
    xml.close("group").open("group", "appearance", "field-list");
    label("result");
    xml.open("select1", "ref", ENDED);
    label("ended");
    item("stop", "STOP");
    item("continue", "CONTINUE");
    xml.close("select1");
    if (!screening.isOfficial()) {
      xml.open("input", "ref", "/data/result/note");
      label("note");
      xml.close("input");
    }
    xml.close("group").close("h:body");
  }

  private void label(String id) {
    xml.empty("label", "ref", "jr:itext('" + id + "')");
  }

  private void item(String textId, String value) {
    xml.open("item");
    label(textId);
    xml.element("value", value).close("item");
  }
}
