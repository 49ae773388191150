/**
 * The pages of reviews: rounds, the board of a round, the review of a village, the public check.
 */
@NullMarked
package vn.chungtay.reviews.pages;

import org.jspecify.annotations.NullMarked;
