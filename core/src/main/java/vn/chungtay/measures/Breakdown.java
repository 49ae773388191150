package vn.chungtay.measures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the numbers of groups and rounds in a sample stand for.
 *
 * @param groupings one for each grouping column, in the order of the sample's groups
 * @param rounds the rounds, or none where the survey has no time column
 */
public record Breakdown(List<Grouping> groupings, List<Round> rounds) {
  /** The whole only, one round. */
  public static final Breakdown WHOLE = new Breakdown(List.of(), List.of());

  /** A grouping column and the labels of its groups by number. */
  public record Grouping(String column, List<String> labels) {
    /** The groups' numbers in the order a reader expects: as numbers if all are, else as text. */
    int[] inOrder() {
      return order(labels);
    }
  }

  /** A round of a survey: its label and when it was, in years; NaN where that is not known. */
  public record Round(String label, double year) {}

  /** The rounds' numbers from the earliest to the latest. */
  int[] roundsInOrder() {
    if (rounds.stream().noneMatch(round -> Double.isNaN(round.year()))) {
      return IntStream.range(0, rounds.size())
          .boxed()
          .sorted(Comparator.comparingDouble(number -> rounds.get(number).year()))
          .mapToInt(Integer::intValue)
          .toArray();
    }
    return order(rounds.stream().map(Round::label).toList());
  }

  private static int[] order(List<String> labels) {
    boolean numbers = labels.stream().allMatch(label -> label.matches("-?\\d{1,15}(\\.\\d{1,9})?"));
    Comparator<Integer> byText = Comparator.comparing(labels::get);
    Comparator<Integer> comparator =
        numbers
            ? Comparator.<Integer, BigDecimal>comparing(n -> new BigDecimal(labels.get(n)))
                .thenComparing(byText)
            : byText;
    return IntStream.range(0, labels.size())
        .boxed()
        .sorted(comparator)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
