package vn.chungtay.imports;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a look found, and all that it rests on besides the file itself. As long as the ground is the
 * same, looking again would find the same.
 *
 * @param importId whose file, area and day they are; these never change
 */
record Looked(long importId, ListFiles.Read read, Draft draft, Ground ground, String print) {
  /**
   * What a list is compared with.
   *
   * @param areas edition of the areas
   * @param groups names of ethnic groups by code
   * @param decisions what people decided about lists of the area
   * @param register print of the households of the commune
   */
  record Ground(
      long areas, Map<String, String> groups, Map<String, String> decisions, String register) {}

  /** All ID numbers of the list. */
  Set<String> idNumbers() {
    Set<String> numbers = new HashSet<>();
    for (Listed household : read.list()) {
      household.persons.forEach(p -> numbers.add(p.idNumber()));
    }
    numbers.remove("");
    return numbers;
  }
}
