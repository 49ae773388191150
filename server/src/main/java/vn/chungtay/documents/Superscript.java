package vn.chungtay.documents;

/**
 * Raised digits written as raised digits. A raised 1 behind {@code 6,47} is the mark of a note;
 * flattened it would make 6,471.
 */
final class Superscript {
  private static final String PLAIN = "0123456789";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  static String of(String text) {
    StringBuilder raised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = PLAIN.indexOf(text.charAt(i));
      raised.append(digit < 0 ? text.charAt(i) : RAISED.charAt(digit));
    }
    return raised.toString();
  }
}
