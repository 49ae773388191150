package vn.chungtay.statistics.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Households;
import vn.chungtay.households.ListedMember;
import vn.chungtay.households.Rosters;
import vn.chungtay.households.Sex;
import vn.chungtay.statistics.Behind;
import vn.chungtay.statistics.Question;
import vn.chungtay.statistics.Statistics;
import vn.chungtay.values.Figures;

/**
 * Tables 14 and 15: households and members by name, for who may see them, of a commune or village
 * only: above these nobody needs names.
 */
@Component
class NominalLists {
  private static final String MARK = "x";

  /** Of the twelve columns of the form; names and relations stand on the left. */
  private static final List<Integer> WIDTHS = List.of(6, 8, 28, 9, 9, 12, 18, 9, 11, 10, 12, 16);

  private static final int NAME = 2;
  private static final int RELATION = 6;

  private final Statistics statistics;
  private final Households households;
  private final Rosters rosters;
  private final Access access;
  private final StatisticsWords words;
  private final TableChoices choices;

  NominalLists(
      Statistics statistics,
      Households households,
      Rosters rosters,
      Access access,
      StatisticsWords words,
      TableChoices choices) {
    this.statistics = statistics;
    this.households = households;
    this.rosters = rosters;
    this.access = access;
    this.words = words;
    this.choices = choices;
  }

  /** A page of the list, after a household and {@code before} others. */
  NominalView view(Question question, Behind.Place after, long before) {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    boolean near = isNear(question);
    Behind behind = near ? statistics.named(question, after) : Behind.NOBODY;
    List<Behind.Line> found = behind.lines();
    String said =
        !near
            ? words.texts().text("statistics.names-below")
            : found.isEmpty() ? words.texts().text("statistics.names-none") : "";
    return new NominalView(
        choices.of(question),
        question.table().title().in(words.language()),
        words.when(question),
        question.table().source().citation(),
        said,
        lines(question, found, before),
        behind.hasMore()
            ? Addresses.table(question)
                + "&after="
                + behind.last()
                + "&before="
                + (before + found.size())
            : "",
        near ? Addresses.file(question) : "");
  }

  private boolean isNear(Question question) {
    AreaLevel level = words.book().get(question.areaId(), question.borders()).level();
    return level == AreaLevel.COMMUNE || level == AreaLevel.VILLAGE;
  }

  /** The members of the households found, asked for all at once. */
  private List<NominalView.Line> lines(Question question, List<Behind.Line> found, long before) {
    Map<String, String> groups = new HashMap<>();
    households
        .ethnicGroups()
        .forEach(group -> groups.put(group.code(), group.name(words.language())));
    Map<Long, List<ListedMember>> members =
        rosters.members(found.stream().map(Behind.Line::householdId).toList(), question.day());
    List<NominalView.Line> lines = new ArrayList<>();
    long number = before;
    for (Behind.Line each : found) {
      number++;
      Place place =
          new Place(
              String.valueOf(number),
              "/households/" + each.householdId() + "?day=" + question.day(),
              0);
      List<ListedMember> here = members.getOrDefault(each.householdId(), List.of());
      for (ListedMember member : here) {
        place = place.next();
        lines.add(line(place, member, groups));
      }
      if (here.isEmpty()) {
        lines.add(NominalView.Line.unknown(place.number(), place.href()));
      }
    }
    return lines;
  }

  /** Where a member stands: number and address of the household, and the how many-th of it. */
  private record Place(String number, String href, int member) {
    Place next() {
      return new Place(number, href, member + 1);
    }

    boolean first() {
      return member == 1;
    }
  }

  private NominalView.Line line(Place place, ListedMember member, Map<String, String> groups) {
    Birth birth = member.birth();
    String year = birth == null ? Figures.MISSING : String.valueOf(birth.year());
    boolean woman = member.sex() == Sex.FEMALE;
    String group = member.ethnicGroup();
    return new NominalView.Line(
        place.first() ? place.number() : "",
        place.href(),
        String.valueOf(place.member()),
        member.name(),
        woman ? "" : year,
        woman ? year : "",
        group.isEmpty() ? Figures.MISSING : groups.getOrDefault(group, group),
        words.texts().text("households.relation." + member.relation().name()),
        place.first() ? origin(member.origin()) : "",
        marked(member, "person-of-merit"),
        group.isEmpty() ? Figures.MISSING : group.equals("01") ? "" : MARK,
        place.first() ? marked(member, "cannot-work") : "",
        Figures.MISSING);
  }

  private String origin(String origin) {
    return origin.isEmpty()
        ? Figures.MISSING
        : words
            .texts()
            .text("statistics.origin-" + origin.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String marked(ListedMember member, String code) {
    return member.marks().contains(code) ? MARK : "";
  }

  /** The whole list as a spreadsheet; that it was taken is in the audit trail. */
  void write(Question question, OutputStream out) throws IOException {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    List<NominalView.Line> lines = new ArrayList<>();
    int number = 0;
    Behind page = Behind.NOBODY;
    boolean more = isNear(question);
    while (more) {
      page = statistics.named(question, page.last());
      lines.addAll(lines(question, page.lines(), number));
      number += page.lines().size();
      more = page.hasMore();
    }
    statistics.namesTaken(question, number);
    Workbook book = new Workbook(out, "Chung Tay", "1.0");
    FormSheet sheet =
        new FormSheet(
            book,
            words.texts().text("statistics.table-title", String.valueOf(question.table().number())),
            words,
            WIDTHS.size() - 1);
    sheet.above(
        4,
        words.areaName(question),
        question.table().title().in(words.language()),
        FormSheet.under(question, words));
    int head = sheet.line();
    List<String> headings = headings();
    for (int column = 0; column < headings.size(); column++) {
      sheet.heading(head, column, headings.get(column));
    }
    sheet.sheet().rowHeight(head, 48);
    sheet.sheet().freezePane(0, head + 1);
    sheet.sheet().repeatRows(head, head);
    sheet.down(1);
    for (NominalView.Line each : lines) {
      List<String> cells = each.cells();
      for (int column = 0; column < cells.size(); column++) {
        boolean words = column == NAME || column == RELATION;
        sheet.cell(column, cells.get(column), false, words ? "left" : "center");
      }
      sheet.down(1);
    }
    sheet.below(4, List.of());
    sheet.shape(WIDTHS);
    book.finish();
  }

  private List<String> headings() {
    return List.of(
            "statistics.name.household",
            "statistics.name.member",
            "statistics.name.name",
            "statistics.name.men",
            "statistics.name.women",
            "statistics.name.group",
            "statistics.name.relation",
            "statistics.name.origin",
            "statistics.name.merit",
            "statistics.name.minority",
            "statistics.name.cannot-work",
            "statistics.name.needs")
        .stream()
        .map(key -> words.texts().text(key))
        .toList();
  }
}
