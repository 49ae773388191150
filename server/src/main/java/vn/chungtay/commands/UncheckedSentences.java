package vn.chungtay.commands;

import java.util.List;
import vn.chungtay.documents.CheckedPlan;
import vn.chungtay.statements.Comparison;
import vn.chungtay.statements.Comparison.Verdict;
import vn.chungtay.statements.TextAudit;
import vn.chungtay.values.Texts;

/**
 * Sentences with a figure on poverty that nobody but a person can check: not understood for
 * certain, or about something the annex does not hold. They are no findings.
 */
final class UncheckedSentences {
  private static final int LONGEST = 160;

  private UncheckedSentences() {}

  static void append(CheckedPlan plan, Texts texts, StringBuilder text) {
    List<Comparison> open =
        plan.document().stream()
            .flatMap(document -> new TextAudit().compare(document, plan.annexes()).stream())
            .filter(UncheckedSentences::isOpen)
            .toList();
    if (open.isEmpty()) {
      return;
    }
    text.append('\n').append(texts.text("check.unchecked", open.size())).append('\n');
    for (Comparison each : open) {
      String place = each.statement().place().text(texts.language());
      String note = each.note().in(texts.language());
      text.append("  ")
          .append(texts.text("check.unchecked-line", place, words(each), note))
          .append('\n');
    }
  }

  private static boolean isOpen(Comparison each) {
    return each.verdict() == Verdict.NOT_UNDERSTOOD || each.verdict() == Verdict.NO_DATA;
  }

  private static String words(Comparison each) {
    String sentence = each.statement().sentence();
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
  }
}
