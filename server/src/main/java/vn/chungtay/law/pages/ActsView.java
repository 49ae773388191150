package vn.chungtay.law.pages;

import java.util.List;

/** The acts on a day, as a picture and a table. */
public record ActsView(String day, Picture picture, List<Line> lines) {
  /**
   * An act in a line.
   *
   * @param state in force on the day or not, in words
   * @param tone of that word
   * @param unverified the mark, empty where the entry was read
   */
  public record Line(
      String id,
      String number,
      String title,
      String date,
      String state,
      String tone,
      List<Deed> deeds,
      String unverified) {}

  /** What an act does to another, in words. */
  public record Deed(String words, String id, String number, String when) {}

  /** The same as a drawing; figures are its own units. */
  public record Picture(
      int width, int height, int today, List<Year> years, List<Bar> bars, List<Arrow> arrows) {}

  /** A line of a year. */
  public record Year(int x, String label) {}

  /**
   * A life of an act.
   *
   * @param style {@code known} where an end was read, {@code open} where none was
   */
  public record Bar(String id, String label, int y, int x, int width, String style, String words) {}

  /** A deed, from the act that does it to the one it is done to. */
  public record Arrow(int x, int from, int to, String style, String words) {}
}
