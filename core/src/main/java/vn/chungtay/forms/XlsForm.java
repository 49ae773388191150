package vn.chungtay.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.rules.XpathScope;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;

/**
 * A survey form as the sheets of an XLSForm, for those who build forms in a workbook: the same
 * questions, conditions and ranges as {@link XForm}. The lists of households and the result on the
 * phone belong to the XForm alone.
 */
public final class XlsForm {
  private static final String YES_NO = "yes_no";
  private static final XpathScope NAMES = new Names();

  private XlsForm() {}

  /** Sheets by name, each with its heading row first. */
  public static Map<String, List<List<String>>> sheets(SurveyForm survey) {
    return sheets(survey.form(), question -> survey.logic().askedXpath(question, NAMES));
  }

  /** The same of a screening form, where every question is asked of every household. */
  public static Map<String, List<List<String>>> sheets(ScreeningForm screening) {
    return sheets(screening.form(), question -> null);
  }

  private static Map<String, List<List<String>>> sheets(
      Form form, Function<Fact, @Nullable String> conditions) {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("survey", questions(form, conditions));
    sheets.put("choices", choices(form));
    sheets.put(
        "settings",
        List.of(
            List.of("form_title", "form_id", "version", "default_language"),
            List.of(form.title().vi(), form.code(), form.version(), "Tiếng Việt (vi)")));
    return sheets;
  }

  private static List<List<String>> questions(
      Form form, Function<Fact, @Nullable String> conditions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "type",
            "name",
            "label::Tiếng Việt (vi)",
            "label::English (en)",
            "relevant",
            "constraint",
            "constraint_message::Tiếng Việt (vi)",
            "constraint_message::English (en)"));
    for (QuestionGroup group : form.groups()) {
      boolean members = group.of() == Fact.Of.MEMBER;
      String name = group.code().replace('-', '_');
      rows.add(row(members ? "begin_repeat" : "begin_group", name, group.title(), "", "", null));
      for (Fact question : group.questions()) {
        String asked = conditions.apply(question);
        String constraint = Ranges.constraint(question);
        rows.add(
            row(
                type(question),
                question.name(),
                question.question(),
                asked == null ? "" : asked,
                constraint,
                constraint.isEmpty() ? null : Ranges.said(question)));
      }
      rows.add(row(members ? "end_repeat" : "end_group", name, null, "", "", null));
    }
    return rows;
  }

  private static List<String> row(
      String type,
      String name,
      @Nullable Bilingual label,
      String relevant,
      String constraint,
      @Nullable Bilingual message) {
    return List.of(
        type,
        name,
        label == null ? "" : label.vi(),
        label == null ? "" : label.en(),
        relevant,
        constraint,
        message == null ? "" : message.vi(),
        message == null ? "" : message.en());
  }

  private static String type(Fact question) {
    return switch (question.type()) {
      case WHOLE -> "integer";
      case DECIMAL -> "decimal";
      case BOOL -> "select_one " + YES_NO;
      case CHOICE -> "select_one " + question.name();
    };
  }

  private static List<List<String>> choices(Form form) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("list_name", "name", "label::Tiếng Việt (vi)", "label::English (en)"));
    Bilingual yes = SurveyForm.said("forms.xform.yes");
    Bilingual no = SurveyForm.said("forms.xform.no");
    rows.add(List.of(YES_NO, "true", yes.vi(), yes.en()));
    rows.add(List.of(YES_NO, "false", no.vi(), no.en()));
    for (QuestionGroup group : form.groups()) {
      for (Fact question : group.questions()) {
        question
            .choices()
            .forEach(
                (code, said) -> rows.add(List.of(question.name(), code, said.vi(), said.en())));
      }
    }
    return rows;
  }

  /** Answers as XLSForms name them. */
  private record Names() implements XpathScope {
    @Override
    public String household(Fact fact) {
      return "${" + fact.name() + "}";
    }

    @Override
    public String member(Fact fact) {
      return "${" + fact.name() + "}";
    }

    @Override
    public String members() {
      return "${members}";
    }

    @Override
    public XpathScope insideMember() {
      return this;
    }
  }
}
