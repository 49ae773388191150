package vn.chungtay.commands;

import java.io.PrintWriter;
import vn.chungtay.rulebooks.PartProgress;
import vn.chungtay.values.Language;
import vn.chungtay.values.Message;

/** Says which part of a long classification begins; silent where there is only one. */
final class PartLines implements PartProgress {
  private final PrintWriter told;
  private final Language language;

  PartLines(PrintWriter told, Language language) {
    this.told = told;
    this.language = language;
  }

  @Override
  public void tell(String part, int done, int all) {
    if (all > 1) {
      told.println(Message.of("classify.part", part, done + 1, all).in(language));
    }
  }
}
