package vn.chungtay.web;

import java.util.regex.Pattern;

/**
 * Digits that may be somebody's ID number. They never stand in an address: addresses stay in the
 * history of a browser, in bookmarks and in the logs of every machine on the way.
 */
public final class PrivateDigits {
  /** 9 or 12 digits as people write them, with spaces, dots or dashes between. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z:])(?:\\d[\\s.-]?){8}(?:(?:\\d[\\s.-]?){3})?\\d(?!\\d)");

  private PrivateDigits() {}

  /** True where an ID number may stand in what was typed. */
  public static boolean in(String typed) {
    return NUMBER.matcher(typed).find();
  }
}
