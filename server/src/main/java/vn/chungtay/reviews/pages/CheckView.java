package vn.chungtay.reviews.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code on a wall tells.
 *
 * @param objecting null where another sheet hangs in its place
 */
public record CheckView(
    String code,
    boolean known,
    String village,
    String commune,
    String day,
    List<Count> counts,
    int households,
    List<String> faults,
    boolean replaced,
    @Nullable Objecting objecting) {
  /** Copies the lists. */
  public CheckView {
    counts = List.copyOf(counts);
    faults = List.copyOf(faults);
  }

  /**
   * Until when, at whom and how to object.
   *
   * @param tone of the note: empty, warning
   * @param law acts and articles, marked where nobody compared them
   */
  public record Objecting(String tone, String until, List<String> how, String law) {
    /** Copies the lines. */
    public Objecting {
      how = List.copyOf(how);
    }
  }

  /** Households of a class. */
  public record Count(String name, int households) {}
}
