/** The pages of web itself and of the features below it: sign-in, today, users, audit trail. */
@NullMarked
package vn.chungtay.web.pages;

import org.jspecify.annotations.NullMarked;
