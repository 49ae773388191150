package vn.chungtay.standards;

import java.util.List;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/**
 * One thing wrong with a rulebook, for the person who wrote it.
 *
 * @param file file name
 * @param line line in it, from 1; 0 where the whole file is meant
 * @param key the key or code
 * @param code stable code, e.g. {@code no-source}; also the key of its text
 * @param details what the text mentions
 */
public record RulebookFault(String file, int line, String key, String code, List<String> details) {
  /** File, place, what is wrong, what to do. */
  public String message(Language language) {
    String place = line > 0 ? file + ":" + line : file;
    return place
        + " · "
        + key
        + " · "
        + Texts.in(language).text("standards.fault." + code, details.toArray());
  }
}
