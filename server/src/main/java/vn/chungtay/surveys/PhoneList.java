package vn.chungtay.surveys;

/** A list that travels beside a form: CSV as phones read it, every cell in quotes. */
public final class PhoneList {
  private final StringBuilder csv;

  /**
   * An empty list.
   *
   * @param head names of the columns, with commas
   */
  public PhoneList(String head) {
    this.csv = new StringBuilder(head).append('\n');
  }

  /** Adds a line. */
  public PhoneList line(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append('"').append(cells[i].replace("\"", "\"\"")).append('"');
    }
    csv.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return csv.toString();
  }
}
