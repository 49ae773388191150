package vn.chungtay.web;

/** One of the values a field may take, and what is written on it. */
public record Choice(String value, String label) {}
