package vn.chungtay.reviews;

import java.time.LocalDate;
import java.util.Optional;
import vn.chungtay.procedures.Step;
import vn.chungtay.procedures.Vote;

/**
 * A step somebody wants to take.
 *
 * @param seen how many deeds the writer had before their eyes
 * @param note number of the decision, names of those who led the meeting, what the level above said
 */
public record StepTaken(Step step, LocalDate day, Optional<Vote> vote, String note, int seen) {}
