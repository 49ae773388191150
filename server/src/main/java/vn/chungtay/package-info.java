/** The application and its command line; each direct sub-package is a feature. */
@NullMarked
package vn.chungtay;

import org.jspecify.annotations.NullMarked;
