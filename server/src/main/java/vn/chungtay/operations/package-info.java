/**
 * Running the whole: start and stop with or without a demo, the address and the first link, data of
 * the demo. Knows the features by the beans they offer, not by name.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "areas",
      "database",
      "documents",
      "households",
      "plans",
      "reviews",
      "surveys",
      "web"
    })
package vn.chungtay.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
