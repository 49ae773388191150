package vn.chungtay.reviews;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.forms.Answers;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * Blind forms that are begun and not handed in, each for its writer alone. Nothing is judged by
 * them, and they are no answers of the household until they are handed in.
 */
@Service
public class CrossDrafts {
  private final CrossDraftTable table;
  private final CrossPickTable picks;
  private final CrossSurveys surveys;
  private final ReviewRights deeds;

  CrossDrafts(
      CrossDraftTable table, CrossPickTable picks, CrossSurveys surveys, ReviewRights deeds) {
    this.table = table;
    this.picks = picks;
    this.surveys = surveys;
    this.deeds = deeds;
  }

  /** What the person at work typed so far. */
  @Transactional(readOnly = true)
  public Optional<CrossDraft> find(CrossPick pick) {
    return table.find(pick.id());
  }

  /** Everything the person at work began in a check, in its order. */
  @Transactional(readOnly = true)
  public List<CrossDraft> list(CrossCheck check) {
    return table.list(check.id());
  }

  /** How many households of a check somebody began; only for who ordered it, while it is open. */
  @Transactional(readOnly = true)
  public int begun(CrossCheck check) {
    return table.households(check.id());
  }

  /**
   * Keeps what was typed so far. Saving the same again changes nothing; an empty form that was
   * never begun is not kept.
   */
  @Transactional
  public Outcome<Optional<CrossDraft>> save(long pickId, Answers answers, CrossDraft.Seat seat) {
    picks.lock(pickId);
    CrossPick pick = surveys.pick(pickId);
    if (pick.answers() != null) {
      return Outcome.refused(Refusal.of("REV-057", "", "reviews.refusal.cross-answered"));
    }
    Optional<CrossDraft> before = table.find(pickId);
    Answers typed = CrossSurveys.withoutIds(answers);
    if (before.isEmpty() && typed.equals(Answers.none())) {
      return Outcome.of(before);
    }
    return table.save(pick, typed, seat, deeds.actor(), deeds.now())
        ? Outcome.of(table.find(pickId))
        : Outcome.refused(Refusal.of("REV-060", "", "reviews.refusal.cross-elsewhere"));
  }
}
