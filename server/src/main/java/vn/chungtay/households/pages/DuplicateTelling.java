package vn.chungtay.households.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.households.Duplicate;
import vn.chungtay.households.Duplicates;
import vn.chungtay.households.Household;
import vn.chungtay.households.Households;
import vn.chungtay.households.Member;
import vn.chungtay.households.Sex;
import vn.chungtay.likeness.Sign;
import vn.chungtay.values.Figures;
import vn.chungtay.values.VietNam;

/** Puts a pair into words, each side only as far as the reader may see it. */
@Component
class DuplicateTelling {
  private static final int NEARLY_CERTAIN = 90;
  private static final int LIKELY = 80;
  private static final int FIELDS = 5;

  private final Households households;
  private final Duplicates duplicates;
  private final RegisterWords words;

  DuplicateTelling(Households households, Duplicates duplicates, RegisterWords words) {
    this.households = households;
    this.duplicates = duplicates;
    this.words = words;
  }

  DuplicatesView.Line line(Duplicate pair) {
    Optional<Household> first = find(pair.firstId());
    Optional<Household> second = find(pair.secondId());
    String why =
        pair.entries().stream()
            .findFirst()
            .map(e -> told(e, first.isPresent() && second.isPresent()))
            .orElse("");
    return new DuplicatesView.Line(
        "/households/duplicates/" + pair.id(),
        score(pair),
        head(first),
        words.place(pair.firstArea(), words.today()),
        pair.within() ? words.texts().text("households.duplicate-within") : head(second),
        pair.within() ? "" : words.place(pair.secondArea(), words.today()),
        why,
        pair.state() == Duplicate.State.OPEN ? "" : words.texts().text(pair.state().key()));
  }

  /** In their order; of an entry the reader may not see, not what it differs in. */
  private String told(Duplicate.Entry entry, boolean both) {
    return signs(entry, both).map(this::word).collect(Collectors.joining(", "));
  }

  private static Stream<Sign> signs(Duplicate.Entry entry, boolean both) {
    return entry.signs().stream().filter(s -> both || !s.against()).sorted();
  }

  /**
   * The pair as a page; {@code back} leads to the list of an area, {@code next} to another pair.
   */
  DuplicateView view(Duplicate pair, String back, String next) {
    Optional<Household> first = find(pair.firstId());
    Optional<Household> second = find(pair.secondId());
    boolean open = pair.state() == Duplicate.State.OPEN;
    boolean both =
        first.filter(h -> households.mayChange(h.areaId())).isPresent()
            && second.filter(h -> households.mayChange(h.areaId())).isPresent();
    ClassTag score = score(pair);
    return new DuplicateView(
        pair.id(),
        pair.facts(),
        score.text(),
        score.style(),
        pair.whole(),
        pair.within(),
        open,
        duplicates.mayDecide(pair),
        open && both && !pair.within(),
        side(pair.firstId(), pair.firstArea(), first),
        side(pair.secondId(), pair.secondArea(), second),
        pair.within() ? List.of() : lines(pair, first, second),
        rows(pair, first, second),
        open ? removals(pair, first, second) : List.of(),
        decided(pair),
        next,
        back);
  }

  private Optional<Household> find(long id) {
    return households
        .find(id, words.today())
        .or(() -> households.lastDay(id).flatMap(day -> households.find(id, day)));
  }

  private String head(Optional<Household> household) {
    return household
        .map(h -> h.head().map(Member::name).orElse(h.number()))
        .orElse(words.texts().text("households.duplicate-elsewhere"));
  }

  private ClassTag score(Duplicate pair) {
    int score = pair.score();
    String key = score >= NEARLY_CERTAIN ? "certain" : score >= LIKELY ? "likely" : "possible";
    String style = score >= NEARLY_CERTAIN ? "danger" : score >= LIKELY ? "warning" : "";
    return new ClassTag(words.texts().text("households.duplicate-score." + key, score), style);
  }

  private String word(Sign sign) {
    return words.texts().text("households.sign." + sign.name());
  }

  private DuplicateView.Side side(long id, long areaId, Optional<Household> household) {
    String place = words.place(areaId, words.today());
    return household
        .map(h -> new DuplicateView.Side(id, h.number(), "/households/" + id))
        .orElse(new DuplicateView.Side(id, place, ""));
  }

  private List<DuplicateView.Line> lines(
      Duplicate pair, Optional<Household> first, Optional<Household> second) {
    List<DuplicateView.Line> lines = new ArrayList<>();
    lines.add(
        line(
            "households.column.ADDRESS",
            place(pair.firstArea(), first),
            place(pair.secondArea(), second)));
    lines.add(line("households.fact.since", since(first), since(second)));
    lines.add(line("households.column.STANDING", standing(first), standing(second)));
    lines.add(line("households.column.MEMBERS", members(first), members(second)));
    return lines;
  }

  private DuplicateView.Line line(String key, String first, String second) {
    boolean known = !first.equals(Figures.MISSING) && !second.equals(Figures.MISSING);
    return new DuplicateView.Line(
        words.texts().text(key), first, second, known && !first.equals(second));
  }

  private String place(long areaId, Optional<Household> household) {
    String place = words.place(areaId, words.today());
    return household
        .map(Household::address)
        .filter(a -> !a.isEmpty())
        .map(a -> a + ", " + place)
        .orElse(place);
  }

  private String since(Optional<Household> household) {
    return household.map(h -> words.figures().day(h.since())).orElse(Figures.MISSING);
  }

  private String standing(Optional<Household> household) {
    return household
        .flatMap(Household::standing)
        .map(s -> words.texts().text(s.standingClass().key()))
        .orElse(Figures.MISSING);
  }

  private String members(Optional<Household> household) {
    return household.map(h -> words.figures().count(h.members().size())).orElse(Figures.MISSING);
  }

  private List<DuplicateView.Row> rows(
      Duplicate pair, Optional<Household> first, Optional<Household> second) {
    List<DuplicateView.Row> rows = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    for (Duplicate.Entry each : pair.entries()) {
      told.add(each.firstPerson());
      told.add(each.secondPerson());
      rows.add(
          row(
              first.flatMap(h -> h.find(each.firstPerson())).orElse(null),
              second.flatMap(h -> h.find(each.secondPerson())).orElse(null),
              signs(each, first.isPresent() && second.isPresent()).toList()));
    }
    first.stream()
        .flatMap(h -> h.members().stream())
        .filter(m -> !told.contains(m.personId()))
        .forEach(m -> rows.add(row(m, null, List.of())));
    if (!pair.within()) {
      second.stream()
          .flatMap(h -> h.members().stream())
          .filter(m -> !told.contains(m.personId()))
          .forEach(m -> rows.add(row(null, m, List.of())));
    }
    return rows;
  }

  private DuplicateView.Row row(@Nullable Member one, @Nullable Member other, List<Sign> signs) {
    List<String> ones = one == null ? List.of() : values(one);
    List<String> others = other == null ? List.of() : values(other);
    List<ClassTag> tags =
        signs.stream().map(s -> new ClassTag(word(s), s.against() ? "danger" : "good")).toList();
    String hidden = words.texts().text("households.duplicate-hidden");
    String note = signs.isEmpty() ? "" : hidden;
    return new DuplicateView.Row(
        cell(ones, others, one == null ? note : ""),
        cell(others, ones, other == null ? note : ""),
        tags);
  }

  private static DuplicateView.Cell cell(List<String> mine, List<String> theirs, String note) {
    List<DuplicateView.Value> values = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      boolean differs =
          i < theirs.size()
              && !mine.get(i).equals(theirs.get(i))
              && !theirs.get(i).equals(Figures.MISSING)
              && !mine.get(i).equals(Figures.MISSING);
      values.add(new DuplicateView.Value(mine.get(i), differs));
    }
    return new DuplicateView.Cell(values, note);
  }

  /** Name, birth, sex, relation, masked number. */
  private List<String> values(Member member) {
    Sex sex = member.sex();
    List<String> values = new ArrayList<>(FIELDS);
    values.add(member.name());
    values.add(words.birth(member.birth()));
    values.add(sex == null ? Figures.MISSING : words.texts().text(sex.key()));
    values.add(words.texts().text(member.relation().key()));
    values.add(member.idNumberMask().isEmpty() ? Figures.MISSING : member.idNumberMask());
    return values;
  }

  private List<DuplicateView.Removal> removals(
      Duplicate pair, Optional<Household> first, Optional<Household> second) {
    List<DuplicateView.Removal> removals = new ArrayList<>();
    for (Duplicate.Entry each : pair.entries()) {
      removal(removals, first, each.firstPerson());
      removal(removals, second, each.secondPerson());
    }
    if (pair.whole() && (first.isEmpty() || second.isEmpty())) {
      first.or(() -> second).ifPresent(h -> removals.add(whole(h)));
    }
    return removals;
  }

  /** Another commune has all of them: our entry of the household may be the double. */
  private DuplicateView.Removal whole(Household household) {
    return new DuplicateView.Removal(
        household.id() + "-0",
        words.texts().text("households.duplicate-remove-all", household.number()));
  }

  private void removal(
      List<DuplicateView.Removal> removals, Optional<Household> household, long person) {
    household
        .filter(h -> households.mayChange(h.areaId()))
        .ifPresent(
            h ->
                h.find(person)
                    .ifPresent(
                        m ->
                            removals.add(
                                new DuplicateView.Removal(
                                    h.id() + "-" + person,
                                    words
                                        .texts()
                                        .text(
                                            "households.duplicate-remove-whom",
                                            m.name(),
                                            words.birth(m.birth()),
                                            h.number())))));
  }

  private String decided(Duplicate pair) {
    return pair.decision()
        .map(
            d ->
                words
                    .texts()
                    .text(
                        "households.duplicate-decided",
                        words.texts().text(pair.state().key()),
                        d.by(),
                        words.figures().day(VietNam.dayOf(d.at())),
                        d.reason()))
        .orElse("");
  }
}
