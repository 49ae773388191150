package vn.chungtay.surveys.pages;

import java.util.List;

/**
 * The screening form of a standard: what it asks, where that stands, what is not known.
 *
 * @param rulebook id of the standard
 * @param official false where something was not compared with the act
 * @param law the act that orders the form
 * @param stops how many signs end the screening; empty where none are known
 * @param mayLoad the reader may load another form
 * @param ships true where the form in use is the one that ships
 * @param text the form as a file, to be corrected and loaded
 */
public record ScreeningFormView(
    String rulebook,
    String standard,
    boolean official,
    String law,
    String stops,
    List<Sign> signs,
    List<String> missing,
    List<Load> loads,
    boolean mayLoad,
    boolean ships,
    String text) {
  /** Copies the lists. */
  public ScreeningFormView {
    signs = List.copyOf(signs);
    missing = List.copyOf(missing);
    loads = List.copyOf(loads);
  }

  /** A sign with its source and how sure it is. */
  public record Sign(String question, String source, String certainty, boolean verified) {}

  /** A form somebody loaded or took back. */
  public record Load(String when, String who, String what) {}
}
