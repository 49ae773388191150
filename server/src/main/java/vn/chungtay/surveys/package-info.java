/**
 * What households answer to the forms of a rulebook, whichever way it comes: from a phone by the
 * OpenRosa protocol, in the browser, keyed from paper. {@link vn.chungtay.surveys.Surveys} is the
 * face: the set of answers that counts for a household, judged with its reasons; earlier ones; and
 * those that two people wrote apart from each other, which a person must settle.
 *
 * <p>Nothing handed in is ever changed or dropped. What a phone sent is kept byte for byte, and
 * acknowledged only when it is on disk. A feature above gives forms of its own to phones by {@link
 * vn.chungtay.surveys.PhoneForms}; what comes back in them is its own.
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
      "households",
      "law",
      "rulebooks",
      "web"
    })
package vn.chungtay.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
