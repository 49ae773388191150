/** The pages of plans: what the browser asks and sees. */
@NullMarked
package vn.chungtay.plans.pages;

import org.jspecify.annotations.NullMarked;
