package vn.chungtay.reviews.pages;

import java.util.List;

/** What the code on a wall tells. */
public record CheckView(
    String code,
    boolean known,
    String village,
    String commune,
    String day,
    List<Count> counts,
    int households,
    List<String> faults,
    boolean replaced) {
  /** Copies the lists. */
  public CheckView {
    counts = List.copyOf(counts);
    faults = List.copyOf(faults);
  }

  /** Households of a class. */
  public record Count(String name, int households) {}
}
