/**
 * Rulebooks at work over files: a survey classified and summed by area in DuckDB, two standards
 * compared, a synthetic country to try them on. {@link vn.chungtay.rulebooks.Classifying} is the
 * face of the command {@code classify}. The judgement itself is core's; here files are checked, and
 * its SQL is run. Needs no server and starts none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.chungtay.rulebooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
