package vn.chungtay.access;

import java.util.List;
import java.util.OptionalLong;

/** A user as administrators see one; the password is known to nobody. */
public record User(
    long id,
    String login,
    String name,
    String position,
    OptionalLong areaId,
    boolean blocked,
    List<Assignment> assignments) {}
