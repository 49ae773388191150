package vn.chungtay.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chungtay.values.Spelling;

/**
 * A name taken apart for comparing. Made once, compared often; equal where the written name is the
 * same.
 */
public final class NameWords {
  /** Middle names that say little more than the sex. */
  private static final Set<String> FILLERS = Set.of("van", "thi");

  private static final int FILLER_WEIGHT = 1;
  private static final int WORD_WEIGHT = 3;

  /** What two names lose where each has a word that the other has not. */
  private static final int CONTRADICTION = 15;

  private static final int MOST_WORDS = 8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private final String written;
  private final List<NameWord> words;
  private final boolean unmarked;
  private final int weight;

  private NameWords(String written, List<NameWord> words) {
    this.written = written;
    this.words = List.copyOf(words);
    this.unmarked = words.stream().allMatch(NameWord::unmarked);
    this.weight = words.stream().mapToInt(NameWords::weight).sum();
  }

  /** Takes {@code written} apart. */
  public static NameWords of(String written) {
    List<NameWord> words = new ArrayList<>();
    for (String word : BETWEEN.split(Spelling.key(written), -1)) {
      if (!word.isEmpty() && words.size() < MOST_WORDS) {
        words.add(NameWord.of(word));
      }
    }
    return new NameWords(written, words);
  }

  /** The name as it was written. */
  public String written() {
    return written;
  }

  /** The words without marks and with one spelling for sounds that are confused, in order. */
  List<String> folded() {
    return words.stream().map(NameWord::folded).toList();
  }

  /**
   * As {@link #folded}, without those that nearly everybody has; all where nothing would remain.
   */
  List<String> telling() {
    List<String> telling =
        words.stream().filter(w -> !isFiller(w)).map(NameWord::folded).sorted().toList();
    return telling.isEmpty() ? folded().stream().sorted().toList() : telling;
  }

  /**
   * How alike two names are, from 0 to 100: 100 for the same words in any order, and where one is
   * written wholly without marks and agrees. The same both ways round.
   */
  public int likeness(NameWords other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    boolean anyMarks = unmarked || other.unmarked;
    int[] best = new int[1 << other.words.size()];
    java.util.Arrays.fill(best, -1);
    best[0] = 0;
    int[] gains = new int[other.words.size()];
    for (NameWord mine : words) {
      for (int i = 0; i < gains.length; i++) {
        NameWord theirs = other.words.get(i);
        gains[i] = mine.likeness(theirs, anyMarks) * (weight(mine) + weight(theirs));
      }
      for (int taken = best.length - 1; taken >= 0; taken--) {
        extend(best, taken, gains);
      }
    }
    int most = 0;
    int matched = 0;
    for (int taken = 0; taken < best.length; taken++) {
      int count = Integer.bitCount(taken);
      if (best[taken] > most || (best[taken] == most && count > matched)) {
        most = best[taken];
        matched = count;
      }
    }
    boolean contradicts = matched < words.size() && matched < other.words.size();
    int alike = most / (weight + other.weight);
    return Math.max(0, contradicts ? alike - CONTRADICTION : alike);
  }

  private static void extend(int[] best, int taken, int[] gains) {
    if (best[taken] < 0) {
      return;
    }
    for (int i = 0; i < gains.length; i++) {
      int bit = 1 << i;
      if ((taken & bit) == 0 && gains[i] > 0) {
        best[taken | bit] = Math.max(best[taken | bit], best[taken] + gains[i]);
      }
    }
  }

  private static int weight(NameWord word) {
    return isFiller(word) ? FILLER_WEIGHT : WORD_WEIGHT;
  }

  private static boolean isFiller(NameWord word) {
    return FILLERS.contains(word.plain());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameWords that && written.equals(that.written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  @Override
  public String toString() {
    return written;
  }
}
