/**
 * Plans of a year or of several years: text, targets, duties, the annex with its audit, versions
 * from draft to approved, what came out against what was promised. Uses the annex model, the
 * cascade and the forecasts of core; knows no threshold of the law.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "areas",
      "database",
      "documents",
      "documents :: exports",
      "documents :: official",
      "law",
      "web"
    })
package vn.chungtay.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
