package vn.chungtay.plans.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Finding;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.plans.StoredFinding;

/** An annex laid out for a page: column groups by year, rows, and what the audit says of a cell. */
public record AnnexGrid(String title, List<Group> groups, List<Row> rows) {
  /** The columns of one year. */
  public record Group(Period period, List<Measure> measures) {
    /** The year and, where a year has two column groups, their words. */
    public String heading() {
      String year = period.year().isPresent() ? String.valueOf(period.year().getAsInt()) : "";
      return (period.phase() + " " + year).strip();
    }
  }

  /** A row; {@code position} counts from 1 and names the row in forms. */
  public record Row(
      int position, AnnexLine.Kind kind, String number, String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param mark {@code error}, {@code warning} or empty
   * @param expected what stands beside the printed value; empty where nothing is wrong
   */
  public record Cell(
      Period period, Measure measure, String printed, String mark, String expected, String note) {
    /** Name of the cell in the form. */
    public String name(int position) {
      int year = period.year().orElse(0);
      return "c|" + position + "|" + year + "|" + measure.name() + "|" + period.phase();
    }
  }

  /** Lays out {@code annex} with the findings nobody has decided in its cells. */
  static AnnexGrid of(Annex annex, List<StoredFinding> findings) {
    Map<String, StoredFinding> marks = new HashMap<>();
    for (StoredFinding finding : findings) {
      if (finding.decision() == StoredFinding.Decision.OPEN && finding.measure() != null) {
        marks.putIfAbsent(finding.unit() + "|" + finding.year() + "|" + finding.measure(), finding);
      }
    }
    List<Group> groups = groups(annex);
    List<Row> rows = new ArrayList<>();
    for (AnnexLine line : annex.lines()) {
      List<Cell> cells = new ArrayList<>();
      for (Group group : groups) {
        for (Measure measure : group.measures()) {
          cells.add(cell(line, group.period(), measure, marks));
        }
      }
      rows.add(new Row(line.place().row(), line.kind(), line.ordinal(), line.name(), cells));
    }
    return new AnnexGrid(annex.title(), groups, rows);
  }

  private static List<Group> groups(Annex annex) {
    List<Group> groups = new ArrayList<>();
    for (Period period : annex.periods()) {
      Set<Measure> present = new LinkedHashSet<>();
      for (Measure measure : Measure.values()) {
        if (annex.lines().stream().anyMatch(line -> line.cell(period, measure).isPresent())) {
          present.add(measure);
        }
      }
      groups.add(new Group(period, List.copyOf(present)));
    }
    return groups;
  }

  private static Cell cell(
      AnnexLine line, Period period, Measure measure, Map<String, StoredFinding> marks) {
    String printed = line.cell(period, measure).map(AnnexCell::printed).orElse("");
    StoredFinding finding = marks.get(line.name() + "|" + period.year().orElse(0) + "|" + measure);
    if (finding == null) {
      return new Cell(period, measure, printed, "", "", "");
    }
    String expected = finding.expected() == null ? "" : finding.expected();
    String mark = finding.severity() == Finding.Severity.ERROR ? "error" : "warning";
    return new Cell(period, measure, printed, mark, expected, finding.code().name());
  }
}
