package vn.chungtay.law.pages;

import vn.chungtay.rulebooks.RulebookSheet;

/**
 * One standard for a lawyer.
 *
 * @param day today where the standard is in force, else its first day
 */
public record StandardView(RulebookSheet sheet, String day) {}
