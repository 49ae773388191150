package vn.chungtay.imports;

/**
 * A piece of work on an import while it is done: how far it is, and whether somebody asked to stop.
 * Written by the worker, read by its pulse.
 *
 * @see ImportTable#pulse
 */
final class Working {
  /** Somebody asked to stop, or somebody else took the work over; nothing is stored then. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final long importId;
  final int turn;
  private volatile int done;
  private volatile int whole;
  private volatile boolean stopping;

  Working(long importId, int turn) {
    this.importId = importId;
    this.turn = turn;
  }

  int done() {
    return done;
  }

  int whole() {
    return whole;
  }

  /** The next step must not be taken. */
  void stop() {
    stopping = true;
  }

  /** Says how far it is; fails where it shall stop. Cheap enough for every row. */
  void reached(int steps, int of) {
    done = steps;
    whole = of;
    if (stopping) {
      throw new Stopped();
    }
  }
}
