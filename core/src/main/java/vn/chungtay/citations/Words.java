package vn.chungtay.citations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike titles, issuers, numbers and symbols are. */
final class Words {
  private static final int FEWEST = 4;
  private static final int MOST = 24;
  private static final Set<String> SMALL = Set.of("về", "việc", "của", "và", "v");

  private Words() {}

  /** True where both titles say the same, one perhaps shorter. Years have to be equal. */
  static boolean sameTitle(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    List<String> a = words(first);
    List<String> b = words(second);
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    if (shorter.size() < FEWEST) {
      return false;
    }
    Set<String> other =
        new LinkedHashSet<>(longer.subList(0, Math.min(longer.size(), shorter.size() + 4)));
    long shared = shorter.stream().filter(other::contains).count();
    boolean sameNumbers =
        shorter.stream().filter(Words::isNumber).allMatch(new LinkedHashSet<>(longer)::contains);
    return sameNumbers && shared * 100 >= shorter.size() * 85L;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")).stream()
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .limit(MOST)
        .toList();
  }

  /** The issuer in one manner of writing. */
  static String issuer(String issuer) {
    return issuer
        .toLowerCase(Locale.ROOT)
        .replace("uỷ", "ủy")
        .replace("ubnd", "ủy ban nhân dân")
        .replace("hđnd", "hội đồng nhân dân")
        .replace("chủ tịch ", "")
        .replace("ban thường vụ ", "")
        .replace("thường trực ", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** True where one issuer is the other, or the other with the name of the place. */
  static boolean sameIssuer(String first, String second) {
    String a = issuer(first);
    String b = issuer(second);
    return a.startsWith(b) || b.startsWith(a);
  }

  /**
   * Insertions, deletions and replacements between two short words, a swap of neighbours as one.
   */
  static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
