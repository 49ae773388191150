package vn.chungtay.households;

import org.springframework.stereotype.Component;
import vn.chungtay.access.BackgroundRounds;

/**
 * Compares changed households in the background, a moment after they were written: pages only read
 * what was found. It rests five times as long as it has worked, so that a whole province at once
 * leaves room for those who work; what is done stays done when the server stops. Several servers
 * over one database share the work.
 */
@Component
class Comparing extends BackgroundRounds {
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final ComparingHouseholds households;

  Comparing(ComparingHouseholds households) {
    super("households-comparing", PAUSE_NANOS);
    this.households = households;
  }

  @Override
  protected boolean round() {
    return households.anyDue() && households.next() > 0;
  }

  @Override
  protected long restAfter(long nanos, boolean more) {
    return 5 * nanos;
  }
}
