package vn.chungtay.web.pages;

/** A one-time link just made; shown this once. */
public record UserLinkView(String name, String login, String link) {}
