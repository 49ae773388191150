package vn.chungtay.reviews.pages;

import java.util.List;

/**
 * Villages by step: who is where, what is late, who has to act.
 *
 * @param steps names of the steps of the procedure
 * @param acts what is to be done today, most urgent first
 * @param order address where the reader can order a cross-check; empty where they may not
 * @param checks cross-checks of the round that the reader may look at
 */
public record BoardView(
    String href,
    List<String> steps,
    List<Row> rows,
    List<Act> acts,
    int decided,
    String movement,
    String order,
    List<Check> checks) {
  /** Copies the lists. */
  public BoardView {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
    acts = List.copyOf(acts);
    checks = List.copyOf(checks);
  }

  /** A cross-check of the round. */
  public record Check(String href, String words, boolean open) {}

  /**
   * A village.
   *
   * @param done steps that were taken
   * @param needed steps that are needed, as far as one can tell today
   */
  public record Row(
      String href, String village, int households, int done, int needed, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A step in a village.
   *
   * @param tone class of the tag: {@code good}, {@code warning}, {@code danger} or empty
   * @param words the state in a word or two
   * @param day when it was done, or until when it is due; may be empty
   */
  public record Cell(String tone, String words, String day) {}

  /**
   * Something to be done.
   *
   * @param who the roles that may do it
   * @param mine the reader is one of them
   */
  public record Act(
      String href,
      String village,
      String step,
      String who,
      String due,
      boolean late,
      boolean mine) {}
}
