package vn.chungtay.analytics;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV file (RFC 4180, UTF-8) read record by record from one buffer, without making texts of the
 * cells nobody asks for. Comma, semicolon or tab, whichever the first line has most of. The first
 * record is the header.
 */
final class CsvRows implements Closeable {
  private static final int LONGEST_RECORD = 1 << 24;

  private final InputStream in;
  private byte[] buffer;
  private int filled;
  private int next;
  private boolean ended;
  private byte separator = ',';
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] escaped = new boolean[64];
  private int fields;
  private long line = 1;
  private long nextLine = 1;
  private long consumed;
  private long lineFeeds;
  private boolean doubled;
  private final List<String> header = new ArrayList<>();

  /** A file that is no table; the line says where. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1;
    private final long line;

    Malformed(long line) {
      super("line " + line);
      this.line = line;
    }

    long line() {
      return line;
    }
  }

  CsvRows(Path file) throws IOException {
    this(Files.newInputStream(file), 1 << 20);
  }

  CsvRows(InputStream in, int bufferSize) throws IOException {
    this.in = in;
    this.buffer = new byte[bufferSize];
    fill();
    if (filled >= 3 && (buffer[0] & 0xff) == 0xef && (buffer[1] & 0xff) == 0xbb) {
      next = 3;
    }
    separator = mostFrequent();
    if (next()) {
      for (int field = 0; field < fields; field++) {
        header.add(text(field));
      }
    }
  }

  /** The names of the columns; empty for an empty file. */
  List<String> header() {
    return header;
  }

  /** The line of the file on which the record begins; the header is on line 1. */
  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  /** How many bytes of the file lie behind. */
  long bytesRead() {
    return consumed + next;
  }

  /** Goes to the next record; false at the end. Empty lines are passed over. */
  boolean next() throws IOException {
    do {
      line = nextLine;
      if (next >= filled && !more()) {
        return false;
      }
      while (!scan()) {
        if (!more()) {
          ended = true;
        }
      }
    } while (fields == 1 && starts[0] == ends[0] && header.size() != 1);
    return true;
  }

  byte[] bytes() {
    return buffer;
  }

  /** Where a cell begins, without the blanks around it. */
  int from(int field) {
    int at = starts[field];
    while (at < ends[field] && buffer[at] == ' ') {
      at++;
    }
    return at;
  }

  int to(int field) {
    int at = ends[field];
    while (at > starts[field] && buffer[at - 1] == ' ') {
      at--;
    }
    return at;
  }

  String text(int field) {
    return new String(buffer, from(field), to(field) - from(field), StandardCharsets.UTF_8);
  }

  /** Reads one record from the buffer; false where the buffer ends before it does. */
  private boolean scan() throws Malformed {
    fields = 0;
    lineFeeds = 0;
    int at = next;
    while (true) {
      boolean quoted = at < filled && buffer[at] == '"';
      int start = quoted ? at + 1 : at;
      doubled = false;
      at = quoted ? endOfQuoted(start) : endOfPlain(start);
      if (at >= filled && !ended) {
        return false;
      }
      field(start, at);
      at += quoted ? 1 : 0;
      if (at >= filled && !ended) {
        return false;
      }
      if (at >= filled || buffer[at] != separator) {
        return endOfRecord(at);
      }
      at++;
    }
  }

  private int endOfPlain(int start) {
    int at = start;
    while (at < filled && buffer[at] != separator && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Where the closing quote is; the end of the buffer where it is not seen yet. */
  private int endOfQuoted(int start) throws Malformed {
    int at = start;
    while (true) {
      while (at < filled && buffer[at] != '"') {
        lineFeeds += buffer[at++] == '\n' ? 1 : 0;
      }
      if (at >= filled && ended) {
        throw new Malformed(line);
      }
      if (at + 1 >= filled && !ended) {
        return filled;
      }
      if (at + 1 >= filled || buffer[at + 1] != '"') {
        return at;
      }
      doubled = true;
      at += 2;
    }
  }

  private boolean endOfRecord(int end) throws Malformed {
    int at = end;
    if (at < filled && buffer[at] == '\r') {
      at++;
      if (at >= filled && !ended) {
        return false;
      }
    }
    boolean lineFeed = at < filled && buffer[at] == '\n';
    if (at < filled && !lineFeed && at == end) {
      throw new Malformed(line);
    }
    next = lineFeed ? at + 1 : at;
    nextLine = nextLine + lineFeeds + 1;
    for (int field = 0; field < fields; field++) {
      if (escaped[field]) {
        unescape(field);
      }
    }
    return true;
  }

  private void field(int start, int end) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, fields * 2);
      ends = Arrays.copyOf(ends, fields * 2);
      escaped = Arrays.copyOf(escaped, fields * 2);
    }
    starts[fields] = start;
    ends[fields] = end;
    escaped[fields] = doubled;
    fields++;
  }

  private void unescape(int field) {
    int to = starts[field];
    for (int at = starts[field]; at < ends[field]; at++) {
      buffer[to++] = buffer[at];
      at += buffer[at] == '"' ? 1 : 0;
    }
    ends[field] = to;
  }

  /** Moves the unread rest to the front and reads on; false at the end of the file. */
  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    int rest = filled - next;
    if (rest == buffer.length) {
      if (rest >= LONGEST_RECORD) {
        throw new Malformed(line);
      }
      buffer = Arrays.copyOf(buffer, rest * 2);
    }
    System.arraycopy(buffer, next, buffer, 0, rest);
    consumed += next;
    next = 0;
    filled = rest;
    return fill();
  }

  private boolean fill() throws IOException {
    int read = in.readNBytes(buffer, filled, buffer.length - filled);
    filled += read;
    ended = read == 0;
    return read > 0;
  }

  private byte mostFrequent() {
    byte best = ',';
    int most = 0;
    for (byte candidate : new byte[] {',', ';', '\t'}) {
      int count = 0;
      for (int at = next; at < filled && buffer[at] != '\n'; at++) {
        count += buffer[at] == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
