package vn.chungtay.households;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.values.Outcome;
import vn.chungtay.values.Refusal;

/**
 * What was written down wrongly about a person, put right on the days on which it stands; nothing
 * happened to the person. Each correction is one transaction, told like other changes.
 */
@Service
public class MemberCorrections {
  private final Households households;
  private final HouseholdTable table;
  private final MemberTable members;
  private final ChangeLog log;
  private final Checks checks;
  private final StretchTable stretches;

  MemberCorrections(
      Households households,
      HouseholdTable table,
      MemberTable members,
      ChangeLog log,
      Checks checks,
      StretchTable stretches) {
    this.households = households;
    this.table = table;
    this.members = members;
    this.log = log;
    this.checks = checks;
    this.stretches = stretches;
  }

  /** What was written down about a person was wrong: the whole time it stood there is corrected. */
  @Transactional
  public Outcome<Household> correct(long id, long personId, MemberFields fields, Deed deed) {
    return correct(id, personId, fields, deed, false);
  }

  /**
   * As {@link #correct(long, long, MemberFields, Deed)}.
   *
   * @param everywhere name and birth are corrected in all stretches around the day, without a gap,
   *     in which the same wrong one stands: other things changed in between, the mistake did not
   */
  @Transactional
  public Outcome<Household> correct(
      long id, long personId, MemberFields fields, Deed deed, boolean everywhere) {
    Household was = households.get(id, deed.day());
    log.mayChange(was.areaId());
    Member member = MemberChanges.member(was, personId);
    List<Refusal> faults = checks.faults(fields, personId, deed.day(), "");
    boolean wasHead = member.relation() == Relation.HEAD;
    if (wasHead != (fields.relation() == Relation.HEAD)) {
      faults.add(Refusal.of("HOUSE-020", "relation", "households.refusal.use-new-head"));
    }
    faults.addAll(log.ready(was, deed, faults));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ChangeLog.Begun begun =
        log.begin(Change.Kind.MEMBER_CORRECTED, id, was.areaId(), deed, null, personId);
    List<Stretch> all = everywhere ? stretches.list(id, personId) : List.of();
    table.history().reopen(History.Table.MEMBER, personId, deed.day(), begun.stamp());
    members.update(personId, MemberChanges.place(was), fields, deed.day(), begun.stamp());
    Map<String, String> differences = differences(member, fields);
    List<Stretch> others = others(all, member, fields, deed.day());
    for (Stretch each : others) {
      table.history().reopen(History.Table.MEMBER, personId, each.from(), begun.stamp());
      boolean name = each.name().equals(member.name());
      boolean birth = Objects.equals(each.birth(), member.birth());
      stretches.spell(
          personId,
          each,
          name ? fields.name() : each.name(),
          birth ? fields.birth() : each.birth(),
          begun.stamp());
    }
    if (!others.isEmpty()) {
      differences.put("stretches", others.stream().map(Stretch::days).collect(joining("; ")));
    }
    log.end(begun, differences);
    return Outcome.of(households.get(id, deed.day()));
  }

  /**
   * The stretches around a day in which the same name or birth stands, that of the day included.
   */
  @Transactional(readOnly = true)
  public List<Stretch> sameAround(long id, Member member, LocalDate day) {
    List<Stretch> all = stretches.list(id, member.personId());
    Set<Stretch> found = new LinkedHashSet<>(StretchTable.run(all, day, named(member)));
    found.addAll(StretchTable.run(all, day, born(member)));
    return found.stream().sorted(Comparator.comparing(Stretch::from)).toList();
  }

  private static List<Stretch> others(
      List<Stretch> all, Member member, MemberFields fields, LocalDate day) {
    Set<Stretch> found = new LinkedHashSet<>();
    if (!fields.name().equals(member.name())) {
      found.addAll(StretchTable.run(all, day, named(member)));
    }
    if (!Objects.equals(fields.birth(), member.birth())) {
      found.addAll(StretchTable.run(all, day, born(member)));
    }
    return found.stream().filter(each -> !each.contains(day)).toList();
  }

  private static Predicate<Stretch> named(Member member) {
    return stretch -> stretch.name().equals(member.name());
  }

  private static Predicate<Stretch> born(Member member) {
    return stretch -> Objects.equals(stretch.birth(), member.birth());
  }

  /** Old and new value of each field; of an ID number only that it was changed. */
  static Map<String, String> differences(Member was, MemberFields now) {
    Map<String, String> differences = new LinkedHashMap<>();
    put(differences, "name", was.name(), now.name());
    put(differences, "relation", was.relation().name(), now.relation().name());
    put(differences, "sex", text(was.sex()), text(now.sex()));
    Birth before = was.birth();
    Birth after = now.birth();
    put(
        differences,
        "birth",
        before == null ? "–" : before.written(),
        after == null ? "–" : after.written());
    put(differences, "ethnicGroup", was.ethnicGroup(), now.ethnicGroup());
    if (now.idNumber() != null) {
      differences.put("idNumber", "•");
    }
    return differences;
  }

  private static void put(Map<String, String> to, String name, String was, String now) {
    if (!was.equals(now)) {
      to.put(name, was + " → " + now);
    }
  }

  private static String text(@Nullable Sex sex) {
    return sex == null ? "–" : sex.name();
  }
}
