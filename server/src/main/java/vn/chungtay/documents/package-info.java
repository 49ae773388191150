/**
 * Files in and out. {@link vn.chungtay.documents.DocumentReader} turns a .docx, .xlsx, .csv or .txt
 * of any origin into paragraphs and tables with their places, or into one refusal with a remedy.
 * Hostile input is expected: sizes are checked before and while reading, DOCTYPE is refused,
 * nothing is fetched. Needs no server and starts fast: see docs/decisions on the readers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.chungtay.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
