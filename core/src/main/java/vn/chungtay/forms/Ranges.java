package vn.chungtay.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.standards.Bilingual;
import vn.chungtay.standards.Fact;

/** How a question's type and range are written for phones and workbooks. */
final class Ranges {
  private Ranges() {}

  /** XForms data type. */
  static String type(Fact question) {
    return switch (question.type()) {
      case WHOLE -> "int";
      case DECIMAL -> "decimal";
      case BOOL, CHOICE -> "string";
    };
  }

  /** XForms control. */
  static String control(Fact question) {
    return switch (question.type()) {
      case WHOLE, DECIMAL -> "input";
      case BOOL, CHOICE -> "select1";
    };
  }

  /** XPath over the answer as {@code .}; empty where nothing is bounded. */
  static String constraint(Fact question) {
    List<String> parts = new ArrayList<>();
    BigDecimal min = question.min();
    BigDecimal max = question.max();
    if (min != null) {
      parts.add(". >= " + min.toPlainString());
    }
    if (max != null) {
      parts.add(". <= " + max.toPlainString());
    }
    if (question.type() == Fact.Type.DECIMAL) {
      parts.add("round(., " + question.decimals() + ") = .");
    }
    return String.join(" and ", parts);
  }

  /** The range in words. */
  static Bilingual said(Fact question) {
    return SurveyForm.said("forms.range", plain(question.min()), plain(question.max()));
  }

  private static String plain(@Nullable BigDecimal bound) {
    return bound == null ? "…" : bound.toPlainString();
  }
}
