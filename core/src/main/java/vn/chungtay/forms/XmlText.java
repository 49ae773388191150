package vn.chungtay.forms;

/** XML as text, with what must be escaped escaped; for the small documents of this package. */
final class XmlText {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /** Opens an element; attributes are names and values in turn. */
  XmlText open(String name, String... attributes) {
    start(name, attributes);
    text.append(">\n");
    return this;
  }

  XmlText close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>\n");
    return this;
  }

  /** An element that holds text only. */
  XmlText element(String name, String content, String... attributes) {
    start(name, attributes);
    text.append('>').append(escape(content)).append("</").append(name).append(">\n");
    return this;
  }

  /** The same with the answer at {@code path} in place of {@code {0}}. */
  XmlText elementNaming(String name, String content, String path) {
    String output = "<output value=\"" + escape(path) + "\"/>";
    text.append('<').append(name).append('>');
    text.append(escape(content).replace("{0}", output)).append("</").append(name).append(">\n");
    return this;
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      text.append('"');
    }
  }

  static String escape(String content) {
    StringBuilder escaped = new StringBuilder(content.length() + 16);
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
