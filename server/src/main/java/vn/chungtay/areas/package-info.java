/**
 * Administrative units by date: who lay in whom on a day, what merged into what, labels and
 * household totals, figures in the borders of another day, search and the import of official lists.
 * Nothing here asks the clock: the day is always given. Names and borders are public; whose figures
 * a user may see is decided by {@code areas.in_scope} in the database.
 *
 * <p>One unit is one territory. A commune made by a merger is a new unit even where it keeps an old
 * code; a unit whose whole territory passed into one unit of the same code is the same unit under a
 * new name, type or parent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package vn.chungtay.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
