/**
 * Reviews of households: a round of a commune, step by step in each village, from the list to the
 * locked papers. {@link vn.chungtay.reviews.Reviews} tells where a review stands, {@link
 * vn.chungtay.reviews.ReviewSteps} takes steps; which step may follow is asked of {@code
 * vn.chungtay.procedures}, so that nobody, and no page, can skip one. Each paper is sealed into a
 * chain. A result comes from the answer set that counts when the survey is closed. A decision
 * writes the classes into the register.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "areas",
      "database",
      "documents",
      "documents::exports",
      "documents::official",
      "households",
      "rulebooks",
      "surveys",
      "surveys::sheets",
      "web"
    })
package vn.chungtay.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
