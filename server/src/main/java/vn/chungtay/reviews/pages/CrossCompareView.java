package vn.chungtay.reviews.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * First results beside those of a check.
 *
 * @param href address of the check
 * @param mayOrder the reader may close it and ask the commune
 * @param begun households for which somebody began a form and has not handed it in
 * @param askable households whose results differ and that the commune was not asked about
 */
public record CrossCompareView(
    String href,
    String sort,
    boolean open,
    boolean mayOrder,
    int begun,
    Sum sum,
    List<Sum> villages,
    Draw draw,
    List<Head> heads,
    List<Line> lines,
    List<Choice> askable,
    List<Request> requests) {
  /** Copies the lists. */
  public CrossCompareView {
    villages = List.copyOf(villages);
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
    askable = List.copyOf(askable);
    requests = List.copyOf(requests);
  }

  /**
   * Counts of a village or of all.
   *
   * @param open answers leave the class open: unknown, like those not reached and not yet asked
   * @param rate agreeing of compared, in words
   */
  public record Sum(
      String name,
      int drawn,
      int agrees,
      int poorer,
      int better,
      int open,
      int notReached,
      int notYet,
      String rate) {
    /** Households with two results. */
    public int compared() {
      return agrees + poorer + better;
    }
  }

  /**
   * How it was drawn.
   *
   * @param made whether the seed was made or written, in words
   * @param holds the papers are whole and draw the same again
   * @param lot what anybody can type to see the lot of a household
   */
  public record Draw(
      String checking,
      String ordered,
      int size,
      int pool,
      String seed,
      String made,
      String digest,
      boolean holds,
      String lot) {}

  /** A heading that sorts. */
  public record Head(String name, String href, String sorted) {}

  /**
   * A household.
   *
   * @param noDifference what is said where {@code differences} is empty
   * @param came how the answers came, from whom and when, or why nobody was reached; empty where
   *     nobody went
   * @param aside what phones sent later and does not count, a line each
   */
  public record Line(
      String household,
      String number,
      String head,
      String village,
      String first,
      String firstPoints,
      String check,
      String checkPoints,
      String agreement,
      String tone,
      List<String> differences,
      String noDifference,
      String came,
      List<String> aside) {}

  /**
   * What the commune was asked.
   *
   * @param answering the reader may answer
   */
  public record Request(
      long pick,
      String head,
      String village,
      String content,
      String asked,
      String answer,
      boolean answering) {}
}
