/** The pages of imports: send, name the columns, look, store, take back. */
@NullMarked
package vn.chungtay.imports.pages;

import org.jspecify.annotations.NullMarked;
