package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chungtay.procedures.ReviewDeed;
import vn.chungtay.procedures.ReviewProgress;
import vn.chungtay.procedures.StepState;
import vn.chungtay.seals.SealChain;

/**
 * The review of one village.
 *
 * @param areaId the village
 * @param deeds what was done, in order
 * @param progress where that leads
 */
public record VillageReview(
    long id,
    Round round,
    long areaId,
    List<ReviewDeed> deeds,
    ReviewProgress progress,
    List<Entry> entries,
    List<Objection> objections,
    SealChain seals) {
  /** Copies the lists. */
  public VillageReview {
    deeds = List.copyOf(deeds);
    entries = List.copyOf(entries);
    objections = List.copyOf(objections);
  }

  /** Each step as it stands on a day. */
  public List<StepState> states(LocalDate day) {
    return progress.states(day);
  }

  /** The first step that can be taken today; empty where all are done or somebody has to wait. */
  public Optional<StepState> next(LocalDate day) {
    return states(day).stream()
        .filter(
            state ->
                state.status() == StepState.Status.OPEN || state.status() == StepState.Status.LATE)
        .findFirst();
  }

  /** Objections nobody has answered. */
  public List<Objection> openObjections() {
    return objections.stream().filter(each -> each.answered() == null).toList();
  }
}
