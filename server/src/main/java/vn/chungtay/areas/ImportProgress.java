package vn.chungtay.areas;

/** Told how far an import is; may stop it by throwing {@link Cancelled}, then nothing is stored. */
public interface ImportProgress {
  /** Steps of an import: read, tell, compare, write, borders. */
  int STEPS = 5;

  /** The import begins the step, counted from 1. */
  void reached(int step);

  /** Somebody asked the import to stop. */
  final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without words: it is no fault. */
    public Cancelled() {
      super("cancelled");
    }
  }
}
