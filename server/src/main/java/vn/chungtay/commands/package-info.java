/**
 * The command line: one class a command, each a thin shell over the face of a feature. Exit codes
 * are part of the contract: 0 done and clean, 1 done with findings or refused rows, 2 nothing could
 * be done. Commands that need no server start none.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "analytics",
      "areas",
      "backups",
      "database",
      "documents",
      "documents :: exports",
      "documents :: official",
      "operations",
      "plans",
      "reviews",
      "rulebooks",
      "web"
    })
package vn.chungtay.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
