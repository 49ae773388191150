/** Pages of the law. */
@NullMarked
package vn.chungtay.law.pages;

import org.jspecify.annotations.NullMarked;
