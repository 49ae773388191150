package vn.chungtay.plans.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chungtay.annexes.Annex;
import vn.chungtay.annexes.AnnexCell;
import vn.chungtay.annexes.AnnexLine;
import vn.chungtay.annexes.Measure;
import vn.chungtay.annexes.Period;
import vn.chungtay.plans.Plan;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Language;
import vn.chungtay.values.Texts;

/** The annex as one table of figures, for programs; what cannot be read stays as printed. */
final class AnnexListing {
  private AnnexListing() {}

  static Listing of(Plan plan, Annex annex, Language language) {
    Texts texts = Texts.in(language);
    List<Listing.Column> columns = new ArrayList<>();
    columns.add(Listing.Column.words("unit", texts.text("plans.field.unit-name")));
    for (Period period : annex.periods()) {
      for (Measure measure : measures(annex, period)) {
        String when = (period.year().orElse(0) + " " + period.phase()).strip();
        columns.add(
            new Listing.Column(
                when + "-" + measure.code(),
                when + " " + texts.text("plans.measure." + measure),
                measure.isRate() ? 2 : 0));
      }
    }
    List<Listing.Row> rows = annex.lines().stream().map(line -> row(annex, line)).toList();
    return new Listing(
        texts.text("plans.annex-title") + " – " + plan.title(),
        columns,
        rows,
        "/plans/" + plan.id() + "/annex",
        "");
  }

  private static Set<Measure> measures(Annex annex, Period period) {
    Set<Measure> measures = new LinkedHashSet<>();
    for (Measure measure : Measure.values()) {
      if (annex.lines().stream().anyMatch(line -> line.cell(period, measure).isPresent())) {
        measures.add(measure);
      }
    }
    return measures;
  }

  private static Listing.Row row(Annex annex, AnnexLine line) {
    List<Listing.Cell> cells = new ArrayList<>();
    cells.add(Listing.Cell.of(line.name()));
    for (Period period : annex.periods()) {
      for (Measure measure : measures(annex, period)) {
        AnnexCell cell = line.cell(period, measure).orElse(null);
        BigDecimal value = cell == null ? null : cell.value().orElse(null);
        String printed = cell == null ? Figures.MISSING : cell.printed();
        cells.add(
            new Listing.Cell(
                printed, value == null && !printed.isEmpty() ? printed : value, "", "", ""));
      }
    }
    String kind = line.kind() == AnnexLine.Kind.UNIT ? "" : "total";
    return new Listing.Row("", kind, cells);
  }
}
