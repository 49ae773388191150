package vn.chungtay.reviews.pages;

import java.util.List;
import vn.chungtay.web.Choice;

/**
 * The form by which a cross-check is ordered.
 *
 * @param pool villages and how many of their households can be drawn
 */
public record CrossOrderView(
    String href,
    List<Village> pool,
    int all,
    List<Choice> communes,
    List<Choice> askers,
    String commune,
    String asker,
    String size,
    String seed) {
  /** Copies the lists. */
  public CrossOrderView {
    pool = List.copyOf(pool);
    communes = List.copyOf(communes);
    askers = List.copyOf(askers);
  }

  /** A village of the pool. */
  public record Village(String name, int households) {}
}
