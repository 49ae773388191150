package vn.chungtay.statistics;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.access.BackgroundRounds;
import vn.chungtay.areas.Areas;

/**
 * Moves pending counts into the running totals, a moment after they were written, and follows the
 * borders of the areas. Nothing waits for it: readers add what is pending themselves; it keeps that
 * little. Several servers over one database take turns.
 */
@Component
class Folding extends BackgroundRounds {
  private static final int MOST = 20_000;
  private static final long PAUSE_NANOS = 1_000_000_000L;

  private final CountQueries counts;
  private final Areas areas;
  private final TransactionTemplate transaction;

  Folding(CountQueries counts, Areas areas, TransactionTemplate transaction) {
    super("statistics-folding", PAUSE_NANOS);
    this.counts = counts;
    this.areas = areas;
    this.transaction = transaction;
  }

  /**
   * Follows the areas where they have changed since, and the decisions of villages; then what is
   * read is in today's borders, and of every village that has decided.
   */
  void follow() {
    Areas.Edition edition = areas.edition();
    CountQueries.Behindhand behindhand = counts.behindhand(edition.number());
    if (behindhand.borders()) {
      transaction.executeWithoutResult(
          status -> counts.setBorders(edition.number(), edition.book().homes()));
    }
    if (behindhand.decisions()) {
      transaction.executeWithoutResult(status -> counts.followDecisions());
    }
  }

  @Override
  protected boolean round() {
    follow();
    if (!counts.hasPending()) {
      return false;
    }
    Integer moved = transaction.execute(status -> counts.fold(MOST));
    return moved != null && moved == MOST;
  }

  /**
   * The more is written, the more is folded at once: households of one day change the same totals.
   * What a list leaves behind is folded without a rest, because each reader adds it up until then.
   */
  @Override
  protected long restAfter(long nanos, boolean more) {
    return more ? 0 : 3 * nanos;
  }
}
