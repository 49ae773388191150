package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a spreadsheet that its cells refer to by number. */
final class SharedStrings {
  private static final Pattern INDEX = Pattern.compile("\\d{1,7}");

  private final List<String> texts = new ArrayList<>();

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(Archive archive, String part) throws IOException, UnreadableFile {
    SharedStrings strings = new SharedStrings();
    try (Xml xml = Xml.of(archive, part)) {
      while (xml.next()) {
        if (xml.atStart("si")) {
          strings.texts.add(richText(xml));
          if (strings.texts.size() > Limits.CELLS) {
            throw UnreadableFile.of("DOC-009");
          }
        }
      }
    }
    return strings;
  }

  String get(String index) throws UnreadableFile {
    int at = INDEX.matcher(index).matches() ? Integer.parseInt(index) : -1;
    if (at < 0 || at >= texts.size()) {
      throw UnreadableFile.of("DOC-004");
    }
    return texts.get(at);
  }

  /** The text inside the element just begun ({@code si} or {@code is}), its runs joined. */
  static String richText(Xml xml) throws UnreadableFile {
    int outside = xml.depth() - 1;
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean raised = false;
    while (xml.next() && xml.depth() > outside) {
      if (xml.atStart("rPh")) {
        xml.skip();
      } else if (xml.atStart("r")) {
        raised = false;
      } else if (xml.atStart("vertAlign")) {
        raised = xml.attribute("val").equals("superscript");
      } else if (xml.atStart("t") || xml.atEnd("t")) {
        inText = xml.atStart();
      } else if (inText && xml.atText()) {
        text.append(raised ? Superscript.of(xml.text()) : xml.text());
        if (text.length() > Limits.TEXT) {
          throw UnreadableFile.of("DOC-009");
        }
      }
    }
    return text.toString();
  }
}
