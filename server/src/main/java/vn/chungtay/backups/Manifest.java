package vn.chungtay.backups;

import java.util.List;
import java.util.Set;

/**
 * The last entry of a backup, by which the rest is checked: a file that was cut off has none.
 *
 * @param format version of this layout
 * @param written moment of the backup in UTC, ISO 8601
 * @param postgres version of the server it was read from
 * @param migrations numbers of the steps that had made the tables
 */
record Manifest(
    int format,
    String written,
    String postgres,
    Set<String> migrations,
    List<Content> tables,
    List<Counter> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /**
   * The rows of a table as {@code copy … to stdout} wrote them.
   *
   * @param columns quoted names, in the order of the values
   * @param sha256 of the bytes, in hexadecimal digits
   */
  record Content(String schema, String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return "tables/" + schema + "." + name + ".copy";
    }

    String quoted() {
      return Catalog.quoted(schema) + "." + Catalog.quoted(name);
    }

    /** The middle of a copy statement: table and columns. */
    String target() {
      return quoted() + " (" + String.join(", ", columns) + ")";
    }
  }

  /** Where a sequence stood; {@code called} as PostgreSQL means it. */
  record Counter(String schema, String name, long value, boolean called) {}

  long rows() {
    return tables.stream().mapToLong(Content::rows).sum();
  }
}
