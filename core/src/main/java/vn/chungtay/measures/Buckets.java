package vn.chungtay.measures;

/** Things sorted into numbered buckets, in a stable order; things in bucket −1 are left out. */
final class Buckets {
  private final int[] members;
  private final int[] starts;

  private Buckets(int[] members, int[] starts) {
    this.members = members;
    this.starts = starts;
  }

  /** Sorts the things 0, 1, 2… by their bucket. */
  static Buckets of(int[] bucket, int buckets) {
    int[] all = new int[bucket.length];
    for (int at = 0; at < all.length; at++) {
      all[at] = at;
    }
    return of(all, bucket, buckets);
  }

  /** Sorts {@code things} by their bucket and keeps their order within one. */
  static Buckets of(int[] things, int[] bucket, int buckets) {
    int[] starts = new int[buckets + 1];
    for (int thing : things) {
      if (bucket[thing] >= 0) {
        starts[bucket[thing] + 1]++;
      }
    }
    for (int at = 0; at < buckets; at++) {
      starts[at + 1] += starts[at];
    }
    int[] next = starts.clone();
    int[] members = new int[starts[buckets]];
    for (int thing : things) {
      if (bucket[thing] >= 0) {
        members[next[bucket[thing]]++] = thing;
      }
    }
    return new Buckets(members, starts);
  }

  /** The things, bucket after bucket; not a copy. */
  int[] members() {
    return members;
  }

  int from(int bucket) {
    return starts[bucket];
  }

  int to(int bucket) {
    return starts[bucket + 1];
  }
}
