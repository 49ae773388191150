package vn.chungtay.analytics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the different texts of a column 0, 1, 2… straight from the bytes of a file. */
final class Labels {
  private static final int EMPTY = -1;

  private final List<byte[]> texts = new ArrayList<>();
  private int[] hashes = new int[16];
  private int[] slots = emptySlots(32);

  /** The number of the UTF-8 text in {@code bytes} between two places. */
  int of(byte[] bytes, int from, int to) {
    int hash = hash(bytes, from, to);
    int at = hash & (slots.length - 1);
    while (slots[at] != EMPTY) {
      int known = slots[at];
      if (hashes[known] == hash
          && Arrays.equals(texts.get(known), 0, texts.get(known).length, bytes, from, to)) {
        return known;
      }
      at = (at + 1) & (slots.length - 1);
    }
    int number = texts.size();
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
      grow();
    }
    texts.add(Arrays.copyOfRange(bytes, from, to));
    hashes[number] = hash;
    insert(number);
    return number;
  }

  int of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  String text(int number) {
    return new String(texts.get(number), StandardCharsets.UTF_8);
  }

  List<String> all() {
    return texts.stream().map(text -> new String(text, StandardCharsets.UTF_8)).toList();
  }

  private void grow() {
    slots = emptySlots(hashes.length * 2);
    for (int number = 0; number < texts.size(); number++) {
      insert(number);
    }
  }

  private void insert(int number) {
    int at = hashes[number] & (slots.length - 1);
    while (slots[at] != EMPTY) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = number;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811c9dc5;
    for (int at = from; at < to; at++) {
      hash = (hash ^ bytes[at]) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
