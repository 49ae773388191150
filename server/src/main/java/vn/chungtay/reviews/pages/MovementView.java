package vn.chungtay.reviews.pages;

import java.util.List;

/**
 * The movement tables of a round.
 *
 * @param from first day looked at, as a form wants it
 * @param behind the households behind a chosen number, empty where none was chosen
 */
public record MovementView(
    String href, String from, String to, List<Form> forms, String chosen, List<String> behind) {
  /** Copies the lists. */
  public MovementView {
    forms = List.copyOf(forms);
    behind = List.copyOf(behind);
  }

  /**
   * A table.
   *
   * @param code {@code POOR} or {@code NEAR_POOR}
   */
  public record Form(String code, String title, List<Column> columns) {
    /** Copies the columns. */
    public Form {
      columns = List.copyOf(columns);
    }
  }

  /** A column of both lines of a table. */
  public record Column(String code, String heading, String sign, int households, long persons) {}
}
