package vn.chungtay.likeness;

import java.util.List;

/**
 * Two entries that may be one person.
 *
 * @param points what name, birth, sex and number say, without kin and place
 */
public record Twin(Person one, Person other, int points, List<Sign> signs) {
  /** Copies the signs. */
  public Twin {
    signs = List.copyOf(signs);
  }

  /** True where both have the same ID number: then it is one person, whatever else differs. */
  public boolean certain() {
    return signs.contains(Sign.SAME_NUMBER);
  }
}
