package vn.chungtay.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * What a survey's design turned out to be.
 *
 * @param strata how many strata have rows
 * @param units how many sampling units
 * @param lonelyStrata the numbers of strata with a single unit
 */
public record DesignFacts(long strata, long units, List<Integer> lonelyStrata) {
  static DesignFacts of(long[] unitsOfStratum) {
    long strata = 0;
    long units = 0;
    List<Integer> lonely = new ArrayList<>();
    for (int stratum = 0; stratum < unitsOfStratum.length; stratum++) {
      strata += unitsOfStratum[stratum] > 0 ? 1 : 0;
      units += unitsOfStratum[stratum];
      if (unitsOfStratum[stratum] == 1) {
        lonely.add(stratum);
      }
    }
    return new DesignFacts(strata, units, List.copyOf(lonely));
  }

  /** Units less strata: the freedom of the t distribution that limits are made with. */
  public long degreesOfFreedom() {
    return units - strata;
  }
}
