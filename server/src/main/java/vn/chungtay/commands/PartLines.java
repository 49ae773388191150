package vn.chungtay.commands;

import java.io.PrintWriter;
import vn.chungtay.rulebooks.PartProgress;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Says every two seconds which part of a long work begins; silent where there is only one. */
final class PartLines implements PartProgress {
  private static final long BETWEEN = 2_000_000_000L;

  private final PrintWriter told;
  private final Language language;
  private long last = System.nanoTime();

  PartLines(PrintWriter told, Language language) {
    this.told = told;
    this.language = language;
  }

  @Override
  public void tell(String part, int done, int all) {
    long now = System.nanoTime();
    if (all > 1 && now - last >= BETWEEN) {
      last = now;
      told.println(Message.of("classify.part", part, done + 1, all).in(language));
    }
  }

  @Override
  public void splitting() {
    told.println(Message.of("classify.splitting").in(language));
  }
}
