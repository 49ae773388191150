package vn.chungtay.web;

/** A step of the way to a page: its name as shown, and its address. */
public record Crumb(String name, String href) {}
