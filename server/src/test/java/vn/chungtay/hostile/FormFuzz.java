package vn.chungtay.hostile;

/** Fuzz target: a form filled on a phone, read and judged, and judged again to the same class. */
public final class FormFuzz {
  private FormFuzz() {}

  /** Called by Jazzer and by {@link FuzzSeedsTest}. */
  public static void fuzzerTestOneInput(byte[] input) {
    HostileInputTest.judged(input);
  }
}
