package vn.chungtay.analytics;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.values.Message;

/** What is wrong with a request or its file: the first ten told, the rest counted. */
final class Problems {
  private static final int TOLD = 10;

  private final List<Message> first = new ArrayList<>();
  private long count;

  void add(String key, Object... arguments) {
    if (count++ < TOLD) {
      first.add(Message.of(key, arguments));
    }
  }

  /** Counts {@code more} that are not told one by one. */
  void count(long more) {
    count += more;
  }

  boolean none() {
    return count == 0;
  }

  List<Message> list() {
    List<Message> all = new ArrayList<>(first);
    if (count > first.size()) {
      all.add(Message.of("measures.more-problems", count - first.size()));
    }
    return all;
  }
}
