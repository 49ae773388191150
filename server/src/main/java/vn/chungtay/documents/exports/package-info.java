/**
 * Any table as a file, row by row: XLSX for people, CSV for programs. Memory does not grow with the
 * number of rows, and no text of a table can become a formula in the reader's program.
 */
@NullMarked
@NamedInterface("exports")
package vn.chungtay.documents.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
