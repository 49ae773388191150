package vn.chungtay.web.pages;

/** The form behind a one-time link: who the first administrator is, or a user's new password. */
public record LinkView(String address, boolean first, String login, String name) {}
