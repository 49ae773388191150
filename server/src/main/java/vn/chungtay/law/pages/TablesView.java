package vn.chungtay.law.pages;

import java.util.List;

/**
 * The point tables of a standard: versions, a file to look at, what it would change.
 *
 * @param takesTables false where the standard knows no score
 * @param mayLoad false where the person may only look
 * @param changes what loading the file would change; empty on the plain page
 * @param warnings what the file's table still lacks
 * @param faults what is refused, each with its place
 * @param file name of the file looked at
 * @param cells of that file, to be sent again with the confirmation
 */
public record TablesView(
    String standard,
    boolean takesTables,
    boolean mayLoad,
    List<Version> versions,
    List<String> changes,
    List<String> warnings,
    List<String> faults,
    String file,
    String cells) {
  /**
   * A version.
   *
   * @param inUse true for the one that counts
   * @param withdrawal true where it takes the table back
   */
  public record Version(
      String code,
      int number,
      String file,
      String by,
      String at,
      boolean inUse,
      boolean withdrawal,
      String source,
      String certainty) {}
}
