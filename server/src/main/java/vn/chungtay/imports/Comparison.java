package vn.chungtay.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chungtay.households.Birth;
import vn.chungtay.households.MemberFields;
import vn.chungtay.households.Relation;
import vn.chungtay.households.RosterEntry;
import vn.chungtay.households.Sex;
import vn.chungtay.households.StandingClass;
import vn.chungtay.values.Message;

/**
 * What a list says otherwise about one household. What it does not say stays; who is not on it
 * stays; a new head and another class are not a list's to tell.
 */
final class Comparison {
  private final LocalDate day;
  private final Names names;

  Comparison(LocalDate day, Names names) {
    this.day = day;
    this.names = names;
  }

  /** Names of what the register knows by id or code. */
  record Names(LongFunction<String> area, UnaryOperator<String> ethnicGroup) {}

  /**
   * What a list says otherwise.
   *
   * @param joined who is on the list and not in the household
   * @param missing how many are in the household and not on the list; they stay
   */
  record Found(
      RosterEntry.Correction to, List<Message> words, List<Listed.Person> joined, int missing) {}

  /** Compares; what speaks against storing it is written down among the faults of the list. */
  Found compare(Listed listed, RosterEntry entry, Map<String, String> digests) {
    List<Listed.Person> unknown = new ArrayList<>(listed.persons);
    List<RosterEntry.Person> left = new ArrayList<>(entry.members());
    List<Pairing.Pair> pairs = Pairing.of(unknown, left, digests);
    List<Message> words = new ArrayList<>();
    List<RosterEntry.Corrected> corrected = new ArrayList<>();
    for (Pairing.Pair pair : pairs) {
      correct(listed, pair, digests, words).ifPresent(corrected::add);
    }
    List<MemberFields> joined = new ArrayList<>();
    for (Listed.Person each : unknown) {
      if (each.relation() == Relation.HEAD) {
        otherHead(listed, entry, each);
      }
      joined.add(each.fields());
      words.add(Message.of("imports.change-joined", each.name()));
    }
    String address = address(listed, entry, words);
    if (listed.areaId != entry.areaId()) {
      words.add(
          Message.of(
              "imports.change-village",
              names.area().apply(entry.areaId()),
              names.area().apply(listed.areaId)));
    }
    RosterEntry.Correction to =
        new RosterEntry.Correction(
            listed.areaId, address, corrected, joined, standing(listed, entry, words));
    if (!words.isEmpty() && entry.since().isAfter(day)) {
      later(listed, entry.since());
    }
    return new Found(to, words, unknown, left.size());
  }

  private Optional<RosterEntry.Corrected> correct(
      Listed listed, Pairing.Pair pair, Map<String, String> digests, List<Message> words) {
    Listed.Person said = pair.listed();
    RosterEntry.Person known = pair.known();
    int before = words.size();
    String name = Pairing.sameName(said, known) ? known.name() : said.name();
    change(words, "imports.change-name", known.name(), name, known.name());
    @Nullable Sex sex = said.sex() == null ? known.sex() : said.sex();
    if (sex != known.sex() && sex != null) {
      Sex was = known.sex();
      Object old = was == null ? "–" : Message.of(was.key());
      words.add(Message.of("imports.change-sex", known.name(), old, Message.of(sex.key())));
    }
    @Nullable Birth birth = birth(said.birth(), known.birth());
    change(words, "imports.change-birth", known.name(), written(birth), written(known.birth()));
    String group = said.ethnicGroup().isEmpty() ? known.ethnicGroup() : said.ethnicGroup();
    change(
        words,
        "imports.change-ethnic-group",
        known.name(),
        names.ethnicGroup().apply(group),
        names.ethnicGroup().apply(known.ethnicGroup()));
    Relation relation = relation(listed, said, known);
    if (relation != known.relation()) {
      words.add(
          Message.of(
              "imports.change-relation",
              known.name(),
              Message.of(known.relation().key()),
              Message.of(relation.key())));
    }
    String digest = digests.getOrDefault(said.idNumber(), "");
    boolean number = !digest.isEmpty() && !digest.equals(known.digest());
    if (number) {
      words.add(Message.of("imports.change-id-number", known.name()));
    }
    if (words.size() == before) {
      return Optional.empty();
    }
    if (known.since().isAfter(day)) {
      later(listed, known.since());
    }
    return Optional.of(
        new RosterEntry.Corrected(
            known,
            new MemberFields(name, relation, sex, birth, group, number ? said.idNumber() : null)));
  }

  private static void change(
      List<Message> words, String key, String whose, String now, String was) {
    if (!now.equals(was)) {
      words.add(Message.of(key, whose, was.isEmpty() ? "–" : was, now));
    }
  }

  /** A year alone does not take the day away that the register has. */
  private static @Nullable Birth birth(@Nullable Birth said, @Nullable Birth known) {
    if (said == null) {
      return known;
    }
    return known != null && CellValues.saysNoMore(said, known) ? known : said;
  }

  private static String written(@Nullable Birth birth) {
    return birth == null ? "" : birth.written();
  }

  private static Relation relation(Listed listed, Listed.Person said, RosterEntry.Person known) {
    Relation told = said.relation();
    if (told == null || told == known.relation()) {
      return known.relation();
    }
    if (told == Relation.HEAD || known.relation() == Relation.HEAD) {
      listed.faults.add(
          new Fault(
              listed.sheet,
              said.row(),
              said.nameColumn(),
              "IMP-209",
              Message.of("imports.fault-other-head", said.name())));
      return known.relation();
    }
    return told;
  }

  private static void otherHead(Listed listed, RosterEntry entry, Listed.Person said) {
    String head = entry.head().map(RosterEntry.Person::name).orElse("–");
    listed.faults.add(
        new Fault(
            listed.sheet,
            said.row(),
            said.nameColumn(),
            "IMP-209",
            Message.of("imports.fault-other-head-than", said.name(), head)));
  }

  private static String address(Listed listed, RosterEntry entry, List<Message> words) {
    String said = listed.address;
    boolean other =
        !said.isEmpty() && !CellValues.nameKey(said).equals(CellValues.nameKey(entry.address()));
    if (other) {
      String was = entry.address().isEmpty() ? "–" : entry.address();
      words.add(Message.of("imports.change-address", was, said));
    }
    return other ? said : entry.address();
  }

  private static Optional<StandingClass> standing(
      Listed listed, RosterEntry entry, List<Message> words) {
    StandingClass said = listed.standing;
    if (said == null || entry.standing().filter(s -> s == said).isPresent()) {
      return Optional.empty();
    }
    if (entry.standing().isPresent()) {
      listed.faults.add(
          new Fault(
              listed.sheet,
              listed.firstRow,
              listed.standingColumn,
              "IMP-210",
              Message.of(
                  "imports.fault-other-standing", Message.of(entry.standing().get().key()))));
      return Optional.empty();
    }
    words.add(Message.of("imports.change-standing", Message.of(said.key())));
    return Optional.of(said);
  }

  private void later(Listed listed, LocalDate since) {
    listed.faults.add(
        new Fault(
            listed.sheet,
            listed.firstRow,
            listed.head().nameColumn(),
            "IMP-211",
            Message.of("imports.fault-later-known", since, day)));
  }
}
