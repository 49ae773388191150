package vn.chungtay.statistics.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.access.Access;
import vn.chungtay.access.Permission;
import vn.chungtay.areas.AreaLevel;
import vn.chungtay.documents.exports.TableExport;
import vn.chungtay.documents.exports.TableExport.Column;
import vn.chungtay.households.Birth;
import vn.chungtay.households.Code;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.Sex;
import vn.chungtay.households.Trait;
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

  private final Statistics statistics;
  private final Households households;
  private final Access access;
  private final StatisticsWords words;
  private final TableChoices choices;

  NominalLists(
      Statistics statistics,
      Households households,
      Access access,
      StatisticsWords words,
      TableChoices choices) {
    this.statistics = statistics;
    this.households = households;
    this.access = access;
    this.words = words;
    this.choices = choices;
  }

  /** A page of the list. */
  NominalView view(Question question, long after) {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    boolean near = isNear(question);
    Behind behind = near ? statistics.named(question, after) : new Behind(0, 0, List.of());
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
        lines(question, found, 0),
        found.size() < Behind.PAGE
            ? ""
            : Addresses.table(question) + "&after=" + found.get(found.size() - 1).householdId(),
        near ? Addresses.file(question) : "");
  }

  private boolean isNear(Question question) {
    AreaLevel level = words.book().get(question.areaId(), question.borders()).level();
    return level == AreaLevel.COMMUNE || level == AreaLevel.VILLAGE;
  }

  private List<NominalView.Line> lines(Question question, List<Behind.Line> found, int before) {
    Map<String, String> groups =
        households.ethnicGroups().stream()
            .collect(
                java.util.stream.Collectors.toMap(Code::code, code -> code.name(words.language())));
    List<NominalView.Line> lines = new ArrayList<>();
    int number = before;
    for (Behind.Line each : found) {
      number++;
      Household household = households.get(each.householdId(), question.day());
      int member = 0;
      for (Member one : household.members()) {
        member++;
        lines.add(line(question, household, one, number, member, groups));
      }
    }
    return lines;
  }

  private NominalView.Line line(
      Question question,
      Household household,
      Member member,
      int number,
      int place,
      Map<String, String> groups) {
    boolean first = place == 1;
    Birth birth = member.birth();
    String year = birth == null ? Figures.MISSING : String.valueOf(birth.year());
    @Nullable Sex sex = member.sex();
    String group = member.ethnicGroup();
    return new NominalView.Line(
        first ? String.valueOf(number) : "",
        "/households/" + household.id() + "?day=" + question.day(),
        String.valueOf(place),
        member.name(),
        sex == Sex.FEMALE ? "" : year,
        sex == Sex.FEMALE ? year : "",
        group.isEmpty() ? Figures.MISSING : groups.getOrDefault(group, group),
        words.texts().text("households.relation." + member.relation().name()),
        first ? origin(household) : "",
        marked(household, member, "person-of-merit"),
        group.isEmpty() ? Figures.MISSING : group.equals("01") ? "" : MARK,
        first ? marked(household, member, "cannot-work") : "",
        Figures.MISSING);
  }

  private String origin(Household household) {
    String origin = household.standing().map(s -> s.origin()).orElse("");
    return origin.isEmpty()
        ? Figures.MISSING
        : words
            .texts()
            .text("statistics.origin-" + origin.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String marked(Household household, Member member, String code) {
    boolean has =
        household.traits().stream()
            .filter((Trait trait) -> trait.code().equals(code))
            .anyMatch(
                trait ->
                    trait.personId().isEmpty()
                        || trait.personId().getAsLong() == member.personId());
    return has ? MARK : "";
  }

  /** The whole list as a spreadsheet; that it was taken is in the audit trail. */
  void write(Question question, OutputStream out) throws IOException {
    access.require(Permission.SEE_HOUSEHOLDS, question.areaId());
    List<NominalView.Line> lines = new ArrayList<>();
    int number = 0;
    long after = 0;
    boolean more = isNear(question);
    while (more) {
      List<Behind.Line> found = statistics.named(question, after).lines();
      lines.addAll(lines(question, found, number));
      number += found.size();
      more = found.size() == Behind.PAGE;
      after = more ? found.get(found.size() - 1).householdId() : after;
    }
    statistics.namesTaken(question, number);
    String title = question.table().title().in(words.language());
    try (TableExport file = TableExport.xlsx(out, title, columns())) {
      for (NominalView.Line line : lines) {
        file.row(
            line.household(),
            line.member(),
            line.name(),
            line.men(),
            line.women(),
            line.group(),
            line.relation(),
            line.origin(),
            line.merit(),
            line.minority(),
            line.cannotWork(),
            line.needs());
      }
    }
  }

  private List<Column> columns() {
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
        .map(key -> Column.of(words.texts().text(key)))
        .toList();
  }
}
