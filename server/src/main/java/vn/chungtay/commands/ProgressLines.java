package vn.chungtay.commands;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Says every two seconds how far a long reading has come; silent for short ones. */
final class ProgressLines {
  private static final long BETWEEN = 2_000_000_000L;

  private final PrintWriter told;
  private final Language language;
  private long last = System.nanoTime();

  ProgressLines(PrintWriter told, Language language) {
    this.told = told;
    this.language = language;
  }

  void tell(long rows, double share) {
    long now = System.nanoTime();
    if (now - last < BETWEEN) {
      return;
    }
    last = now;
    BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.DOWN);
    Figures figures = Figures.in(language);
    told.println(
        Message.of("measures.progress", figures.count(rows), figures.percent(percent, 0))
            .in(language));
  }
}
