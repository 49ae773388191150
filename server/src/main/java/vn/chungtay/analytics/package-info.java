/**
 * Set-based work over files, apart from the live tables: measures of poverty from CSV and Parquet.
 * {@link vn.chungtay.analytics.Measuring} is the face of the command {@code measure}. The formulas
 * are in core's {@code measures}; here rows are read, checked and handed over. Needs no server and
 * starts none; DuckDB is loaded for Parquet only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.chungtay.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
