package vn.chungtay.plans.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.plans.Plan;
import vn.chungtay.plans.ResultDraft;
import vn.chungtay.plans.ResultImport;

/**
 * What the page shows that brings results in from a file: the form and what was brought in before,
 * or the dry run of one file.
 */
public record ResultImportView(Plan plan, List<Line> written, @Nullable DryRun dryRun) {

  /** A file that was written, its day written out. */
  public record Line(ResultImport file, String at) {}

  /** One file beside what is stored. */
  public record DryRun(
      ResultImport file,
      ResultDraft draft,
      List<Column> columns,
      List<Row> rows,
      List<String> faults) {
    /** True for a year that would be written. */
    public boolean takes(int year) {
      return draft.chosenYears().contains(year);
    }
  }

  /** A year and measure of the file. */
  public record Column(int year, String measureKey) {}

  /** A row of the file; {@code place} in words. */
  public record Row(ResultDraft.Row row, String place, List<Cell> cells) {}

  /**
   * A figure, written out.
   *
   * @param stored what would be replaced; empty where nothing is
   * @param mark {@code new}, {@code same}, {@code differs}, {@code wrong}; empty for no figure
   */
  public record Cell(String value, String stored, String mark, String effectKey) {}

  /** Address of this plan. */
  public String href() {
    return "/plans/" + plan.id();
  }
}
