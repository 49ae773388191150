package vn.chungtay.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import vn.chungtay.sources.Block;
import vn.chungtay.sources.Place;
import vn.chungtay.sources.SourceDocument;
import vn.chungtay.values.Message;

/**
 * Reads a plan file of any origin. Every outcome is a value: a document, or one refusal that says
 * what is wrong and what to do. Without state; any thread may use it.
 */
public final class DocumentReader {
  private static final String[] KINDS = {"docx", "xlsx", "csv", "txt"};

  private DocumentReader() {}

  /** Reads {@code file}; its name tells how it should be read. */
  public static Reading read(Path file) {
    Path last = file.getFileName();
    return read(file, last == null ? file.toString() : last.toString());
  }

  /** Reads {@code file} that somebody sent under {@code name}. */
  public static Reading read(Path file, String name) {
    List<Message> notes = new ArrayList<>();
    try {
      SourceDocument document = new SourceDocument(name, blocks(file, name, notes));
      return LegacyLetters.isWrittenIn(document)
          ? Reading.refused(UnreadableFile.of("DOC-007").refusal())
          : Reading.of(document, notes);
    } catch (UnreadableFile e) {
      return Reading.refused(e.refusal());
    } catch (Archive.TooLarge e) {
      return Reading.refused(UnreadableFile.of("DOC-009").refusal());
    } catch (ZipException e) {
      return Reading.refused(UnreadableFile.of("DOC-004").refusal());
    } catch (IOException e) {
      return Reading.refused(UnreadableFile.of("DOC-002").refusal());
    }
  }

  private static List<Block> blocks(Path file, String name, List<Message> notes)
      throws IOException, UnreadableFile {
    check(file);
    String kind = kindOf(name);
    byte[] start = start(file);
    boolean zip = starts(start, 'P', 'K');
    if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw UnreadableFile.of("DOC-005");
    }
    if (starts(start, '%', 'P', 'D', 'F')) {
      throw UnreadableFile.of("DOC-010", "PDF");
    }
    switch (kind) {
      case "docx", "xlsx" -> {
        if (!zip) {
          throw UnreadableFile.of("DOC-004");
        }
        return fromArchive(file, kind, notes);
      }
      case "csv", "txt" -> {
        if (zip) {
          throw UnreadableFile.of("DOC-006", "." + kind, ".docx / .xlsx");
        }
        String text = TextDecoder.decode(Files.readAllBytes(file));
        if (text.isBlank()) {
          throw UnreadableFile.of("DOC-003");
        }
        return kind.equals("csv") ? List.of(CsvReader.read(text)) : fromText(text);
      }
      default -> throw UnreadableFile.of("DOC-010", kind.isEmpty() ? "?" : "." + kind);
    }
  }

  private static List<Block> fromArchive(Path file, String kind, List<Message> notes)
      throws IOException, UnreadableFile {
    try (Archive archive = Archive.open(file)) {
      PackageParts parts = PackageParts.of(archive);
      if (!parts.kind().equals(kind)) {
        throw parts.kind().isEmpty()
            ? UnreadableFile.of("DOC-004")
            : UnreadableFile.of("DOC-006", "." + kind, "." + parts.kind());
      }
      return kind.equals("docx")
          ? DocxReader.read(archive, parts.main())
          : XlsxReader.read(archive, parts, notes);
    }
  }

  private static List<Block> fromText(String text) {
    List<TextBlocks.Line> lines = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      lines.add(new TextBlocks.Line(line, Place.line(number++, 0)));
    }
    return TextBlocks.of(lines);
  }

  static void check(Path file) throws IOException, UnreadableFile {
    if (Files.isDirectory(file)) {
      throw UnreadableFile.of("DOC-002");
    }
    if (!Files.exists(file)) {
      throw UnreadableFile.of("DOC-001");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw UnreadableFile.of("DOC-002");
    }
    long size = Files.size(file);
    if (size == 0) {
      throw UnreadableFile.of("DOC-003");
    }
    if (size > Limits.FILE_BYTES) {
      throw UnreadableFile.of("DOC-011", size >> 20, Limits.FILE_BYTES >> 20);
    }
  }

  static String kindOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String kind : KINDS) {
      if (lower.endsWith("." + kind)) {
        return kind;
      }
    }
    if (lower.endsWith(".tsv")) {
      return "txt";
    }
    int dot = lower.lastIndexOf('.');
    return dot < 0 ? "" : lower.substring(dot + 1);
  }

  static byte[] start(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(8);
    }
  }

  static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
