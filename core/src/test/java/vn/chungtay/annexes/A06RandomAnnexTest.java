package vn.chungtay.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Thousands of layouts: what is consistent gives no finding, what is planted is found. */
class A06RandomAnnexTest {
  @Property(tries = 150)
  void p01_aConsistentAnnexGivesNoFinding(@ForAll long seed) {
    RandomAnnex random = new RandomAnnex(seed);
    String drawing = random.draw();
    Annex annex = Drawn.annex(drawing);
    assertThat(annex.units()).as(drawing).hasSize(random.all().size());
    assertThat(annex.years()).as(drawing).hasSize(random.years);
    assertThat(Drawn.findings(drawing)).as(drawing).isEmpty();
  }

  @Property(tries = 150)
  void p02_aWrongRateIsFoundWhereItStandsAndNothingElse(@ForAll long seed) {
    String drawing = new RandomAnnex(seed).draw();
    AnnexCell cell = anyCell(drawing, Measure.RATE, seed);
    String wrong =
        PrintedStyle.rate(
            cell.value().orElseThrow().add(new BigDecimal("0.7")), cell.decimals(), cell.printed());
    List<Finding> found = audit(replaced(drawing, cell, wrong));
    assertThat(found).as(drawing).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(Finding.Code.RATE);
    assertThat(found.get(0).place()).isEqualTo(cell.place());
    assertThat(found.get(0).expected()).isEqualTo(cell.printed());
  }

  @Property(tries = 150)
  void p03_aWrongCountIsFoundInItsColumn(@ForAll long seed) {
    String drawing = new RandomAnnex(seed).draw();
    AnnexCell cell = anyCell(drawing, Measure.POOR, seed);
    BigDecimal wrong = cell.value().orElseThrow().add(BigDecimal.valueOf(3));
    List<Finding> found = audit(replaced(drawing, cell, PrintedStyle.count(wrong, cell.printed())));
    assertThat(found)
        .as(drawing)
        .anyMatch(
            each ->
                each.code() == Finding.Code.SUM
                    && each.measure() == Measure.POOR
                    && each.place().table() == cell.place().table()
                    && each.place().column() == cell.place().column());
  }

  /** Once found by chance: a dash beside a rate of 0.00 hides no three households of the total. */
  @Example
  void p03b_aDashBesideARateOfNothingHidesNothing() {
    p03_aWrongCountIsFoundInItsColumn(-8091);
  }

  @Property(tries = 100)
  void p04_aMalformedFigureIsFoundWithItsMeaning(@ForAll long seed) {
    String drawing = new RandomAnnex(seed).draw();
    AnnexCell cell = anyCell(drawing, Measure.HOUSEHOLDS, seed);
    String digits = cell.value().orElseThrow().toPlainString();
    List<Finding> found =
        audit(replaced(drawing, cell, digits.charAt(0) + " . " + digits.substring(1)));
    assertThat(found).as(drawing).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(Finding.Code.NUMBER);
    assertThat(found.get(0).expected()).isEqualTo(digits);
  }

  @Property(tries = 100)
  void p05_twoRowNumbersThatChangedPlacesAreBothFound(@ForAll long seed) {
    RandomAnnex random = new RandomAnnex(seed);
    Assume.that(random.numbered);
    List<String> lines = new ArrayList<>(random.draw().lines().toList());
    int second = -1;
    for (int i = 0; i < lines.size() && second < 0; i++) {
      second = lines.get(i).startsWith("2 |") ? i : -1;
    }
    lines.set(second - 1, lines.get(second - 1).replaceFirst("1", "2"));
    lines.set(second, lines.get(second).replaceFirst("2", "1"));
    List<Finding> found = audit(String.join("\n", lines));
    assertThat(found).as(String.join("\n", lines)).hasSize(2);
    assertThat(found).allMatch(each -> each.code() == Finding.Code.ORDER);
  }

  @Property(tries = 100)
  void p06_aDigitTooManyIsFoundThoughRatesAndTotalsFollowIt(@ForAll long seed) {
    RandomAnnex random = new RandomAnnex(seed);
    Assume.that(random.years >= 3);
    RandomAnnex.Unit unit = random.all().get(0);
    unit.counts().get(1)[0] *= 10;
    List<Finding> found = audit(random.draw());
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(Finding.Code.JUMP);
    assertThat(found.get(0).unit()).isEqualTo(unit.name());
    assertThat(found.get(0).year()).hasValue(random.firstYear + 1);
  }

  @Property(tries = 100)
  void p07_aHeadingWithAWrongYearIsFound(@ForAll long seed) {
    RandomAnnex random = new RandomAnnex(seed);
    Assume.that(random.years >= 3 && !random.onePerYear);
    String wrong = "Năm " + random.firstYear;
    String drawing = random.draw().replace("Năm " + (random.firstYear + 1), wrong);
    assertThat(audit(drawing)).as(drawing).anyMatch(each -> each.code() == Finding.Code.YEAR);
  }

  private static List<Finding> audit(String drawing) {
    AnnexReading reading = AnnexReader.read(Drawn.document(drawing));
    return new AnnexAudit().audit(Drawn.document(drawing), reading.annexes());
  }

  private static AnnexCell anyCell(String drawing, Measure measure, long seed) {
    Annex annex = Drawn.annex(drawing);
    List<AnnexCell> cells = new ArrayList<>();
    for (AnnexLine line : annex.lines()) {
      for (Period period : annex.periods()) {
        // A dash for the count says nothing against any rate.
        boolean counted = line.cell(period, Measure.POOR).flatMap(AnnexCell::value).isPresent();
        line.cell(period, measure)
            .filter(cell -> counted && cell.value().isPresent())
            .ifPresent(cells::add);
      }
    }
    return cells.get(new Random(seed).nextInt(cells.size()));
  }

  private static String replaced(String drawing, AnnexCell cell, String text) {
    List<String> lines = new ArrayList<>(drawing.lines().toList());
    int table = 0;
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean row = lines.get(i).indexOf('|') >= 0;
      table += row && !inside ? 1 : 0;
      inside = row;
      if (row && table == cell.place().table()) {
        int at = i + cell.place().row() - 1;
        String[] fields = lines.get(at).split("\\|", -1);
        fields[cell.place().column() - 1] = " " + text + " ";
        lines.set(at, String.join("|", fields));
        break;
      }
    }
    return String.join("\n", lines);
  }
}
