package vn.chungtay.measures;

/** A part of a survey that estimates are asked for: the whole, or one group of a grouping. */
final class Domain {
  private final String by;
  private final String group;
  private final int[] members;
  private final int from;
  private final int size;

  /** The part whose atoms are {@code members} between {@code from} and {@code to}. */
  Domain(String by, String group, int[] members, int from, int to) {
    this.by = by;
    this.group = group;
    this.members = members;
    this.from = from;
    this.size = to - from;
  }

  /** The grouping column, empty for the whole. */
  String by() {
    return by;
  }

  String group() {
    return group;
  }

  int size() {
    return size;
  }

  int atom(int at) {
    return members[from + at];
  }
}
