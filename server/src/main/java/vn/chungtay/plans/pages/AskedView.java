package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Opinion;

/**
 * What an area is asked by the level above.
 *
 * @param chosen null on the list of all
 * @param open true while the plan of {@code chosen} takes opinions
 */
public record AskedView(List<Line> lines, @Nullable Opinion chosen, boolean open, String due) {
  /** One question, its last day written out. */
  public record Line(Opinion opinion, String due) {}
}
