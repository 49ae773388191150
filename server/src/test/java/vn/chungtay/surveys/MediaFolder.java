package vn.chungtay.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;

/** Files beside a form, as a phone keeps them. */
final class MediaFolder extends PrefixedRootFactory {
  private final Path folder;

  MediaFolder(Path folder) {
    super(new String[] {"file-csv", "file"});
    this.folder = folder;
  }

  @Override
  protected Reference factory(String terminal, String uri) {
    Path file = folder.resolve(terminal.substring(terminal.lastIndexOf('/') + 1));
    return new Reference() {
      @Override
      public boolean doesBinaryExist() {
        return Files.exists(file);
      }

      @Override
      public InputStream getStream() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public String getURI() {
        return uri;
      }

      @Override
      public String getLocalURI() {
        return file.toString();
      }

      @Override
      public boolean isReadOnly() {
        return true;
      }

      @Override
      public OutputStream getOutputStream() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void remove() {
        throw new UnsupportedOperationException();
      }

      @Override
      public Reference[] probeAlternativeReferences() {
        return new Reference[0];
      }
    };
  }
}
