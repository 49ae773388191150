package vn.chungtay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward walk over one XML part: begin tag, end tag, text. A DOCTYPE is refused before anything
 * in it is looked at; nothing outside the part is ever fetched.
 */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream stream;
  private final XMLStreamReader reader;
  private final Deque<String> open = new ArrayDeque<>();

  private Xml(InputStream stream, XMLStreamReader reader) {
    this.stream = stream;
    this.reader = reader;
  }

  static Xml of(Archive archive, String part) throws IOException, UnreadableFile {
    InputStream stream = archive.open(part);
    try {
      return new Xml(stream, FACTORY.createXMLStreamReader(characters(stream)));
    } catch (XMLStreamException e) {
      stream.close();
      throw unreadable(e);
    }
  }

  private static XMLInputFactory factory() {
    // The parser of the JDK by name: no search over the class path, and no other parser's habits.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /**
   * Office parts are UTF-8 or UTF-16. Decoded here, because the parser prints a line of its own to
   * standard error before it reports bytes that are neither.
   */
  private static Reader characters(InputStream stream) throws IOException {
    PushbackInputStream pushed = new PushbackInputStream(stream, 2);
    byte[] start = pushed.readNBytes(2);
    pushed.unread(start);
    int first = start.length < 2 ? 0 : start[0] & 0xFF;
    int second = start.length < 2 ? 0 : start[1] & 0xFF;
    boolean wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    Reader reader =
        new InputStreamReader(
            pushed,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    PushbackReader characters = new PushbackReader(reader, 1);
    int mark = characters.read();
    if (mark >= 0 && mark != 0xFEFF) {
      characters.unread(mark);
    }
    return characters;
  }

  /** Moves on; false at the end of the part. */
  boolean next() throws UnreadableFile {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            open.push(reader.getLocalName());
            if (open.size() > Limits.DEPTH) {
              throw UnreadableFile.of("DOC-009");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            open.pop();
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw UnreadableFile.of("DOC-008");
          default -> {
            continue;
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private static UnreadableFile unreadable(XMLStreamException e) {
    return isTooLarge(e) || isTooLarge(e.getNestedException())
        ? UnreadableFile.of("DOC-009")
        : UnreadableFile.of("DOC-004");
  }

  private static boolean isTooLarge(@Nullable Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof Archive.TooLarge) {
        return true;
      }
    }
    return false;
  }

  boolean atStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean atStart() {
    return reader.isStartElement();
  }

  boolean atEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  boolean atText() {
    return reader.isCharacters();
  }

  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  /** An attribute by local name, whatever its namespace; empty where it is not given. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The relationship id ({@code r:id}), which other attributes named id do not hide. */
  String relation() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return attribute("id");
  }

  /** How many elements are open, the one just begun included, one just ended not. */
  int depth() {
    return open.size();
  }

  /** From a begin tag past everything up to its end tag. */
  void skip() throws UnreadableFile {
    int outside = depth() - 1;
    boolean inside = true;
    while (inside) {
      inside = next() && depth() > outside;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      stream.close();
    }
  }
}
