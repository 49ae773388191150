package vn.chungtay.reviews;

import java.util.List;

/**
 * How far the screening of a household has come by its form.
 *
 * @param set number of the filled form; 0 where there is none
 * @param signs the questions answered with yes
 */
public record Screened(long set, State state, List<String> signs) {
  /** No form has been filled since the review began. */
  public static final Screened NOT_YET = new Screened(0, State.NONE, List.of());

  /** How a form can stand. */
  public enum State {
    NONE,
    /** Answers are missing that it depends on. */
    OPEN,
    /** Two people answered differently and nobody has settled it. */
    APART,
    CONTINUE,
    /** The form says stop, but it is not official: a person has to confirm. */
    CONFIRM,
    STOP
  }

  /** Copies the signs. */
  public Screened {
    signs = List.copyOf(signs);
  }
}
