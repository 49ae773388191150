package vn.chungtay.households.pages;

import java.util.List;
import java.util.Optional;

/**
 * What was found for what was typed.
 *
 * @param warning why nothing was looked for; empty where something was
 * @param more what to do where there is more than is shown; empty where this is all
 */
public record SearchView(String typed, String warning, List<Hit> hits, String more) {
  /**
   * A person or a household.
   *
   * @param household number and head of the household, which tell people of one name apart
   */
  public record Hit(
      String href,
      String name,
      String what,
      String household,
      Optional<ClassTag> standing,
      String place) {}
}
