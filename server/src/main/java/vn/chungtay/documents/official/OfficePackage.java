package vn.chungtay.documents.official;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip that DOCX and XLSX are. Every entry carries the same time: same content, same bytes. */
final class OfficePackage implements AutoCloseable {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final LocalDateTime ALWAYS = LocalDateTime.of(2020, 3, 5, 0, 0);

  private final ZipOutputStream zip;

  OfficePackage(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Adds one part; the XML declaration is written before it. */
  OfficePackage part(String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(XML.getBytes(StandardCharsets.UTF_8));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return this;
  }

  /** Ends the zip; the stream below stays open. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
