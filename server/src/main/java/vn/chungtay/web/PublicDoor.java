package vn.chungtay.web;

/**
 * A page for anybody, named on the sign-in page: whoever has no account must not stand before a
 * closed door.
 *
 * @param question key of what such a person may want
 * @param key of the link's words
 */
public record PublicDoor(String question, String key, String href) {}
