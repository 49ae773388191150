package vn.chungtay.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.sources.Refusal;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The result of {@code check} for people and for programs. */
final class CheckReport {
  private CheckReport() {}

  /** One object with one entry a file; the fields are a contract. */
  static String json(List<CheckedPlan> plans, Language language) {
    List<Object> files = new ArrayList<>();
    for (CheckedPlan plan : plans) {
      Map<String, @Nullable Object> file = new LinkedHashMap<>();
      file.put("file", plan.name());
      file.put("tables", plan.tableCount());
      file.put("units", plan.unitCount());
      file.put("years", plan.years());
      file.put("findings", findings(plan.findings(), language));
      Refusal reason = plan.reason();
      if (reason != null) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", reason.code());
        error.put("message", reason.message().in(language));
        error.put("place", reason.place().text(language));
        file.put("error", error);
      }
      files.add(file);
    }
    return JsonText.of(Map.of("files", files));
  }

  private static List<Object> findings(List<Finding> findings, Language language) {
    List<Object> list = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      Measure measure = finding.measure();
      fields.put("code", finding.code().name());
      fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      fields.put("unit", finding.unit());
      fields.put("year", finding.ofYear());
      fields.put("column", measure == null ? null : measure.code());
      fields.put("printed", finding.printed());
      fields.put("expected", finding.expected());
      fields.put("message", finding.message().in(language));
      fields.put("place", finding.place().text(language));
      list.add(fields);
    }
    return list;
  }

  /** Findings by severity, heaviest first, and a summary line for each file. */
  static String text(List<CheckedPlan> plans, Texts texts) {
    StringBuilder text = new StringBuilder();
    for (CheckedPlan plan : plans) {
      if (plan.refusal().isEmpty()) {
        text.append(head(plan, texts)).append('\n');
        for (Finding.Severity severity : Finding.Severity.values()) {
          group(plan, severity, texts, text);
        }
        text.append(summary(plan, texts)).append('\n');
        UncheckedSentences.append(plan, texts, text);
      }
    }
    return text.toString();
  }

  private static String head(CheckedPlan plan, Texts texts) {
    if (plan.annexes().isEmpty()) {
      return texts.text("check.head-without-annex", plan.name());
    }
    List<Integer> years = plan.years();
    String span =
        years.isEmpty()
            ? texts.text("check.years-unknown")
            : texts.text("check.years", years.size(), years.get(0), years.get(years.size() - 1));
    return texts.text("check.head", plan.name(), plan.unitCount(), span, plan.tableCount());
  }

  private static void group(
      CheckedPlan plan, Finding.Severity severity, Texts texts, StringBuilder text) {
    List<Finding> of =
        plan.findings().stream().filter(finding -> finding.severity() == severity).toList();
    if (of.isEmpty()) {
      return;
    }
    String name = severity.name().toLowerCase(Locale.ROOT);
    text.append('\n').append(texts.text("check.group-" + name, of.size())).append('\n');
    for (Finding finding : of) {
      text.append("  ").append(line(finding, texts)).append('\n');
    }
  }

  private static String line(Finding finding, Texts texts) {
    List<String> subject = new ArrayList<>();
    if (finding.unit() != null) {
      subject.add(finding.unit());
    }
    finding.year().ifPresent(year -> subject.add(String.valueOf(year)));
    Measure measure = finding.measure();
    if (measure != null) {
      subject.add(texts.text("annexes.column-" + measure.code()));
    }
    String printed = finding.printed();
    String change =
        finding.expectation().map(expected -> printed + " → " + expected).orElse(printed);
    String what = subject.isEmpty() ? "" : String.join(", ", subject) + ": ";
    return texts.text(
        "check.line",
        finding.code().name(),
        what + change,
        finding.message().in(texts.language()),
        finding.place().text(texts.language()));
  }

  private static String summary(CheckedPlan plan, Texts texts) {
    if (plan.findings().isEmpty()) {
      return texts.text("check.clean");
    }
    return "\n"
        + texts.text(
            "check.summary",
            count(plan, Finding.Severity.ERROR),
            count(plan, Finding.Severity.WARNING),
            count(plan, Finding.Severity.INFO));
  }

  private static long count(CheckedPlan plan, Finding.Severity severity) {
    return plan.findings().stream().filter(finding -> finding.severity() == severity).count();
  }
}
