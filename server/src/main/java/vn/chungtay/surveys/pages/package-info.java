/** The survey in the browser, and the doors that phones knock at. */
@NullMarked
package vn.chungtay.surveys.pages;

import org.jspecify.annotations.NullMarked;
