package vn.chungtay.access;

import java.util.OptionalLong;

/**
 * A link that works once.
 *
 * @param userId whose password it sets; empty for the first administrator, who is yet to be made
 */
public record Invitation(OptionalLong userId, String login, String name) {}
