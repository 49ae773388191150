/**
 * Households and their members with their whole history: what was so on which day, and since when
 * we have known it. {@link vn.chungtay.households.Households} reads, {@link
 * vn.chungtay.households.HouseholdChanges}, {@link vn.chungtay.households.MemberChanges}, {@link
 * vn.chungtay.households.MemberCorrections} and {@link vn.chungtay.households.HouseholdNotes}
 * change; every change has a day, a reason, a line in the audit trail, and can be undone as long as
 * nothing was built on it.
 *
 * <p>A row is never overwritten. It is closed, and another one is opened beside it; both name their
 * change. That makes "the household as of 31 December, as we knew it in January" one question, and
 * undoing a change one statement a table, whatever the change was.
 *
 * <p>ID numbers are sealed by the application: the key lies in a file outside the database. Knows
 * no standard and no step of a review: classes come from decisions above.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "areas",
      "database",
      "documents",
      "documents :: exports",
      "rulebooks",
      "web"
    })
package vn.chungtay.households;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
