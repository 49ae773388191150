package vn.chungtay.values;

import java.util.Locale;

/** The two languages of every text; Vietnamese is the language of the law and the default. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The two-letter code, also the suffix of the message files. */
  public String code() {
    return code;
  }

  /** English for "en" in any case; Vietnamese for everything else. */
  public static Language of(String code) {
    return "en".equals(code.toLowerCase(Locale.ROOT)) ? EN : VI;
  }
}
