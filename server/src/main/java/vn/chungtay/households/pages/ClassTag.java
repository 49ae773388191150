package vn.chungtay.households.pages;

/** A class in words, and the colour it has everywhere. */
public record ClassTag(String text, String style) {}
