package vn.chungtay.households.pages;

import java.util.List;

/** What a person can do with a household on its page, and what the form of it asks. */
enum DeedKind {
  JOIN("person"),
  BORN("person"),
  MEMBER("whom", "person"),
  DIED("whom"),
  GONE("whom"),
  MEMBER_TO("whom", "other", "relation"),
  HEAD("whom", "relations"),
  MOVE("place"),
  ADDRESS("address"),
  SPLIT("who", "place"),
  MERGE("other"),
  TRAITS("traits"),
  CHARGE("charge"),
  LEAVE();

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
  private final List<String> asks;

  DeedKind(String... asks) {
    this.asks = List.of(asks);
  }

  List<String> asks() {
    return asks;
  }

  boolean asks(String part) {
    return asks.contains(part);
  }
}
