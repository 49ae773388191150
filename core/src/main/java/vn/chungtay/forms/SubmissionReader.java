package vn.chungtay.forms;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a filled form out of bytes nobody vouches for: no document types, no entities of their own,
 * no outside files, bounded depth, number and length.
 */
public final class SubmissionReader {
  private static final int DEEPEST = 6;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_ID = 255;
  private static final XMLInputFactory FACTORY = factory();

  private final Map<String, String> top = new HashMap<>();
  private final Map<String, String> household = new LinkedHashMap<>();
  private final List<Map<String, String>> members = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int elements;

  private SubmissionReader() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /** The filled form in {@code xml}. */
  public static Submission read(byte[] xml) throws SubmissionRefused {
    return new SubmissionReader().parse(xml);
  }

  private Submission parse(byte[] xml) throws SubmissionRefused {
    try {
      // Decoded here: phones write UTF-8, and the JDK's reader prints broken bytes to the console.
      CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(new StringReader(characters.toString()));
      while (reader.hasNext()) {
        take(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      var place = e.getLocation();
      throw new SubmissionRefused(
          "not-xml", place == null ? "" : place.getLineNumber() + ":" + place.getColumnNumber());
    } catch (CharacterCodingException e) {
      throw new SubmissionRefused("not-xml", "");
    }
    return submission();
  }

  private void take(XMLStreamReader reader, int event) throws SubmissionRefused {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(reader);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new SubmissionRefused("doctype", "");
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) throws SubmissionRefused {
    if (++elements > MOST_ELEMENTS) {
      throw new SubmissionRefused("too-many", Integer.toString(MOST_ELEMENTS));
    }
    if (path.size() >= DEEPEST) {
      throw new SubmissionRefused("too-deep", Integer.toString(DEEPEST));
    }
    text.setLength(0);
    path.add(reader.getLocalName());
    if (path.size() == 1) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        put(top, "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    } else if (path.size() == 2 && reader.getLocalName().equals("member")) {
      members.add(new LinkedHashMap<>());
    }
  }

  private void text(XMLStreamReader reader) throws SubmissionRefused {
    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
      throw new SubmissionRefused("too-long", String.join("/", path));
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private void end() throws SubmissionRefused {
    String name = path.remove(path.size() - 1);
    String value = text.toString().strip();
    text.setLength(0);
    if (value.isEmpty()) {
      return;
    }
    if (path.size() == 1) {
      put(top, name, value);
    } else if (path.size() == 2) {
      switch (path.get(1)) {
        case "household" -> put(household, name, value);
        case "member" -> put(members.get(members.size() - 1), name, value);
        case "meta", "result" -> put(top, path.get(1) + "/" + name, value);
        default -> {}
      }
    }
  }

  private static void put(Map<String, String> into, String name, String value)
      throws SubmissionRefused {
    if (into.put(name, value) != null) {
      throw new SubmissionRefused("twice", name);
    }
  }

  private Submission submission() throws SubmissionRefused {
    String formId = top.getOrDefault("@id", "");
    if (formId.isBlank()) {
      throw new SubmissionRefused("no-form", "");
    }
    String instanceId = top.getOrDefault("meta/instanceID", "");
    if (instanceId.isBlank()) {
      throw new SubmissionRefused("no-instance", "");
    }
    if (instanceId.length() > LONGEST_ID) {
      throw new SubmissionRefused("too-long", "meta/instanceID");
    }
    return new Submission(
        formId,
        top.getOrDefault("@version", ""),
        instanceId,
        top.getOrDefault("meta/deprecatedID", ""),
        top.getOrDefault("household_id", ""),
        top.getOrDefault("edition", ""),
        top.getOrDefault("survey", ""),
        top.getOrDefault("result/class", ""),
        new Answers(household, members.stream().map(SubmissionReader::member).toList()));
  }

  private static Answers.Member member(Map<String, String> fields) {
    Map<String, String> answers = new LinkedHashMap<>(fields);
    answers.remove("place");
    String id = answers.getOrDefault("member_id", "");
    String known = answers.getOrDefault("known_name", "");
    String written = answers.getOrDefault("person_name", "");
    boolean livesHere = !answers.getOrDefault("lives_here", "yes").equals("no");
    List.of("member_id", "known_name", "person_name", "lives_here").forEach(answers::remove);
    return new Answers.Member(id, known.isEmpty() ? written : known, livesHere, answers);
  }
}
