package vn.chungtay.law.pages;

import vn.chungtay.rulebooks.RulebookSheet;

/** One standard for a lawyer. */
public record StandardView(RulebookSheet sheet) {}
