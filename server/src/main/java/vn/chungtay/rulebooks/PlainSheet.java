package vn.chungtay.rulebooks;

import java.util.List;

/**
 * Why one household has its class, in everyday words of one language: what was answered, what it
 * gave, where the line is, what would change it.
 *
 * @param income what was answered of the income, where the line is, on which side the household is
 * @param count how many things are lacking, of how many, and the points
 * @param lacks each thing that is lacking
 * @param unknown what nobody can tell yet, in a sentence; empty where nothing is
 * @param conclusion the rule that made the class; empty where the class is open
 * @param changes what would change the class
 * @param bases clause and act of each of them, marked where nobody compared it
 */
public record PlainSheet(
    List<String> income,
    String count,
    List<Lack> lacks,
    String unknown,
    String conclusion,
    List<String> changes,
    List<String> bases) {
  /** Copies the lists. */
  public PlainSheet {
    income = List.copyOf(income);
    lacks = List.copyOf(lacks);
    changes = List.copyOf(changes);
    bases = List.copyOf(bases);
  }

  /**
   * One thing that is lacking.
   *
   * @param told what was answered, a line for the household and one for each person
   * @param line where the line is; empty where the words say it
   */
  public record Lack(String what, List<String> told, String line) {}
}
