package vn.chungtay.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a .docx or .xlsx, unpacked under limits while they are read. */
final class Archive implements AutoCloseable {
  private final ZipFile zip;
  private long unpacked;

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the archive; refuses one with too many parts. */
  static Archive open(Path file) throws IOException, UnreadableFile {
    Archive archive = new Archive(new ZipFile(file.toFile()));
    if (archive.zip.size() > Limits.ENTRIES) {
      archive.close();
      throw UnreadableFile.of("DOC-009");
    }
    return archive;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** The stream of a part, bounded. */
  InputStream open(String part) throws IOException, UnreadableFile {
    @Nullable ZipEntry entry = zip.getEntry(part);
    @Nullable InputStream stream = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || stream == null) {
      throw UnreadableFile.of("DOC-004");
    }
    return new Bounded(stream, Math.max(1, entry.getCompressedSize()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Thrown through the XML reader when a part grows beyond its limits. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final class Bounded extends FilterInputStream {
    private final long packed;
    private long read;

    Bounded(InputStream stream, long packed) {
      super(stream);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = super.read(bytes, from, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int more) throws TooLarge {
      read += more;
      unpacked += more;
      boolean swollen = read > Limits.RATIO_FREE_BYTES && read / packed > Limits.RATIO;
      if (swollen || read > Limits.PART_BYTES || unpacked > Limits.ALL_BYTES) {
        throw new TooLarge();
      }
    }
  }
}
