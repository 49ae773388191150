package vn.chungtay.surveys.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.chungtay.forms.SurveyForm;
import vn.chungtay.forms.SurveyReading;
import vn.chungtay.standards.Rulebooks;
import vn.chungtay.surveys.sheets.SurveyInput;

/** Fuzz target: the fields a survey page posts; what is read is read again as the same. */
public final class SurveyPostFuzz {
  private static final SurveyForm SURVEY =
      SurveyForm.of(Rulebooks.shipped().get("mdp-2022").onDay(LocalDate.of(2026, 9, 1)));

  private SurveyPostFuzz() {}

  /** Called by Jazzer and by the test of its seeds: {@code name=value&name=value}. */
  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, String> fields = new HashMap<>();
    for (String each : new String(input, StandardCharsets.UTF_8).split("&", -1)) {
      String[] field = each.split("=", 2);
      fields.put(field[0], field.length > 1 ? field[1] : "");
    }
    SurveyReading reading = SURVEY.read(SurveyInput.read(SURVEY.form(), fields));
    if (!reading.faults().isEmpty()) {
      return;
    }
    SurveyReading again = SURVEY.read(reading.answers());
    if (!again.answers().equals(reading.answers())
        || again.judgement().outcome() != reading.judgement().outcome()) {
      throw new AssertionError("read again as something else");
    }
  }
}
