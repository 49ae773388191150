package vn.chungtay.measures;

import java.util.Arrays;

/** Numbers different longs 0, 1, 2… in the order of their first appearance. */
final class LongIds {
  private static final int EMPTY = -1;

  private long[] keys = new long[16];
  private int[] slots = emptySlots(32);
  private int size;

  /** The number of {@code key}, given now where it is new. */
  int of(long key) {
    int at = slot(key, slots);
    int id = slots[at];
    if (id != EMPTY) {
      return id;
    }
    if (size == keys.length) {
      grow();
      at = slot(key, slots);
    }
    keys[size] = key;
    slots[at] = size;
    return size++;
  }

  /** The number of the pair of two numbers not below −1. */
  int of(int first, int second) {
    return of(((long) first << 32) | (second & 0xffffffffL));
  }

  long key(int id) {
    return keys[id];
  }

  int first(int id) {
    return (int) (keys[id] >> 32);
  }

  int second(int id) {
    return (int) keys[id];
  }

  int size() {
    return size;
  }

  private int slot(long key, int[] within) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) ((mixed ^ (mixed >>> 29)) >>> 7) & (within.length - 1);
    while (within[at] != EMPTY && keys[within[at]] != key) {
      at = (at + 1) & (within.length - 1);
    }
    return at;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    int[] wider = emptySlots(keys.length * 2);
    for (int id = 0; id < size; id++) {
      wider[slot(keys[id], wider)] = id;
    }
    slots = wider;
  }

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
