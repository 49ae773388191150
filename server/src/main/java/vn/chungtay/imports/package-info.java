/**
 * The spreadsheets that communes keep of their households, in and out. {@link
 * vn.chungtay.imports.Imports} is the face: a file is sent, its headings are understood (or told
 * once by a person, and remembered), it is compared with the register without changing anything,
 * and only then stored, whole or not at all. A whole import can be taken back.
 *
 * <p>What a list does not say is not changed: an empty cell takes nothing away, and who is missing
 * from a list is still there. Where a list may mean two households, or somebody who stands in the
 * register already, a person is asked, and the answer is remembered. What features above keep of
 * imported households stands in the way of taking an import back ({@link
 * vn.chungtay.households.HouseholdUse}). Files hold ID numbers and are kept sealed with the key of
 * the register, for a month at most.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "areas",
      "database",
      "documents",
      "documents :: exports",
      "households",
      "web"
    })
package vn.chungtay.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
