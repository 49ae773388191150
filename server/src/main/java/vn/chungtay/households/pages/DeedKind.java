package vn.chungtay.households.pages;

/** What a person can do with a household on its page, and what the form of it asks. */
enum DeedKind {
  JOIN("person"),
  BORN("person"),
  MEMBER("whom", "person"),
  DIED("whom"),
  GONE("whom"),
  HEAD("whom", "relations"),
  MOVE("place"),
  ADDRESS("address"),
  SPLIT("who", "place"),
  MERGE("other"),
  TRAITS("traits"),
  CHARGE("charge"),
  LEAVE();

  private final java.util.List<String> asks;

  DeedKind(String... asks) {
    this.asks = java.util.List.of(asks);
  }

  java.util.List<String> asks() {
    return asks;
  }

  boolean asks(String part) {
    return asks.contains(part);
  }
}
