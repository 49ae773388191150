/**
 * The statutory tables of any area on any day, from counts that are kept while the register is
 * written: {@link vn.chungtay.statistics.Statistics} answers, and says which households stand
 * behind a number. Counting itself happens in the database, in the transaction of each change, so
 * that no table is ever older than the register; see {@code
 * docs/decisions/0030-counts-kept-in-the-transaction.md}.
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
      "reviews",
      "web"
    })
package vn.chungtay.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
