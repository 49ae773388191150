package vn.chungtay.reviews.pages;

import vn.chungtay.reviews.Slip;

/**
 * The slip of a household.
 *
 * @param href address of the slip; with an ending, of its files
 */
public record SlipView(String href, Slip slip) {}
