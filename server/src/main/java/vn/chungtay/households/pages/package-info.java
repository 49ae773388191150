/** The pages of the register: lists, search, one household, and the forms of what happens to it. */
@NullMarked
package vn.chungtay.households.pages;

import org.jspecify.annotations.NullMarked;
