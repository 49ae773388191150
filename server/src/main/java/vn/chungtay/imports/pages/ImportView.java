package vn.chungtay.imports.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.imports.Field;
import vn.chungtay.imports.Told;

/**
 * One import, from its columns to its result.
 *
 * @param state of the work, {@code LOST}, or {@code SENT} where the columns are to be told
 * @param undoing true where it is, or was when it was lost, being taken back
 * @param hasFile false where the file went after a month
 * @param refusedFile true where the reader may have the refused rows
 * @param inTheWay the first of {@code inTheWayCount} households that forbid to take it back
 * @param told what the look found; null while nothing is known
 */
public record ImportView(
    long id,
    String area,
    long areaId,
    String day,
    String actor,
    String state,
    boolean undoing,
    boolean running,
    boolean cancelling,
    String done,
    int whole,
    int doneCount,
    String wholeText,
    String seconds,
    boolean hasFile,
    boolean refusedFile,
    String reason,
    List<Sheet> sheets,
    List<String> passedOver,
    List<InTheWay> inTheWay,
    int inTheWayCount,
    @Nullable Told told) {
  /** A household that later work stands on, and the work. */
  public record InTheWay(long id, String number, List<String> reasons) {}

  /** Sheets with the same headings. */
  public record Sheet(
      String signature, List<String> names, boolean remembered, List<Column> columns) {}

  /** A column, and what it is taken for. */
  public record Column(String name, String letters, String heading, String samples, String field) {}

  /** Everything a column may hold. */
  public Field[] fields() {
    return Field.values();
  }
}
