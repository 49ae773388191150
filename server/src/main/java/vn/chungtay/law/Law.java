package vn.chungtay.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.rulebooks.TableFolder;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;

/** The standards as this installation knows them: as shipped, with the point tables loaded here. */
@Component
public class Law {
  private final Rulebooks shipped = Rulebooks.shipped();
  private volatile Known known = new Known(0, shipped);
  private final StoredTables tables;
  private final Clock clock;

  Law(StoredTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  private record Known(long newest, Rulebooks books) {}

  /** All rulebooks; another server's change is seen at the next call. */
  public Rulebooks books() {
    long newest = tables.newest();
    Known now = known;
    if (now.newest() != newest) {
      now = new Known(newest, shipped.with(TableFolder.inUse(tables.list(), shipped)));
      known = now;
    }
    return now.books();
  }

  /** Today, in Viet Nam. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The national standard in force on {@code day}; empty where the law is silent. */
  public Optional<Rulebook> nationalOn(LocalDate day) {
    return books().list().stream()
        .filter(book -> book.parent() == null && book.inForce().contains(day))
        .findFirst();
  }
}
