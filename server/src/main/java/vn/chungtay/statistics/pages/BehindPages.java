package vn.chungtay.statistics.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.households.HouseholdLine;
import vn.chungtay.households.HouseholdLists;
import vn.chungtay.statistics.Behind;
import vn.chungtay.statistics.Given;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.statutory.StatutoryTable;
import vn.chungtay.statutory.TableColumn;
import vn.chungtay.statutory.TableUnit;
import vn.chungtay.values.Figures;
import vn.chungtay.values.Message;
import vn.chungtay.web.NotFound;
import vn.chungtay.web.PageView;

/** Behind a number: the households it counts, or the villages that gave it. */
@Controller
class BehindPages {
  private final Statistics statistics;
  private final HouseholdLists households;
  private final Access access;
  private final StatisticsWords words;

  BehindPages(
      Statistics statistics, HouseholdLists households, Access access, StatisticsWords words) {
    this.statistics = statistics;
    this.households = households;
    this.access = access;
    this.words = words;
  }

  @GetMapping("/statistics/{code}/households")
  PageView show(@PathVariable String code, @RequestParam Map<String, String> said) {
    Asking asking = new Asking(said);
    StatutoryTable table = StatisticsPages.table(statistics, code);
    long unit = words.area(asking.number("area"));
    access.require(Permission.SEE_HOUSEHOLDS, unit);
    Question question = StatisticsPages.question(statistics, words, table, unit, asking);
    StatutoryTable spelled = statistics.spelledOut(question);
    TableColumn column =
        spelled
            .column((int) Math.min(Integer.MAX_VALUE, asking.number("column")))
            .filter(TableColumn::counts)
            .orElseThrow(() -> new NotFound("column of table " + code));
    TableUnit line =
        asking.text("line").equals(TableUnit.PERSONS.name())
            ? TableUnit.PERSONS
            : TableUnit.HOUSEHOLDS;
    BehindView view =
        column.count().startsWith("TOTAL/")
            ? villages(question, column, line)
            : households(question, column, line, Behind.Place.of(asking.text("after")));
    return PageView.of(
            "statistics/behind",
            Message.of("statistics.behind", heading(column), words.areaName(question)),
            view)
        .crumb(Message.of("statistics.title"), "/statistics")
        .crumb(
            Message.of("statistics.table-title", String.valueOf(table.number())),
            Addresses.table(question));
  }

  private String heading(TableColumn column) {
    String heading = column.heading().in(words.language());
    return column.group() == null ? heading : column.group().in(words.language()) + " – " + heading;
  }

  private BehindView households(
      Question question, TableColumn column, TableUnit line, Behind.Place after) {
    Behind behind = statistics.behind(question, column, line, after);
    List<Long> ids = behind.lines().stream().map(Behind.Line::householdId).distinct().toList();
    Map<Long, HouseholdLine> known = new HashMap<>();
    // Who has left is shown as they were before: at the end of the year before the table's.
    LocalDate eve = LocalDate.of(question.day().getYear() - 1, 12, 31);
    households.of(ids, eve).forEach(each -> known.put(each.id(), each));
    households.of(ids, question.day()).forEach(each -> known.put(each.id(), each));
    List<BehindView.Line> lines = new ArrayList<>();
    for (Behind.Line each : behind.lines()) {
      @Nullable HouseholdLine found = known.get(each.householdId());
      lines.add(
          new BehindView.Line(
              "/households/" + each.householdId() + "?day=" + question.day(),
              found == null ? Figures.MISSING : found.number(),
              found == null ? Figures.MISSING : found.head(),
              words.book().get(each.areaId(), question.day()).fullName(),
              found == null
                  ? Figures.MISSING
                  : found.standing().map(s -> words.texts().text(s.key())).orElse(Figures.MISSING),
              words.figures().count(each.amount())));
    }
    String more =
        behind.hasMore()
            ? Addresses.behind(question, question.areaId(), column.id(), line)
                + "&after="
                + behind.last()
            : "";
    return new BehindView(words.when(question), sum(behind), lines, List.of(), more);
  }

  private String sum(Behind behind) {
    String amount = words.figures().count(behind.amount());
    return behind.households().isEmpty()
        ? words.texts().text("statistics.behind-amount", amount)
        : words
            .texts()
            .text(
                "statistics.behind-sum",
                words.figures().count(behind.households().getAsLong()),
                amount);
  }

  private BehindView villages(Question question, TableColumn column, TableUnit line) {
    Map<Long, Given> given = statistics.given(question);
    boolean persons = column.cell(line).endsWith(TableUnit.PERSONS.letter());
    List<BehindView.Village> villages = new ArrayList<>();
    long sum = 0;
    for (long id : statistics.villages(question)) {
      @Nullable Given each = given.get(id);
      int amount = each == null ? 0 : persons ? each.persons() : each.households();
      sum += amount;
      villages.add(
          new BehindView.Village(
              words.book().get(id, question.day()).fullName(),
              each == null ? Figures.MISSING : words.figures().count(amount)));
    }
    return new BehindView(
        words.when(question),
        words
            .texts()
            .text(
                "statistics.given-sum",
                words.figures().count(given.size()),
                words.figures().count(villages.size()),
                words.figures().count(sum)),
        List.of(),
        villages,
        "");
  }
}
