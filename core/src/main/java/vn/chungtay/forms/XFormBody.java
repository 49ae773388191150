package vn.chungtay.forms;

import vn.chungtay.rules.HouseholdClass;
import vn.chungtay.standards.Fact;

/** What the person at the phone sees of an {@link XForm}: controls in the order of the form. */
final class XFormBody {
  private final XmlText xml;
  private final SurveyForm survey;

  XFormBody(XmlText xml, SurveyForm survey) {
    this.xml = xml;
    this.survey = survey;
  }

  void write(boolean withResult) {
    xml.open("h:body");
    writeHousehold();
    for (QuestionGroup group : survey.form().groups()) {
      if (group.of() == Fact.Of.HOUSEHOLD) {
        xml.open("group", "appearance", "field-list");
        label("group:" + group.code());
        group.questions().forEach(question -> write("/data/household/", question));
        xml.close("group");
      }
    }
    writeMembers();
    if (withResult) {
      writeResult();
    }
    xml.close("h:body");
  }

  private void label(String id) {
    xml.empty("label", "ref", "jr:itext('" + id + "')");
  }

  private void writeHousehold() {
    XForm.openHouseholds(xml);
    xml.empty(
        "setvalue",
        "event",
        "xforms-value-changed",
        "ref",
        "/data/person_count",
        "value",
        "instance('households')/root/item[name = /data/household_id]/members");
    xml.close("select1");
    xml.open("input", "ref", "/data/person_count");
    label("person-count");
    xml.close("input");
  }

  private void writeMembers() {
    xml.open("group", "ref", XForm.MEMBER);
    label("member");
    xml.open(
        "repeat",
        "nodeset",
        XForm.MEMBER,
        "jr:count",
        "/data/person_count",
        "jr:noAddRemove",
        "true()");
    xml.open("group", "appearance", "field-list");
    xml.open("label", "ref", "jr:itext('who')").close("label");
    choice(XForm.MEMBER + "/lives_here", "lives-here");
    xml.open("input", "ref", XForm.MEMBER + "/person_name");
    label("name");
    xml.close("input");
    survey.form().memberQuestions().forEach(question -> write(XForm.MEMBER + "/", question));
    xml.close("group").close("repeat").close("group");
  }

  private void choice(String ref, String text) {
    xml.open("select1", "ref", ref);
    label(text);
    item("yes", "yes");
    item("no", "no");
    xml.close("select1");
  }

  private void item(String textId, String value) {
    xml.open("item");
    label(textId);
    xml.element("value", value).close("item");
  }

  private void write(String parent, Fact question) {
    String control = Ranges.control(question);
    xml.open(control, "ref", parent + question.name());
    label("q:" + question.path());
    if (question.type() == Fact.Type.BOOL) {
      item("yes", "true");
      item("no", "false");
    }
    for (String code : question.choiceCodes()) {
      item("c:" + question.path() + ":" + code, code);
    }
    xml.close(control);
  }

  private void writeResult() {
    xml.open("group", "appearance", "field-list");
    label("result");
    xml.open("select1", "ref", "/data/result/class");
    label("class");
    for (HouseholdClass outcome : HouseholdClass.values()) {
      item("class:" + outcome, outcome.name());
    }
    xml.close("select1");
    survey
        .standard()
        .rulebook()
        .indicators()
        .forEach(
            each -> {
              xml.open("input", "ref", "/data/result/why_" + each.code());
              label("why:" + each.code());
              xml.close("input");
            });
    xml.close("group");
  }
}
