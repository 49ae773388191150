package vn.chungtay.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.standards.Rulebook;
import vn.chungtay.standards.Rulebooks;

/** The standards as this installation knows them. */
@Component
public class Law {
  private final Rulebooks books = Rulebooks.shipped();
  private final Clock clock;

  Law(Clock clock) {
    this.clock = clock;
  }

  /** All rulebooks. */
  public Rulebooks books() {
    return books;
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
