package vn.chungtay.areas;

import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The face of this feature: the newest edition of all units. May be shared by all threads. */
public final class Areas {
  private record Edition(long number, AreaBook book) {}

  private final StoredReader reader;
  private final AtomicReference<@Nullable Edition> newest = new AtomicReference<>();

  /** Reads through {@code application}, the pool of the application's role. */
  public Areas(DataSource application) {
    this.reader = new StoredReader(JdbcClient.create(application));
  }

  /** The book of the newest edition; read again only when an import has changed something. */
  public AreaBook book() {
    long number = reader.edition();
    Edition known = newest.get();
    if (known == null || known.number() != number) {
      known = new Edition(number, new AreaBook(reader.history()));
      newest.set(known);
    }
    return known.book();
  }
}
