package vn.chungtay.households.pages;

import java.util.List;

/** What the page of one pair shows: both entries side by side, and what may be done. */
public record DuplicateView(
    long id,
    String facts,
    String score,
    String style,
    boolean whole,
    boolean within,
    boolean open,
    boolean mayDecide,
    boolean mayMerge,
    Side first,
    Side second,
    List<Line> lines,
    List<Row> rows,
    List<Removal> removals,
    String decided,
    String next,
    String back) {
  /**
   * One of the two households.
   *
   * @param href empty where the reader may not see it
   */
  public record Side(long id, String title, String href) {}

  /** A fact of both. */
  public record Line(String name, String first, String second, boolean differs) {}

  /** A person of the first and one of the second; the words of {@code signs} say why. */
  public record Row(Cell first, Cell second, List<ClassTag> signs) {}

  /** A value, and whether it differs from the one beside it. */
  public record Value(String text, boolean differs) {}

  /** A person; without values where there is nobody, or nobody the reader may see. */
  public record Cell(List<Value> values, String note) {}

  /** A person who may be taken out of a household. */
  public record Removal(String value, String label) {}
}
