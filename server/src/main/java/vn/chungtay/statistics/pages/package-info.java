/** The pages and files of the statutory tables. */
@NullMarked
package vn.chungtay.statistics.pages;

import org.jspecify.annotations.NullMarked;
