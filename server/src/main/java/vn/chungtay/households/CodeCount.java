package vn.chungtay.households;

/** How many households have a mark or a cause, their own or a member's. */
public record CodeCount(TraitKind kind, String code, int poor, int nearPoor, int all) {}
